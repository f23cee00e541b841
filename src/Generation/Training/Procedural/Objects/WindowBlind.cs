using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class WindowBlind
{
    public static readonly ProceduralObject Kind = new("window blind", "rail", "white", "gray", Build) { OtherPart = "cord", UsualOtherColour = "brown", HeldOutColours = ["green", "purple"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, rail, cord) = colours;
        float half = random.Between(.55f, .85f), high = random.Between(.7f, .95f);
        scene.Box(new(0, 0, high + .05f), new(.14f, half + .07f, .1f), rail);
        switch (random.Next(6))
        {
            case 0: Vertical(scene, random, half, high, body); break;
            case 1: Roller(scene, half, high, body, rail); break;
            case 2: Folded(scene, random.Next(4, 6), half, high, body); break;
            default: Slats(scene, random, half, high, body, rail); break;
        }
        float side = random.Pick([-1, 1]) * half * random.Between(.7f, .95f), drop = high * random.Between(.5f, .85f);
        scene.Box(new(.2f, side, high - drop + .05f), new(.05f, .05f, drop), cord);
        scene.Cone(new(.2f, side, high - 2 * drop + .02f), .12f, .14f, cord);
    }

    /// <summary>Level slats, all apart or the lower ones drawn up together.</summary>
    private static void Slats(PrimitiveScene scene, Random random, float half, float high, Vector3 body, Vector3 rail)
    {
        int count = random.Next(7, 10), together = random.Chance(.3f) ? random.Next(3, 5) : 0;
        float tilt = random.Pick([-1, 1]) * random.Between(15, 50), pitch = 2 * high / count, z = high;
        for (var i = 0; i < count; i++)
        {
            var drawn = i >= count - together;
            z -= drawn ? .1f : pitch;
            scene.Box(new(0, 0, z), new(.035f, half, drawn ? .04f : pitch * .36f), body, Turn(Vector3.UnitY, drawn ? 80 : tilt));
        }
        scene.Box(new(0, 0, z - .14f), new(.1f, half, .06f), rail);
        foreach (var side in Shapes.Sides) scene.Box(new(0, side * half * .55f, (high + z) / 2), new(.05f, .035f, (high - z) / 2), Palette.Sunken(body));
    }

    /// <summary>Hanging strips, half turned.</summary>
    private static void Vertical(PrimitiveScene scene, Random random, float half, float high, Vector3 body)
    {
        var count = random.Next(6, 9);
        var turn = Turn(Vector3.UnitZ, random.Pick([-1, 1]) * random.Between(15, 50));
        for (var i = 0; i < count; i++) scene.Box(new(0, half * ((2 * i + 1f) / count - 1), 0), new(.035f, half * .78f / count, high), body, turn);
    }

    /// <summary>A sheet that winds onto a roll.</summary>
    private static void Roller(PrimitiveScene scene, float half, float high, Vector3 body, Vector3 rail)
    {
        scene.Cylinder(new(.02f, 0, high - .12f), .16f, half, body, Turn(Vector3.UnitX, 90));
        scene.Box(new(0, 0, 0), new(.06f, half * .95f, high), body);
        scene.Box(new(0, 0, -high), new(.1f, half, .07f), rail);
    }

    /// <summary>Cloth in soft folds.</summary>
    private static void Folded(PrimitiveScene scene, int folds, float half, float high, Vector3 body)
    {
        var fold = high / folds;
        for (var i = 0; i < folds; i++)
        {
            var z = high - fold * (2 * i + 1);
            scene.Box(new(0, 0, z), new(.06f, half, fold), body);
            scene.Cylinder(new(.04f, 0, z - fold * .7f), fold * .5f, half, i % 2 == 0 ? body : Vector3.Lerp(body, Palette.Sunken(body), .6f), Turn(Vector3.UnitX, 90));
        }
    }
}
