using Maquette.Generation.Losses;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Generation.Tests.Losses;

public sealed class LossTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.3f)]
    [InlineData(1)]
    public void Sparsity_OfAnEvenPicture_IsItsFormula(float o)
    {
        using var scope = NewDisposeScope();
        Assert.Equal(MathF.Sqrt(o * o + 0.01f), Sparsity.Of(full([2, 1, 4, 4], o)).ToSingle(), 5);
    }

    [Fact]
    public void Entropy_IsLn2ForFog_AndNearlyNothingForSolidAndEmpty()
    {
        using var scope = NewDisposeScope();
        Assert.Equal(MathF.Log(2), Entropy.Of(full([1, 1, 4, 4], 0.5f)).ToSingle(), 5);
        Assert.True(Entropy.Of(tensor([0f, 1f]).view(1, 1, 1, 2)).ToSingle() < 0.01f);
    }

    [Fact]
    public void Entropy_GradientDrivesFogToTheNearerEnd()
    {
        using var scope = NewDisposeScope();
        var o = tensor([0.4f, 0.6f]).view(1, 1, 1, 2).requires_grad_();
        Entropy.Of(o).backward();
        var gradient = o.grad!.data<float>().ToArray();
        Assert.True(gradient[0] > 0);   // descent lowers 0.4 …
        Assert.True(gradient[1] < 0);   // … and raises 0.6
    }

    [Fact]
    public void Opacity_CostsOnlyWhatIsOverBudget()
    {
        using var scope = NewDisposeScope();
        Assert.Equal(0, Opacity.Of(full([1, 1, 4, 4], 0.4f), 0.5f).ToSingle());
        Assert.Equal(0.2f, Opacity.Of(full([1, 1, 4, 4], 0.7f), 0.5f).ToSingle(), 5);
    }

    [Fact]
    public void DepthVariance_IsTheMeanOverSolidRays()
    {
        using var scope = NewDisposeScope();
        var variance = tensor([0.3f, 0.5f, 9f, 9f]).view(1, 1, 2, 2);
        Assert.Equal(0.4f, DepthVariance.Of(variance, tensor([0.9f, 0.6f, 0.5f, 0f]).view(1, 1, 2, 2)).ToSingle(), 5);
        Assert.Equal(0, DepthVariance.Of(variance, zeros(1, 1, 2, 2)).ToSingle());
    }
}
