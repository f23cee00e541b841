using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Bush
{
    public static readonly ProceduralObject Kind = new("bush", "branches", "green", "brown", Build) { OtherPart = "flowers", HeldOutColours = ["blue", "gray"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, branches, flowers) = colours;
        float width = random.Between(.6f, .8f), depth = width * random.Between(.75f, 1), half = random.Between(.42f, .6f), foot = -MathF.Max(half * .9f, .48f) - random.Between(.27f, .31f);
        var stem = (-half * .3f - foot) / 2;
        foreach (var (place, angle) in Shapes.Wreath(random.Next(4, 7), width * random.Between(.42f, .55f), foot + stem, random.Between(0, 90)))
            scene.Frustum(place, new(.085f, .085f, stem), 1.2f, branches, Turn(Vector3.UnitZ, angle) * Turn(Vector3.UnitY, random.Between(-8, 12)));

        var blooms = new Vector3(depth, width, half);
        switch (random.Next(5))
        {
            case 0: Leafy(scene, random, blooms, body); break;
            case 1:
                scene.Ellipsoid(Vector3.Zero, blooms, body);
                Dapples(scene, random, blooms * .97f, .16f, body);
                break;
            case 2:
                scene.Hemisphere(new(0, 0, -half * .7f), new(depth, width, half * 1.7f), body);
                Dapples(scene, random, blooms * .9f, .2f, body);
                break;
            default:
                scene.Ellipsoid(Vector3.Zero, blooms * .85f, body);
                Dapples(scene, random, blooms * .68f, random.Between(.28f, .36f), body);
                break;
        }
        foreach (var (place, _) in Shapes.Wreath(5, 1, 0, random.Between(0, 72)))
        {
            var rise = random.Between(0, .8f);
            scene.Ellipsoid(new Vector3(place.X * MathF.Sqrt(1 - rise * rise), place.Y * MathF.Sqrt(1 - rise * rise), rise) * blooms * 1.03f, new(.11f), flowers);
        }
    }

    /// <summary>Clumps of two shades all over.</summary>
    private static void Dapples(PrimitiveScene scene, Random random, Vector3 radii, float size, Vector3 colour)
    {
        const int Count = 11;
        var start = random.Between(0, MathF.Tau);
        for (var i = 0; i < Count; i++)
        {
            var rise = 1 - 1.3f * (i + .5f) / Count;
            var (sin, cos) = MathF.SinCos(start + i * 2.4f);
            var around = MathF.Sqrt(1 - rise * rise);
            scene.Ellipsoid(new Vector3(cos * around, sin * around, rise) * radii, new(size * random.Between(.85f, 1.15f)), i % 2 == 0 ? colour : Vector3.Lerp(colour, Palette.Sunken(colour), .6f));
        }
    }

    private static void Leafy(PrimitiveScene scene, Random random, Vector3 radii, Vector3 colour)
    {
        scene.Ellipsoid(Vector3.Zero, radii * .8f, Palette.Sunken(colour));
        foreach (var (ring, rise) in (ReadOnlySpan<(int, float)>)[(6, -8), (4, 28), (3, 60)])
        {
            foreach (var (place, angle) in Shapes.Wreath(ring, radii.Y * .3f * (1 - rise / 90), radii.Z * rise / 90, random.Between(0, 60)))
                scene.Leaf(place, new(radii.Y * (.42f - rise * .003f), .24f, .12f), angle, rise, colour);
        }
    }
}
