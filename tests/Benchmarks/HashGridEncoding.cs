using Maquette.Scene.Encodings;
using Maquette.Scene.Fields;
using Maquette.Scene.Tests.Encodings;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Benchmarks;

/// <summary>Claim: encoding 2^18 points forward and backward is at least 5 times faster than the same in plain tensor operations.</summary>
internal static class HashGridEncoding
{
    private const double Wanted = 5;

    public static bool Run() =>
        Compare("papers' grid: 16 levels of 2, 2^19 entries", HashGridFieldOptions.Papers.Grid) >= Wanted
        & Compare("draft's grid: 3 levels of 4, no hashing", HashGridFieldOptions.Draft.Grid) >= Wanted;

    private static double Compare(string name, HashGridOptions options)
    {
        using var scope = NewDisposeScope();
        using var grid = new HashGrid(options, 1, new Generator(1));
        var points = (rand(new long[] { 1 << 18, 3 }, generator: new Generator(2)) - 0.5) * 2;
        var upstream = randn(new long[] { 1 << 18, grid.Width }, generator: new Generator(3));

        return Interleaved.Compare($"hash grid, {name}", rounds: 3,
            ("plain tensor operations", () => Step(() => cat(PlainHashGrid.Encode(options, 1, points, grid.Table), 1))),
            ("kernel", () => Step(() => grid.call(points))));

        void Step(Func<Tensor> encode)
        {
            using var step = NewDisposeScope();
            grid.Table.grad = null;
            encode().backward(new[] { upstream });
        }
    }
}
