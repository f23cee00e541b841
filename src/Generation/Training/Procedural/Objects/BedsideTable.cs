using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class BedsideTable
{
    public static readonly ProceduralObject Kind = new("bedside table", "top", "brown", "white", Build) { OtherPart = "legs", UsualOtherColour = "black", HeldOutColours = ["orange", "white"] };

    /// <summary>A small block with a drawer or two.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, top, legs) = colours;
        float depth = random.Between(.4f, .5f), width = random.Between(.44f, .58f), height = random.Between(.36f, .52f), leg = random.Between(.08f, .22f);
        var drawer = height * random.Between(.32f, .42f);
        switch (random.Next(5))
        {
            case 0:
                scene.Cylinder(Vector3.Zero, width * .96f, height, body);
                scene.Cylinder(new(0, 0, height + .05f), width * 1.08f, .075f, top);
                for (var i = 0; i < 2; i++) Drawer(scene, random, new(width * .88f, 0, height * (.45f - .92f * i)), width * .62f, height * .36f, body);
                Feet(scene, random, new(width * .62f, width * .62f, -height), leg, legs);
                return;
            case 1:
                scene.Box(Vector3.Zero, new(depth, width, height), body);
                var rows = random.Next(2, 4);
                for (var i = 0; i < rows; i++) Drawer(scene, random, new(depth, 0, height * (1 - (2 * i + 1f) / rows)), width - .07f, height / rows - .05f, body);
                break;
            case 2:
                drawer = height * .46f;
                scene.Box(new(0, 0, height - drawer), new(depth, width, drawer), body);
                Drawer(scene, random, new(depth, 0, height - drawer), width - .08f, drawer - .05f, body);
                scene.Legs(new(depth - .09f, width - .09f, -drawer), .085f, height - drawer, legs);
                scene.Box(new(0, 0, -height * .65f), new(depth - .03f, width - .03f, .085f), body);
                break;
            default:
                scene.Box(new(0, 0, height - drawer), new(depth, width, drawer), body);
                Drawer(scene, random, new(depth, 0, height - drawer), width - .08f, drawer - .05f, body);
                foreach (var side in Shapes.Sides) scene.Box(new(0, side * (width - .06f), -drawer), new(depth, .07f, height - drawer), body);
                scene.Box(new(-depth + .05f, 0, -drawer), new(.06f, width, height - drawer), body);
                scene.Box(new(-depth + .11f, 0, -drawer), new(.03f, width - .07f, height - drawer), Palette.Sunken(body));
                scene.Box(new(0, 0, -height + .06f), new(depth, width, .075f), body);
                if (random.Chance(.4f)) scene.Box(new(0, width * .1f, .2f - height), new(depth * .7f, width * .5f, .08f), Palette.Colours["cyan"]);
                break;
        }
        scene.Box(new(.02f, 0, height + .05f), new(depth + .05f, width + .05f, .065f), top);
        Feet(scene, random, new(depth - .1f, width - .1f, -height), leg, legs);
        if (random.Chance(.2f)) Lamp(scene, new(-depth * .2f, random.Between(-.3f, .3f) * width, height + .1f));
    }

    private static void Drawer(PrimitiveScene scene, Random random, Vector3 place, float halfWidth, float halfHeight, Vector3 body)
    {
        scene.SunkenPanel(place + new Vector3(.02f, 0, 0), halfWidth, halfHeight, body);
        var knob = place + new Vector3(.08f, 0, 0);
        if (random.Chance(.5f)) scene.Ellipsoid(knob, new(.075f), Palette.Against(body));
        else scene.Box(knob, new(.045f, halfWidth * .45f, .05f), Palette.Against(body));
    }

    private static void Feet(PrimitiveScene scene, Random random, Vector3 corner, float leg, Vector3 colour)
    {
        if (random.Chance(.5f)) scene.Legs(corner with { Z = corner.Z - leg }, .085f, leg, colour);
        else
        {
            foreach (var side in Shapes.Sides)
            {
                foreach (var end in Shapes.Sides) scene.Frustum(new(end * corner.X, side * corner.Y, corner.Z - leg), new(.065f, .065f, leg + .02f), 1.7f, colour);
            }
        }
    }

    private static void Lamp(PrimitiveScene scene, Vector3 place)
    {
        scene.Cylinder(place + new Vector3(0, 0, .09f), .07f, .1f, Palette.Black);
        scene.Frustum(place + new Vector3(0, 0, .26f), new(.17f, .17f, .12f), .6f, Palette.Glow);
    }
}
