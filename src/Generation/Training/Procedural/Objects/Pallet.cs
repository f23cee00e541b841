using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Pallet
{
    public static readonly ProceduralObject Kind = new("pallet", "blocks", "brown", "brown", Build) { HeldOutColours = ["pink", "red"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float depth = random.Between(.72f, 1), high = random.Between(.08f, .13f), thick = random.Between(.05f, .065f);
        var boards = random.Next(4, 8);
        var skirted = random.Chance(.6f);
        switch (random.Next(6))
        {
            case 0: Moulded(scene, random, depth, high, colours); break;
            case 1:
                (boards, skirted) = (random.Next(4, 6), false);
                foreach (var storey in Shapes.Sides) Storey(new(storey * random.Between(0, .08f), 0, storey * (high + 2 * thick)), depth, beams: true);
                break;
            case 2: Storey(Vector3.Zero, depth, beams: true); break;
            default: Storey(Vector3.Zero, depth, beams: false); break;
        }

        void Storey(Vector3 middle, float half, bool beams)
        {
            if (skirted) foreach (var end in Shapes.Sides) scene.Box(middle + new Vector3(end * half * .86f, 0, -high - thick), new(half * .13f, 1, thick), colours.Body);
            var broad = random.Between(.6f, .74f) / boards;
            for (var i = 0; i < boards; i++) scene.Box(middle + new Vector3(half * ((2 * i + 1f) / boards - 1), 0, high + thick), new(half * broad, 1, thick), colours.Body);
            foreach (var side in (ReadOnlySpan<float>)[-1, 0, 1])
            {
                scene.Box(middle + new Vector3(0, side * .88f, -high - thick), new(half, .11f, thick), colours.Body);
                if (beams) scene.Box(middle + new Vector3(0, side * .9f, 0), new(half * .97f, .09f, high), colours.Part);
                else foreach (var end in (ReadOnlySpan<float>)[-1, 0, 1]) scene.Box(middle + new Vector3(end * half * .84f, side * .86f, 0), new(half * .15f, .13f, high), colours.Part);
            }
        }
    }

    /// <summary>Of plastic: one sheet with slots on nine feet.</summary>
    private static void Moulded(PrimitiveScene scene, Random random, float depth, float high, Slots<Vector3> colours)
    {
        var round = random.Chance(.5f);
        var rows = random.Next(2, 4);
        scene.Box(new(0, 0, high + .08f), new(depth, 1, .09f), colours.Body);
        foreach (var side in (ReadOnlySpan<float>)[-1, 0, 1])
        {
            for (var row = 0; row < rows; row++) scene.Box(new(depth * ((2 * row + 1f) / rows - 1), side * .62f, high + .16f), new(depth * .55f / rows, .2f, .025f), Palette.Sunken(Palette.Sunken(colours.Body)));
            foreach (var end in (ReadOnlySpan<float>)[-1, 0, 1])
            {
                Vector3 foot = new(end * depth * .8f, side * .8f, -.04f);
                if (round) scene.Cylinder(foot, .15f, high + .06f, colours.Part);
                else scene.Box(foot, new(.15f, .17f, high + .06f), colours.Part);
            }
        }
    }
}
