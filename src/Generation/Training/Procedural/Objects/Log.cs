using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Log
{
    public static readonly ProceduralObject Kind = new("log", "ends", "brown", "yellow", Build) { OtherPart = "rings", UsualOtherColour = "orange", HeldOutColours = ["pink", "cyan"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float half = random.Between(.65f, .95f), girth = half * random.Between(.3f, .48f);
        var lying = Turn(Vector3.UnitX, 90);
        switch (random.Next(6))
        {
            case 0:
                Pile(scene, random, random.Pick([2, 3]), half, girth, colours);
                break;
            case 1:
                Piece(scene, random, new(-girth, 0, 0), girth, half, lying * Turn(Vector3.UnitY, 8), colours);
                Piece(scene, random, new(girth, .1f, 0), girth, half, Turn(Vector3.UnitZ, random.Between(-12, 12)) * lying, colours);
                Piece(scene, random, new(0, -.1f, girth * 1.7f), girth * .9f, half * .9f, Turn(Vector3.UnitZ, random.Between(-35, 35)) * lying, colours);
                break;
            default:
                var pose = Turn(Vector3.UnitZ, random.Between(-50, 50)) * lying;
                Piece(scene, random, Vector3.Zero, girth, half, pose, colours);
                var stubs = random.Next(4);
                for (var i = 0; i < stubs; i++)
                {
                    var root = Vector3.Transform(new(0, 0, half * (.7f * i - .6f)), pose);
                    var away = Vector3.Transform(Vector3.Normalize(new(random.Between(-1, 1), -1, random.Between(.1f, .7f))), pose);
                    var tip = root + (girth + random.Between(.1f, .3f)) * new Vector3(away.X, away.Y, MathF.Abs(away.Z));
                    scene.Limb(root, tip, girth * random.Between(.28f, .4f), colours.Body);
                }
                break;
        }
    }

    /// <summary>Rows of logs, each a log fewer than the row below.</summary>
    private static void Pile(PrimitiveScene scene, Random random, int low, float half, float girth, Slots<Vector3> colours)
    {
        girth *= low == 3 ? .75f : .95f;
        for (var row = 0; row < low; row++)
        {
            for (var i = 0; i < low - row; i++)
                Piece(scene, random, new((2 * i - low + row + 1) * girth, random.Between(-.08f, .08f), row * girth * 1.73f), girth, half, Turn(Vector3.UnitX, 90), colours, bare: low == 3);
        }
    }

    private static void Piece(PrimitiveScene scene, Random random, Vector3 middle, float girth, float half, Quaternion pose, Slots<Vector3> colours, bool bare = false)
    {
        scene.Frustum(middle, new(girth, girth, half), random.Between(.92f, 1.05f), colours.Body, pose);
        scene.Cylinder(middle, girth * .84f, half + .02f, colours.Part, pose);
        scene.Cylinder(middle, girth * (bare ? .4f : .6f), half + .03f, colours.Other, pose);
        if (!bare) scene.Cylinder(middle, girth * .34f, half + .04f, colours.Part, pose);
    }
}
