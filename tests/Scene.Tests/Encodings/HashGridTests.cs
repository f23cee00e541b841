using Maquette.Scene.Encodings;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Scene.Tests.Encodings;

public sealed class HashGridTests
{
    // coarse levels are lattices, fine ones hashed; few enough entries that hashes collide
    private static readonly HashGridOptions Two = new() { Levels = 6, Features = 2, Log2TableSize = 11, BaseResolution = 5, Growth = 1.6, InitialSpread = 1 };
    private static readonly HashGridOptions Four = Two with { Features = 4 };

    [Fact]
    public void Layout_OfThePapers_HasTheirResolutionsAndSize()
    {
        var levels = new HashGridOptions().Layout();

        Assert.Equal([16, 24, 34, 49, 71, 102, 148, 213, 308, 446, 646, 934, 1352, 1956, 2831, 4096], levels.Select(l => l.Resolution));
        Assert.Equal(6_299_960, levels.Sum(l => l.Entries));
        Assert.Equal(5, levels.Count(l => !l.Hashed));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Encoding_OfRandomPoints_EqualsPlainTensorOperations(int features)
    {
        using var scope = NewDisposeScope();
        var options = features == 2 ? Two : Four;
        using var grid = new HashGrid(options, radius: 1.5f, new Generator(1));
        var points = (rand(new long[] { 1003, 3 }, generator: new Generator(2)) - 0.5) * 3;
        var upstream = randn(new long[] { 1003, grid.Width }, generator: new Generator(3));

        var encoded = grid.call(points);
        encoded.backward(new[] { upstream });
        var gradient = grid.Table.grad!.clone();
        grid.Table.grad = null;
        var plain = cat(PlainHashGrid.Encode(options, 1.5f, points, grid.Table), 1);
        plain.backward(new[] { upstream });

        Assert.Equal(0, (encoded - plain).abs().max().ToDouble(), 1e-5);
        Assert.Equal(0, (gradient - grid.Table.grad!).abs().max().ToDouble(), 1e-4);   // sums of up to a hundred terms in another order
        Assert.True(gradient.abs().sum().ToDouble() > 100);
    }

    [Fact]
    public void Gradient_AtEntriesInUse_IsTheFiniteDifference()
    {
        using var scope = NewDisposeScope();
        using var grid = new HashGrid(Four, radius: 1, new Generator(4));
        var points = (rand(new long[] { 200, 3 }, generator: new Generator(5)) - 0.5) * 2;
        var weights = randn(new long[] { 200, grid.Width }, generator: new Generator(6));

        (grid.call(points) * weights).sum().backward();

        // the encoding is linear in its table: a difference over a large step is exact
        var gradient = grid.Table.grad!.view(-1);
        foreach (var entry in new long[] { 3, 250, 1500, 4801, 9000, 20_003 })
        {
            using var still = no_grad();
            var table = grid.Table.view(-1);
            table[entry] += 1f;
            var above = (grid.call(points) * weights).sum().ToDouble();
            table[entry] -= 2f;
            var below = (grid.call(points) * weights).sum().ToDouble();
            table[entry] += 1f;
            Assert.Equal((above - below) / 2, gradient[entry].ToDouble(), 2e-3);
        }
    }

    [Fact]
    public void Encoding_AnyThreadCount_GivesTheSameBytes()
    {
        var (one, oneGradient) = EncodeWith(threads: 1);
        foreach (var threads in new[] { 2, 3, 7 })
        {
            var (many, manyGradient) = EncodeWith(threads);

            Assert.Equal(one, many);
            Assert.Equal(oneGradient, manyGradient);
        }
    }

    private static (float[] Encoded, float[] Gradient) EncodeWith(int threads)
    {
        using var scope = NewDisposeScope();
        var before = get_num_threads();
        set_num_threads(threads);
        try
        {
            using var grid = new HashGrid(Two, radius: 1, new Generator(7));
            var points = (rand(new long[] { 50_000, 3 }, generator: new Generator(8)) - 0.5) * 2;
            var encoded = grid.call(points);
            encoded.square().sum().backward();
            return (encoded.detach().data<float>().ToArray(), grid.Table.grad!.data<float>().ToArray());
        }
        finally
        {
            set_num_threads(before);
        }
    }
}
