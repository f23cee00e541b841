using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Plate
{
    public static readonly ProceduralObject Kind = new("plate", "rim", "white", "blue", Build) { HeldOutColours = ["red", "cyan"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        switch (random.Next(6))
        {
            case 0:
                Standing(scene, random, colours);
                break;
            case 1:
                Stack(scene, random, colours);
                break;
            case 2:
                Square(scene, random, colours);
                break;
            default:
                Lying(scene, random, colours);
                break;
        }
    }

    /// <summary>Round or long.</summary>
    private static void Lying(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var narrow = random.Chance(.35f) ? random.Between(.62f, .8f) : 1;
        var around = Turn(Vector3.UnitZ, random.Between(-40, 40));
        Round(scene, random.Between(.24f, .36f), random.Between(.12f, .2f), narrow, Vector3.Zero, around, colours);
    }

    private static void Stack(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var count = random.Next(2, 4);
        for (var i = 0; i < count; i++)
        {
            Vector3 place = new(random.Between(-.04f, .04f), random.Between(-.04f, .04f), i * .3f);
            Round(scene, .26f, .13f, 1, place, Quaternion.Identity, colours);
        }
    }

    private static void Square(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, rim, _) = colours;
        float band = random.Between(.1f, .18f), depth = random.Between(.1f, .14f), wide = random.Between(.8f, 1.25f);
        var around = Turn(Vector3.UnitZ, random.Between(-30, 30));
        scene.Box(new(0, 0, -2 * depth), new(.6f, .6f * wide, depth), body, around);
        scene.Box(new(0, 0, -.06f), new(.9f, .9f * wide, .09f), body, around);
        scene.Box(new(0, 0, .06f), new(.94f, .94f * wide, .045f), rim, around);
        scene.Box(new(0, 0, .09f), new(.94f - band, .94f * wide - band, .025f), body, around);
        scene.Box(new(0, 0, .1f), new(.62f, .62f * wide, .025f), Palette.Sunken(body), around);
    }

    /// <summary>On edge in a rest, its face to the front.</summary>
    private static void Standing(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        Round(scene, random.Between(.22f, .3f), random.Between(.13f, .2f), 1, Vector3.Zero, Turn(Vector3.UnitY, random.Between(68, 82)), colours);
        if (random.Chance(.4f)) return;
        foreach (var side in Shapes.Sides)
        {
            scene.Limb(new(-.6f, side * .45f, -1.02f), new(.3f, side * .45f, -1.02f), .08f, Palette.Wood);
            scene.Limb(new(-.45f, side * .45f, -1.02f), new(-.2f, side * .4f, -.2f), .08f, Palette.Wood);
        }
    }

    /// <summary>Of radius 1, its face towards the turned z axis.</summary>
    private static void Round(PrimitiveScene scene, float depth, float band, float narrow, Vector3 place, Quaternion turn, Slots<Vector3> colours)
    {
        var (body, rim, _) = colours;
        void Disc(float height, float radius, float half, float top, Vector3 colour) =>
            scene.Frustum(place + Vector3.Transform(new(0, 0, height), turn), new(radius * narrow, radius, half), top, colour, turn);
        Disc(-depth, .56f, .05f, 1, body);
        Disc(-depth / 2, .6f, depth / 2, 1.66f, body);
        Disc(.02f, 1, .03f, 1, rim);
        Disc(.045f, 1 - band, .025f, 1, body);
        Disc(.055f, .6f, .025f, 1, Vector3.Lerp(body, Palette.Sunken(body), .6f));
    }
}
