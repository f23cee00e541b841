using Maquette.Scene.Encodings;
using Maquette.Scene.Fields;
using Maquette.Scene.Tests.Encodings;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Scene.Tests.Fields;

public sealed class HashGridFieldTests
{
    private static readonly HashGridFieldOptions Direct = new()
    {
        Grid = new() { Levels = 3, Features = 4, BaseResolution = 6, Growth = 2, Log2TableSize = 12, InitialSpread = 0.5f },
        Density = DensityLaw.Draft,
        Hidden = 0,
    };

    private static readonly HashGridFieldOptions Network = new()
    {
        Grid = new() { Levels = 4, Features = 2, BaseResolution = 6, Growth = 2, Log2TableSize = 12, InitialSpread = 0.5f },
        Hidden = 16,
    };

    [Fact]
    public void BeginWith_AFieldWithFewerLevels_IsThatFieldUntilTheFinerOnesCount()
    {
        using var scope = NewDisposeScope();
        using var coarse = new HashGridField(Direct with { Grid = Direct.Grid with { Levels = 2 } }, new Generator(1));
        using var fine = new HashGridField(Direct, new Generator(2));
        var points = Points(50, seed: 3);

        fine.BeginWith(coarse);

        fine.Grid.ActiveLevels = 2;
        Assert.True((fine.Query(points) - coarse.Query(points)).abs().max().ToSingle() < 1e-6f);
        fine.Grid.ActiveLevels = 3;
        Assert.False((fine.Query(points) - coarse.Query(points)).abs().max().ToSingle() < 1e-6f);
    }

    [Fact]
    public void BeginWith_TheSameNetwork_IsThatField()
    {
        using var scope = NewDisposeScope();
        using HashGridField one = new(Network, new Generator(1)), other = new(Network, new Generator(2));
        var points = Points(50, seed: 3);

        other.BeginWith(one);

        Assert.True((other.Query(points) - one.Query(points)).abs().max().ToSingle() < 1e-6f);
    }

    [Fact]
    public void BeginWith_AnotherGridOrNetwork_IsRefused()
    {
        using HashGridField direct = new(Direct, new Generator(1)), network = new(Network, new Generator(1)), finer = new(Direct with { Grid = Direct.Grid with { BaseResolution = 7 } }, new Generator(1));

        Assert.Throws<ArgumentException>(() => direct.BeginWith(network));
        Assert.Throws<ArgumentException>(() => direct.BeginWith(finer));
    }

    [Theory]
    [InlineData(DensityActivation.Softplus)]
    [InlineData(DensityActivation.Exp)]
    public void Query_WithoutNetwork_IsTheSumOfTheLevelsActivated(DensityActivation activation)
    {
        using var scope = NewDisposeScope();
        var law = new DensityLaw { Activation = activation, Scale = 3, BlobStrength = 4, BlobRadius = 0.6f, Bias = -0.5f };
        using var field = new HashGridField(Direct with { Density = law }, new Generator(1));
        var points = Points(501, seed: 2);
        var upstream = randn(new long[] { 501, 4 }, generator: new Generator(3));

        var samples = field.Query(points);
        samples.backward(new[] { upstream });
        var gradient = field.Grid.Table.grad!.clone();
        field.Grid.Table.grad = null;
        var raw = PlainHashGrid.Encode(Direct.Grid, 1, points, field.Grid.Table).Aggregate((a, b) => a + b);
        var z = raw.select(1, 0) - 0.5 + 4 * (1 - points.square().sum(1).sqrt() / 0.6);
        var density = 3 * (activation == DensityActivation.Exp ? z.exp() : F.softplus(z, 1, 20));
        var plain = cat(new[] { density.unsqueeze(1), raw.narrow(1, 1, 3).sigmoid() }, 1);
        plain.backward(new[] { upstream });

        Assert.True(samples.allclose(plain, 1e-4, 1e-5));
        Assert.True(gradient.allclose(field.Grid.Table.grad!, 1e-3, 1e-3));
        Assert.True(gradient.abs().sum().ToDouble() > 10);
    }

    [Fact]
    public void Gradient_ThroughTheNetwork_IsTheFiniteDifference()
    {
        using var scope = NewDisposeScope();
        using var field = new HashGridField(Network, new Generator(4));
        var points = Points(64, seed: 5);

        field.Query(points).square().mean().backward();

        foreach (var parameter in field.parameters())
        {
            using var still = no_grad();
            var flat = parameter.view(-1);
            var gradient = parameter.grad!.view(-1);
            var entry = gradient.abs().argmax(0).ToInt64();
            var value = flat[entry].clone();
            const float step = 1e-2f;
            flat[entry] = value + step;
            var above = field.Query(points).square().mean().ToDouble();
            flat[entry] = value - step;
            var below = field.Query(points).square().mean().ToDouble();
            flat[entry] = value;
            Assert.Equal((above - below) / (2 * step), gradient[entry].ToDouble(), 0.02 * Math.Abs(gradient[entry].ToDouble()));
        }
    }

