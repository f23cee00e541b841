using Maquette.Generation.Guidance;
using Maquette.Scene.Cameras;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Generation.Tests.Guidance;

public sealed class PerpNegTests
{
    private static readonly ViewPromptOptions Options = new() { PerpNeg = true };

    [Theory]
    [InlineData(0, ViewSide.Front, ViewSide.Side, 1)]
    [InlineData(45, ViewSide.Front, ViewSide.Side, 0.5f)]
    [InlineData(-45, ViewSide.Front, ViewSide.Side, 0.5f)]
    [InlineData(90, ViewSide.Side, ViewSide.Back, 1)]
    [InlineData(135, ViewSide.Side, ViewSide.Back, 0.5f)]
    [InlineData(180, ViewSide.Side, ViewSide.Back, 0)]
    public void Of_AnAzimuth_MixesItsTwoNeighbours(float azimuth, ViewSide from, ViewSide to, float share)
    {
        var view = PerpNeg.Of(new Camera(azimuth, 15, 3, 40), Options);
        Assert.Equal((from, to), (view.From, view.To));
        Assert.Equal(share, view.Share, 5);
    }

    [Fact]
    public void Of_TheFront_PushesAwayFromTheSideMost()
    {
        var view = PerpNeg.Of(new Camera(0, 15, 3, 40), Options);
        Assert.Equal(-(4 * MathF.Exp(-0.5f) - 2.426f), view.First.Weight, 4);   // front, by f(1): almost nothing
        Assert.Equal(-(4 - 2.426f), view.Second.Weight, 4);                      // side, by f(0)
    }

    [Fact]
    public void Of_Overhead_HasNoNegatives()
    {
        var view = PerpNeg.Of(new Camera(30, 75, 3, 40), Options);
        Assert.Equal((ViewSide.Overhead, 0f, 0f), (view.From, view.First.Weight, view.Second.Weight));
    }

    [Fact]
    public void Mix_WithoutNegatives_IsClassifierFreeGuidance()
    {
        using var scope = NewDisposeScope();
        var (uncond, positive) = (Noise(1), Noise(2));
        var mixed = PerpNeg.Mix(uncond, positive, [(Noise(3), zeros(2))], 7.5);
        Assert.True((mixed - Diffusion.Guidance.Mix(uncond, positive, 7.5)).abs().max().ToSingle() < 1e-5f);
    }

    [Fact]
    public void Perpendicular_HasNothingAlongTheOtherAndKeepsWhatHadNothing()
    {
        using var scope = NewDisposeScope();
        var (x, y) = (Noise(4), Noise(5));
        var rest = PerpNeg.Perpendicular(x, y);
        Assert.True((rest * y).sum([1, 2, 3]).abs().max().ToSingle() < 1e-4f);
        Assert.True((PerpNeg.Perpendicular(rest, y) - rest).abs().max().ToSingle() < 1e-5f);
    }

    private static Tensor Noise(ulong seed) => randn([2, 3, 4, 4], generator: new Generator(seed));
}
