using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Handbag
{
    public static readonly ProceduralObject Kind = new("handbag", "handle", "red", "brown", Build) { OtherPart = "clasp", UsualOtherColour = "yellow", HeldOutColours = ["blue", "purple"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handle, clasp) = colours;
        float depth = random.Between(.22f, .3f), width = random.Between(.52f, .68f), height = random.Between(.36f, .52f);
        var top = height;
        switch (random.Next(5))
        {
            case 0: // soft and narrower at the top
                scene.Frustum(Vector3.Zero, new(depth * 1.15f, width * 1.1f, height), random.Between(.62f, .78f), body);
                scene.Ellipsoid(new(0, 0, -height), new(depth * 1.12f, width * 1.06f, .12f), body);
                scene.Box(new(0, 0, height), new(depth * .8f, width * .74f, .09f), Palette.Sunken(body));
                scene.Box(new(depth * .95f, 0, height * .75f), new(.12f, .13f, .13f), clasp);
                break;
            case 1: // a half moon
                scene.Frustum(new(0, 0, -height * .7f), new(width * 1.05f, width * 1.05f, depth), 1, body, Turn(Vector3.UnitY, 90));
                scene.Box(new(0, 0, -height * .7f - width * .55f), new(depth * 1.02f, width * 1.06f, width * .52f), body);
                scene.Torus(new(depth, 0, -height * .7f), width * .9f, .08f, Palette.Sunken(body), Turn(Vector3.UnitY, 90));
                top = width * 1.02f - height * .7f;
                scene.Box(new(depth, 0, top - .14f), new(.1f, .14f, .12f), clasp);
                break;
            case 2: // a box with a flap
                scene.Box(Vector3.Zero, new(depth, width, height), body);
                Flap(scene, random, depth, width, height, body, clasp);
                break;
            case 3: // a pouch on a metal frame
                scene.Ellipsoid(new(0, 0, -height * .15f), new(depth * 1.35f, width * .95f, height * 1.25f), body);
                scene.Box(new(0, 0, height * .85f), new(depth * .6f, width * .66f, .09f), Palette.Glow);
                foreach (var side in Shapes.Sides) scene.Ellipsoid(new(.05f, side * .07f, height * .85f + .14f), new(.11f, .1f, .1f), clasp);
                foreach (var side in Shapes.Sides) scene.Ellipsoid(new(depth * .3f, side * width * .3f, -height * .15f), new(depth * 1.1f, .07f, height), Palette.Sunken(body), Turn(Vector3.UnitX, side * 14));
                break;
            default: // an open tote with a pocket
                scene.Box(Vector3.Zero, new(depth, width * .9f, height), body);
                foreach (var side in Shapes.Sides) scene.Frustum(new(0, side * width * .88f, 0), new(depth, .22f, height), 1.3f, body);
                scene.Box(new(0, 0, height + .01f), new(depth * .75f, width * .85f, .02f), Palette.Black);
                scene.Box(new(depth, 0, -height * .25f), new(.06f, width * .6f, height * .5f), Palette.Sunken(body));
                scene.Box(new(depth + .04f, 0, height * .25f), new(.07f, .14f, .11f), clasp);
                break;
        }
        Handle(scene, random, depth, width, top, handle);
    }

    /// <summary>Rounded, straight or pointed.</summary>
    private static void Flap(PrimitiveScene scene, Random random, float depth, float width, float height, Vector3 body, Vector3 clasp)
    {
        var colour = Palette.Sunken(body);
        var low = height * random.Between(-.1f, .3f);
        scene.Box(new(.03f, 0, height), new(depth + .05f, width * 1.03f, .07f), colour);
        switch (random.Next(3))
        {
            case 0: scene.Frustum(new(depth + .02f, 0, height), new(height - low + .1f, width, .06f), 1, colour, Turn(Vector3.UnitY, 90)); break;
            case 1: scene.Box(new(depth, 0, (height + low) / 2), new(.08f, width, (height - low) / 2), colour); break;
            default:
                foreach (var side in Shapes.Sides) scene.Box(new(depth, side * width * .48f, height * .8f), new(.08f, width * .55f, height * .35f), colour, Turn(Vector3.UnitX, side * 18));
                break;
        }
        scene.Box(new(depth + .08f, 0, low), new(.08f, .14f, .12f), clasp);
    }

    /// <summary>An arch, a pair of arches, a long strap to hang it over a shoulder, or a chain.</summary>
    private static void Handle(PrimitiveScene scene, Random random, float depth, float width, float top, Vector3 colour)
    {
        var upright = Turn(Vector3.UnitY, 90);
        var radius = width * random.Between(.42f, .56f);
        switch (random.Next(4))
        {
            case 0:
                scene.Torus(new(0, 0, top + random.Between(0, .08f)), radius, .27f, colour, upright);
                break;
            case 1:
                foreach (var side in Shapes.Sides) scene.Torus(new(side * depth * .7f, 0, top - .02f), radius, .24f, colour, upright);
                break;
            case 2:
                var rise = random.Between(.55f, .8f);
                foreach (var side in Shapes.Sides) scene.Limb(new(0, side * width * .85f, top - .12f), new(0, side * width * .12f, top + rise), .085f, colour);
                scene.Box(new(0, 0, top + rise), new(.085f, width * .14f, .08f), colour);
                break;
            default:
                const int Links = 9;
                for (var i = 0; i < Links; i++)
                {
                    var (sin, cos) = MathF.SinCos(MathF.PI * i / (Links - 1));
                    scene.Ellipsoid(new(0, cos * width * .75f, top + sin * width * .85f), new(.085f, .1f, .1f), colour);
                }
                break;
        }
    }
}
