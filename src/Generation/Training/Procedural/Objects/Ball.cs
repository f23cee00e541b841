using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Ball
{
    public static readonly ProceduralObject Kind = new("ball", "pattern", "white", "black", Build)
    {
        Forms = [new("soccer ball", Soccer), new("basketball", Basket)],
        HeldOutColours = ["green", "cyan"],
    };

    private static readonly Quaternion Across = Turn(Vector3.UnitX, 90), Along = Turn(Vector3.UnitY, 90);

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        switch (random.Next(4))
        {
            case 0:
                Spots(scene, random, colours);
                break;
            case 1:
                Bands(scene, random, colours);
                break;
            case 2:
                Beach(scene, random, colours);
                break;
            default:
                Soccer(scene, random, colours);
                break;
        }
    }

    /// <summary>Patches where an icosahedron has its corners.</summary>
    private static void Soccer(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        const float Ring = 26.57f;
        scene.Ellipsoid(Vector3.Zero, Vector3.One, colours.Body);
        var (lie, reach) = (Lie(random), random.Between(.2f, .34f));
        for (var i = 0; i < 12; i++)
        {
            var end = i % 2 == 0 ? 1 : -1;
            var turn = i < 2 ? Turn(Vector3.UnitY, -end * 90) : Turn(Vector3.UnitZ, i * 36) * Turn(Vector3.UnitY, -end * Ring);
            Patch(scene, Vector3.Transform(Vector3.UnitX, lie * turn), reach, colours.Part);
        }
    }

    private static void Spots(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        scene.Ellipsoid(Vector3.Zero, Vector3.One, colours.Body);
        var lie = Lie(random);
        var reach = random.Between(.22f, .3f);
        foreach (var corner in (ReadOnlySpan<Vector3>)[Vector3.UnitX, Vector3.UnitY, Vector3.UnitZ])
        {
            foreach (var side in Shapes.Sides) Patch(scene, Vector3.Transform(corner * side, lie), reach, colours.Part);
        }
        for (var i = 0; i < 8; i++) Patch(scene, Vector3.Transform(Vector3.Normalize(new(2 * (i & 1) - 1, (i & 2) - 1, (i & 4) / 2 - 1)), lie), reach, colours.Part);
    }

    /// <summary>One broad belt, two, or three.</summary>
    private static void Bands(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        scene.Ellipsoid(Vector3.Zero, Vector3.One, colours.Body);
        var lie = Turn(Vector3.UnitX, random.Between(-35, 35)) * Turn(Vector3.UnitY, random.Between(-35, 35));
        var count = random.Next(1, 4);
        var half = random.Between(.32f, .42f) / (count + .5f);
        for (var i = 0; i < count; i++)
        {
            var height = (i - (count - 1) / 2f) * .62f;
            float lower = MathF.Sqrt(1 - (height - half) * (height - half)), upper = MathF.Sqrt(1 - (height + half) * (height + half));
            scene.Frustum(Vector3.Transform(new(0, 0, height), lie), new(lower + .03f, lower + .03f, half), (upper + .03f) / (lower + .03f), colours.Part, lie);
        }
    }

    /// <summary>Wedges that meet in two poles.</summary>
    private static void Beach(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        scene.Ellipsoid(Vector3.Zero, Vector3.One, colours.Body);
        var lie = Turn(Vector3.UnitX, random.Between(-35, 35)) * Turn(Vector3.UnitY, random.Between(-35, 35));
        var pairs = random.Next(2, 4);
        for (var i = 0; i < pairs; i++) scene.Ellipsoid(Vector3.Zero, new(1.04f, pairs == 2 ? .66f : .54f, 1.03f), colours.Part, lie * Turn(Vector3.UnitZ, i * 180f / pairs));
        foreach (var end in Shapes.Sides) scene.Ellipsoid(Vector3.Transform(new(0, 0, end * .56f), lie), new(.5f), Palette.Against(colours.Part));
    }

    /// <summary>Seams: a cross of great circles, and a smaller circle on either side.</summary>
    private static void Basket(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        scene.Ellipsoid(Vector3.Zero, Vector3.One, colours.Body);
        var (lie, seam, aside) = (Lie(random), random.Between(.07f, .09f), random.Between(.55f, .68f));
        var small = MathF.Sqrt(1 - aside * aside);
        scene.Torus(Vector3.Zero, .97f, seam, colours.Part, lie);
        scene.Torus(Vector3.Zero, .97f, seam, colours.Part, lie * Along);
        foreach (var side in Shapes.Sides) scene.Torus(Vector3.Transform(new(0, side * aside, 0), lie), small * .97f, seam / small, colours.Part, lie * Across);
    }

    private static Quaternion Lie(Random random) => Turn(Vector3.UnitX, random.Between(0, 360)) * Turn(Vector3.UnitY, random.Between(0, 360));

    private static void Patch(PrimitiveScene scene, Vector3 towards, float reach, Vector3 colour)
    {
        const float Bump = 1.035f;
        var centre = 1 - reach * 1.8f;
        scene.Ellipsoid(towards * centre, new(Bump - centre), colour);
    }
}