    [Fact]
    public void Query_ColoursAndDensities_StayInTheirRanges()
    {
        using var scope = NewDisposeScope();
        using var field = new HashGridField(Direct with { Grid = Direct.Grid with { InitialSpread = 60 } }, new Generator(6));

        var samples = field.Query(Points(5000, seed: 7));

        Assert.True(samples.isfinite().all().ToBoolean());
        Assert.True(samples.ge(0).all().ToBoolean());
        Assert.True(samples.narrow(1, 1, 3).le(1).all().ToBoolean());
    }

    [Fact]
    public void SameSeed_GivesTheSameField()
    {
        using var scope = NewDisposeScope();
        using var one = new HashGridField(Network, new Generator(8));
        using var other = new HashGridField(Network, new Generator(8));

        Assert.All(one.parameters().Zip(other.parameters()), pair => Assert.True(pair.First.equal(pair.Second).all().ToBoolean()));
    }

    [Fact]
    public void Normals_OfABlob_PointOutwards()
    {
        using var scope = NewDisposeScope();
        using var field = new HashGridField(Direct with { Grid = Direct.Grid with { InitialSpread = 0 } }, new Generator(9));
        var points = F.normalize(randn(new long[] { 300, 3 }, generator: new Generator(10)), dim: 1) * 0.4;

        var normals = field.Normals(points, epsilon: 0.01f);

        Assert.True((normals * points / 0.4).sum(1).min().ToDouble() > 0.999);
    }

    [Fact]
    public void Normals_WithoutNetwork_AreThoseOfSmallDifferences()
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        using var field = new HashGridField(Direct, new Generator(9));
        var points = Points(2000, seed: 10) * 0.4;

        var cosine = (field.Normals(points, epsilon: 0.01f) * FiniteNormals.At(field, points, epsilon: 1e-3f)).sum(1);

        Assert.True(cosine.gt(0.99).to(float32).mean().ToDouble() > 0.95);   // the rest lie within the difference's reach of a cell's wall
    }

    [Fact]
    public void Normals_WithoutNetwork_AndTheirGradientAreThoseOfTensorOperations()
    {
        using var scope = NewDisposeScope();
        using var field = new HashGridField(Direct, new Generator(9));
        using var plain = new HashGridField(Direct, new Generator(9), Arithmetic.Tensors);
        var points = Points(501, seed: 10);
        var upstream = randn(new long[] { 501, 3 }, generator: new Generator(11));

        var (normals, expected) = (field.Normals(points, epsilon: 0.01f), plain.Normals(points, epsilon: 0.01f));
        normals.backward(new[] { upstream });
        expected.backward(new[] { upstream });

        Assert.True(normals.allclose(expected, 1e-3, 1e-4));
        Assert.True(field.Grid.Table.grad!.allclose(plain.Grid.Table.grad!, 1e-3, 1e-4));
        Assert.True(field.Grid.Table.grad!.abs().sum().ToDouble() > 10);
    }

    [Fact]
    public void QueryAlong_BehindWhatIsOpaque_IsEmptyAndGetsNoGradient()
    {
        using var scope = NewDisposeScope();
        using var field = new HashGridField(Direct with { Density = new() { Scale = 40, BlobStrength = 8, BlobRadius = 0.7f } }, new Generator(9));
        int[] offsets = [0, 40, 40, 42, 52];
        var points = cat([Line(40, y: 0), Line(2, y: 0), Line(10, y: 0.9f)], 0);
        const float step = 0.05f;

        var along = field.QueryAlong(points, offsets, step);
        along.square().sum().backward();
        var gradient = field.Grid.Table.grad!.clone();
        field.Grid.Table.grad = null;
        var all = field.Query(points);
        var hidden = (all.select(1, 0).narrow(0, 0, 40).cumsum(0) - all.select(1, 0).narrow(0, 0, 40)).gt(11.52 / step);   // [40]
        var shown = cat([hidden.logical_not(), ones([12], dtype: @bool)], 0).to(float32).unsqueeze(1);
        (all * shown).square().sum().backward();

        Assert.InRange(hidden.sum().ToInt64(), 5, 35);
        Assert.Equal(0, (along - all * shown).abs().max().ToSingle());
        Assert.True(gradient.allclose(field.Grid.Table.grad!, 1e-4, 1e-3));

        static Tensor Line(int count, float y) => stack([linspace(-0.95, 0.95, count), full([count], y), zeros([count])], 1);
    }

    [Fact]
    public void FieldWithoutNetwork_OfTwoFeatures_SaysThatItNeedsFour()
    {
        var error = Assert.Throws<ArgumentException>(() => new HashGridField(Network with { Hidden = 0 }, new Generator(1)));

        Assert.Contains("4 features", error.Message);
    }

    private static Tensor Points(int count, ulong seed) => (rand(new long[] { count, 3 }, generator: new Generator(seed)) - 0.5) * 2;
}
