using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests;

public sealed class GuidanceTests
{
    [Theory]
    [InlineData(0, 1)]      // the unconditional
    [InlineData(1, 3)]      // the conditional
    [InlineData(7.5, 16)]   // 1 + 7.5·(3 − 1)
    public void Mix_AnyScale_IsImagensForm(double scale, double expected)
    {
        using var scope = NewDisposeScope();

        Assert.Equal(expected, Guidance.Mix(tensor(1f), tensor(3f), scale).ToDouble(), tolerance: 1e-5);
    }

    [Fact]
    public void Rescale_AllTheWay_HasTheConditionalSpreadOverAllViewsOfASet()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(1, CPU);
        var cond = randn([6, 2, 3, 3], generator: generator);
        var guided = randn([6, 2, 3, 3], generator: generator) * arange(1, 7).to(float32).view(6, 1, 1, 1);

        var rescaled = Guidance.Rescale(guided, cond, views: 3, phi: 1);

        Assert.Equal(0, Tiny.Farthest(rescaled.view(2, -1).std(1), cond.view(2, -1).std(1)), tolerance: 1e-5);
        Assert.Equal(0, Tiny.Farthest(rescaled[0] * guided[1], rescaled[1] * guided[0]), tolerance: 1e-4);   // one factor for the views of a set
    }

    [Fact]
    public void Rescale_Halfway_IsTheMeanOfBothEnds()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(1, CPU);
        var (cond, guided) = (randn([4, 2, 3, 3], generator: generator), 5 * randn([4, 2, 3, 3], generator: generator));

        var half = Guidance.Rescale(guided, cond, views: 4, phi: 0.5);

        Assert.Equal(0, Tiny.Farthest(half, (guided + Guidance.Rescale(guided, cond, views: 4, phi: 1)) / 2), tolerance: 1e-5);
    }
}
