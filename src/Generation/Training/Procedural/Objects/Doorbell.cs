using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Doorbell
{
    public static readonly ProceduralObject Kind = new("doorbell", "button", "gray", "white", Build) { OtherPart = "ring", UsualOtherColour = "black", HeldOutColours = ["brown", "blue"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, button, ring) = colours;
        var facing = Turn(Vector3.UnitY, 90);
        var shape = random.Next(5);
        float depth = random.Between(.12f, .2f), width = random.Between(.36f, .46f), height = shape == 1 ? width : random.Between(.68f, .85f), radius = width * random.Between(.5f, .6f), low = -height * .38f;
        switch (shape)
        {
            case 0:
                scene.Box(Vector3.Zero, new(depth, width, height - width), body);
                foreach (var end in Shapes.Sides) scene.Cylinder(new(0, 0, end * (height - width)), width, depth, body, facing);
                break;
            case 1:
                (low, depth) = (0, depth * .75f);
                if (random.Chance(.6f)) scene.Cylinder(Vector3.Zero, width, depth, body, facing);
                else scene.Box(Vector3.Zero, new(depth, width, width), body);
                break;
            case 2:
                scene.Frustum(Vector3.Zero, new(height, width, depth), .9f, body, facing);
                low = -height * .2f;
                break;
            default:
                scene.Box(Vector3.Zero, new(depth, width, height), body);
                if (random.Chance(.4f)) scene.Box(new(-depth, 0, 0), new(.06f, width + .09f, height + .09f), Palette.Sunken(body));
                break;
        }

        if (random.Chance(.6f)) scene.Cylinder(new(depth, 0, low), radius, .07f, ring, facing);
        else scene.Torus(new(depth, 0, low), radius * .85f, .25f, ring, facing);
        scene.Cylinder(new(depth + .06f, 0, low), radius * .66f, .07f, button, facing);
        scene.Ellipsoid(new(depth + .12f, 0, low), new(random.Between(.03f, .1f), radius * .64f, radius * .64f), button);

        if (shape == 1)
        {
            Bell(scene, new(depth + .18f, 0, 0), radius * .3f, Palette.Against(button));
            return;
        }
        var mark = new Vector3(depth, 0, shape == 2 ? height * .45f : height * .5f);
        var size = width * (shape == 2 ? .42f : .55f);
        switch (random.Next(6))
        {
            case 0: // a camera
                scene.Cylinder(mark, size, .05f, Palette.Against(body), facing);
                scene.Ellipsoid(mark + new Vector3(.05f, 0, 0), new(.06f, size * .55f, size * .55f), Palette.Glass(Palette.Against(body)));
                break;
            case 1: // to speak through
                for (var i = -1; i <= 1; i++) scene.Box(mark + new Vector3(0, 0, i * size * .55f), new(.03f, size, size * .14f), Palette.Against(body));
                break;
            case 2: // a name
                scene.Box(mark, new(.03f, size * 1.1f, size * .5f), Palette.Against(body));
                scene.Box(mark + new Vector3(.03f, 0, 0), new(.02f, size * .7f, size * .13f), body);
                break;
            default:
                Bell(scene, mark, size * 1.1f, Palette.Against(body));
                break;
        }
    }
    /// <summary>The sign of a bell.</summary>
    private static void Bell(PrimitiveScene scene, Vector3 middle, float size, Vector3 colour)
    {
        scene.Frustum(middle, new(.05f, size, size * .7f), .5f, colour);
        scene.Ellipsoid(middle + new Vector3(0, 0, size * .65f), new(.05f, size * .5f, size * .45f), colour);
        scene.Ellipsoid(middle - new Vector3(0, 0, size * .9f), new(.05f, size * .35f, size * .3f), colour);
    }
}
