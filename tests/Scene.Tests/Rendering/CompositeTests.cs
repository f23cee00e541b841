using FsCheck;
using FsCheck.Fluent;
using Maquette.Scene.Rendering.Kernels;
using Xunit;

namespace Maquette.Scene.Tests.Rendering;

public sealed class CompositeTests
{
    [Fact]
    public void Weights_AnyDensities_ArePartsOfOneWhole()
    {
        var densities = Gen.Choose(0, 500_000).Select(n => n / 1000f).ArrayOf(64).ToArbitrary();

        Prop.ForAll(densities, sigma =>
        {
            var weights = new float[sigma.Length];
            Composite.Weights(1, sigma, [0, sigma.Length], step: 0.1f, weights, threads: 1);
            return weights.All(w => w >= 0) && weights.Sum() <= 1 + 1e-5f;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Forward_TwoRaysBesideAnEmptyOne_IsTheTextbookSum()
    {
        float[] samples = [2, 1, 0, 5, 0, 1, 3, 0.5f, 0.5f];   // σ and two values of three samples
        float[] distances = [1, 2, 3];
        var rays = new float[3 * 4];

        Composite.Forward(3, samples, distances, [0, 2, 2, 3], step: 0.5f, rays, threads: 1);

        var w0 = 1 - Math.Exp(-1);
        var w1 = Math.Exp(-1) * (1 - Math.Exp(-2.5));
        var w2 = 1 - Math.Exp(-1.5);
        double[] expected = [w0, w1, w0 + w1, w0 + 2 * w1, 0, 0, 0, 0, w2 / 2, w2 / 2, w2, 3 * w2];
        Assert.All(expected.Zip(rays), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
    }

    [Theory]
    [InlineData(4, 1)]
    [InlineData(4, 2)]
    [InlineData(7, 1)]
    public void Backward_AnyRays_IsTheFiniteDifference(int width, int moments)
    {
        var random = new Random(width);
        int[] offsets = [0, 5, 5, 17, 18];
        var samples = Enumerable.Range(0, 18 * width).Select(i => random.NextSingle() * (i % width == 0 ? 6 : 1)).ToArray();
        var distances = Enumerable.Range(0, 18).Select(i => 1 + i * 0.1f).ToArray();
        var upstream = Enumerable.Range(0, 4 * (width + moments)).Select(_ => random.NextSingle() - 0.5f).ToArray();
        var gradient = new float[samples.Length];

        Composite.Backward(width, samples, distances, offsets, 0.1f, upstream, gradient, threads: 2, moments);

        for (var i = 0; i < samples.Length; i++)
        {
            var difference = (Loss(samples, i, 1e-2f) - Loss(samples, i, -1e-2f)) / 2e-2;
            Assert.Equal(difference, gradient[i], 2e-4);
        }

        double Loss(float[] values, int changed, float by)
        {
            var moved = (float[])values.Clone();
            moved[changed] += by;
            var rays = new float[4 * (width + moments)];
            Composite.Forward(width, moved, distances, offsets, 0.1f, rays, threads: 1, moments);
            return rays.Zip(upstream).Sum(pair => (double)pair.First * pair.Second);
        }
    }
}
