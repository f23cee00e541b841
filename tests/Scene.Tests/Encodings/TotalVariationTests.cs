using Maquette.Scene.Encodings;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Scene.Tests.Encodings;

public sealed class TotalVariationTests
{
    private static readonly HashGridOptions Options = new() { Levels = 3, Features = 4, BaseResolution = 5, Growth = 2, Log2TableSize = 10, InitialSpread = 1 };

    [Fact]
    public void TotalVariation_OfALattice_EqualsPlainTensorOperations()
    {
        using var scope = NewDisposeScope();
        using var grid = new HashGrid(Options, 1, new Generator(1));

        var kernel = grid.TotalVariation(1);
        (kernel * 3).backward();
        var gradient = grid.Table.grad!.clone();
        grid.Table.grad = null;
        var lattice = grid.Table.narrow(0, 128, 1000).view(10, 10, 10, 4);   // level 0 has 125 points in 128 entries
        var plain = Enumerable.Range(0, 3).Select(axis => (lattice.narrow(axis, 1, 9) - lattice.narrow(axis, 0, 9)).square().mean()).Aggregate((a, b) => a + b);
        (plain * 3).backward();

        Assert.Equal(1, grid.FinestLattice);
        Assert.Equal(plain.ToDouble(), kernel.ToDouble(), 1e-5);
        Assert.Equal(0, (gradient - grid.Table.grad!).abs().max().ToDouble(), 1e-6);
        Assert.True(gradient.abs().sum().ToDouble() > 0.1);
    }

    [Fact]
    public void TotalVariation_OfAHashedLevel_SaysWhichLevelToTake()
    {
        using var grid = new HashGrid(Options, 1, new Generator(1));

        var error = Assert.Throws<ArgumentException>(() => grid.TotalVariation(2));

        Assert.Contains("finest lattice is level 1", error.Message);
    }
}
