using Maquette.Scene.Encodings;
using Maquette.Scene.Fields;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Scene.Tests.Encodings;

public sealed class ActiveLevelsTests
{
    private static readonly HashGridOptions Options = new() { Levels = 4, Features = 2, Log2TableSize = 12, BaseResolution = 4, Growth = 2, InitialSpread = 1 };

    private static Tensor Points() => rand([50, 3], generator: new Generator(2)) * 1.6 - 0.8;

    [Theory]
    [InlineData(Arithmetic.Kernels)]
    [InlineData(Arithmetic.Tensors)]
    public void Forward_TwoOfFourLevels_GivesTheirFeaturesThenZerosAndTeachesOnlyThem(Arithmetic arithmetic)
    {
        using var scope = NewDisposeScope();
        using var grid = new HashGrid(Options, 1, new Generator(1), arithmetic);
        var points = Points();
        var all = grid.call(points).detach();
        grid.ActiveLevels = 2;
        var some = grid.call(points);
        Assert.Equal(all.shape, some.shape);
        Assert.Equal(0, (some - all).narrow(1, 0, 4).abs().max().ToSingle());
        Assert.Equal(0, some.narrow(1, 4, 4).abs().max().ToSingle());

        some.sum().backward();
        var gradient = grid.Table.grad!;
        var taught = grid.Shape.Levels[2].Offset;
        Assert.Equal(grid.Table.shape, gradient.shape);
        Assert.True(gradient.narrow(0, 0, taught).abs().sum().ToSingle() > 0);
        Assert.Equal(0, gradient.narrow(0, taught, gradient.shape[0] - taught).abs().sum().ToSingle());
    }

    [Fact]
    public void ActiveLevels_OutOfRange_AreTheNearestThatExist()
    {
        using var grid = new HashGrid(Options, 1, new Generator(1));
        grid.ActiveLevels = 9;
        Assert.Equal(4, grid.ActiveLevels);
        grid.ActiveLevels = 0;
        Assert.Equal(1, grid.ActiveLevels);
    }

    [Theory]
    [InlineData(Arithmetic.Kernels)]
    [InlineData(Arithmetic.Tensors)]
    public void FieldWithoutANetwork_WithOneLevel_IsTheFieldOfThatLevel(Arithmetic arithmetic)
    {
        using var scope = NewDisposeScope();
        using var field = new HashGridField(HashGridFieldOptions.Draft, new Generator(1), arithmetic);
        var points = Points();
        var all = field.Query(points).detach();
        field.Grid.ActiveLevels = 1;
        var one = field.Query(points);
        Assert.True((all - one).abs().max().ToSingle() > 1e-4f);
        using (no_grad()) field.Grid.Table.narrow(0, field.Grid.Shape.Levels[1].Offset, field.Grid.Table.shape[0] - field.Grid.Shape.Levels[1].Offset).zero_();
        field.Grid.ActiveLevels = 3;
        Assert.True((field.Query(points) - one).abs().max().ToSingle() < 1e-6f);
        one.sum().backward();
        Assert.Equal(field.Grid.Table.shape, field.Grid.Table.grad!.shape);
    }
}
