using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Rock
{
    public static readonly ProceduralObject Kind = new("rock", "top", "gray", "gray", Build) { OtherPart = "base", HeldOutColours = ["orange", "yellow"] };

    /// <summary>A boulder, a slab, a standing stone, two grown together, or a crag.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (stone, top, foot) = colours;
        var edged = random.Chance(.75f);
        var half = random.Next(edged ? 5 : 3) switch
        {
            0 => new Vector3(random.Between(.55f, .8f), random.Between(.85f, 1.1f), random.Between(.3f, .42f)),
            4 => new Vector3(random.Between(.4f, .5f), random.Between(.45f, .65f), random.Between(.85f, 1.1f)),
            _ => new Vector3(random.Between(.6f, .8f), random.Between(.7f, .95f), random.Between(.55f, .75f)),
        };
        if (edged && random.Chance(.25f)) Crag(scene, random, half, stone);
        else Lump(scene, random, Vector3.Zero, half, edged, stone);
        if (random.Chance(.35f)) Lump(scene, random, new(random.Between(-.2f, .2f), random.Pick([-1, 1]) * half.Y * .8f, -half.Z * .25f), half * random.Between(.5f, .65f), edged, stone);

        var crown = new Vector3(random.Between(-.2f, .1f), random.Between(-.25f, .25f), .68f) * half;
        Lump(scene, random, crown, half * new Vector3(.64f, .6f, .38f), edged, top);
        var count = random.Next(2, 5);
        var start = random.Between(-.6f, .6f);
        for (var i = 0; i < count; i++)
        {
            var (sin, cos) = MathF.SinCos(start + i * MathF.Tau / count);
            var size = half * new Vector3(.42f, .4f, .26f) * random.Between(.8f, 1.1f);
            var place = new Vector3(cos * .6f, sin * .6f, -.66f) * half;
            if (edged) scene.Box(place, size * .85f, Weathered(random, foot), Tilt(random, 25));
            else scene.Ellipsoid(place * new Vector3(.8f, .8f, 1), size * new Vector3(1.25f, 1.25f, 1), Weathered(random, foot), Tilt(random, 10));
        }
    }

    private static void Lump(PrimitiveScene scene, Random random, Vector3 middle, Vector3 half, bool edged, Vector3 stone)
    {
        scene.Ellipsoid(middle, half * (edged ? .88f : .97f), Weathered(random, stone), Tilt(random, 12));
        for (var i = 0; i < 3; i++)
        {
            var aside = new Vector3(random.Between(-.15f, .15f), random.Between(-.2f, .2f), random.Between(-.15f, .15f)) * half;
            if (edged) scene.Box(middle + aside, half * random.Between(.56f, .66f), Weathered(random, stone), Tilt(random, 24));
            else scene.Ellipsoid(middle + 1.8f * aside, half * random.Between(.62f, .8f), Weathered(random, stone), Tilt(random, 30));
        }
    }

    /// <summary>Leaning splinters of different heights.</summary>
    private static void Crag(PrimitiveScene scene, Random random, Vector3 half, Vector3 stone)
    {
        for (var i = 0; i < 5; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / 5 + random.Between(-.3f, .3f));
            var height = half.Z * (i == 0 ? 1.05f : random.Between(.55f, .95f));
            scene.Box(new(cos * half.X * .42f, sin * half.Y * .42f, height - half.Z), new(half.X * .48f, half.Y * .42f, height), Weathered(random, stone), Tilt(random, 17));
        }
    }

    private static Vector3 Weathered(Random random, Vector3 stone) => Vector3.Lerp(stone, Palette.Sunken(stone), random.Between(0, .6f));

    private static Quaternion Tilt(Random random, float most) =>
        Turn(Vector3.UnitZ, random.Between(-2, 2) * most) * Turn(Vector3.UnitX, random.Between(-1, 1) * most) * Turn(Vector3.UnitY, random.Between(-1, 1) * most);
}
