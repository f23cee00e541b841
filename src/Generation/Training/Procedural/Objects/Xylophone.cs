using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Xylophone
{
    public static readonly ProceduralObject Kind = new("xylophone", "mallets", "brown", "red", Build) { HeldOutColours = ["red", "orange"] };

    private static readonly string[] Rainbow = ["red", "orange", "yellow", "green", "cyan", "blue", "purple", "pink"];

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, mallets, _) = colours;
        var count = random.Next(6, 9);
        float width = random.Between(.85f, 1), longest = random.Between(.55f, .72f), shortest = longest * random.Between(.45f, .7f), pitch = 2 * width / count, tilt = random.Chance(.7f) ? random.Between(10, 28) : 0;
        var isRainbow = random.Chance(.75f);
        var bars = tilt == 0 && random.Chance(.5f) ? Palette.Metal : Palette.Sunken(body);
        var turn = Turn(Vector3.UnitY, tilt);
        var side = random.Pick([-1, 1]);
        var slope = float.RadiansToDegrees(MathF.Atan2(longest - shortest, 2 * width)) * side;
        for (var i = 0; i < count; i++)
        {
            var half = float.Lerp(longest, shortest, i / (count - 1f));
            var place = new Vector3(0, side * (pitch * (i + .5f) - width), .2f);
            scene.Box(Vector3.Transform(place, turn), new(half, pitch * .41f, .065f), isRainbow ? Palette.Colours[Rainbow[i]] : bars, turn);
        }
        Frame(scene, random, (longest, shortest, width), side, slope, turn, body);
        foreach (var end in Shapes.Sides)
        {
            var grip = Vector3.Transform(new(random.Between(.35f, .6f) * longest, end * random.Between(.15f, .3f) - .1f, .36f), turn);
            var head = Vector3.Transform(new(-random.Between(.1f, .5f) * longest, end * random.Between(.45f, .7f), .4f), turn);
            scene.Limb(head, grip, .065f, mallets);
            scene.Ellipsoid(head, new(.15f), mallets);
        }
    }

    /// <summary>Two rails, a box, or a stand on legs with pipes.</summary>
    private static void Frame(PrimitiveScene scene, Random random, (float Longest, float Shortest, float Width) size, int side, float slope, Quaternion turn, Vector3 body)
    {
        var (longest, shortest, width) = size;
        var middle = (longest + shortest) / 2;
        var build = random.Next(3);
        var low = build == 1 ? random.Between(.16f, .24f) : .13f;
        foreach (var end in Shapes.Sides)
        {
            var rail = Turn(Vector3.UnitZ, end * slope);
            scene.Box(Vector3.Transform(new(end * middle * .72f, 0, .13f - low), turn), new(.09f, width * 1.08f, low), body, turn * rail);
            var half = end == side ? shortest : longest;
            scene.Box(Vector3.Transform(new(0, end * width * 1.06f, .15f - low), turn), new(half * .95f, .1f, low * 1.15f), body, turn);
        }
        if (build != 2) return;
        var height = random.Between(.3f, .45f);
        foreach (var end in Shapes.Sides)
        {
            var half = end == side ? shortest : longest;
            foreach (var foot in Shapes.Sides) scene.Box(new(foot * half * .75f, end * width * 1.06f, -height), new(.1f, .1f, height), body);
        }
        for (var i = 0; i < 4; i++) scene.Cylinder(new(0, side * width * (.5f * i - .75f), -height * (.75f - .13f * i)), .12f, height * (.75f - .13f * i), Palette.Metal);
    }
}
