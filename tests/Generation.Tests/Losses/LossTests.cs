using Maquette.Generation.Losses;
using Maquette.Scene.Meshes;
using Maquette.Scene.Rendering;
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

    [Fact]
    public void Silhouette_IsTheMeanSquaredDifference_AndPushesBothWays()
    {
        using var scope = NewDisposeScope();
        var o = tensor([0.5f, 1f]).view(1, 1, 1, 2).requires_grad_();
        var loss = Silhouette.Of(o, tensor([1f, 0f]).view(1, 1, 1, 2));
        loss.backward();
        Assert.Equal((0.25f + 1) / 2, loss.ToSingle(), 5);
        Assert.Equal([-0.5f, 1], o.grad!.data<float>().ToArray());
    }

    [Fact]
    public void OfASurface_EachTermCountsByItsWeight()
    {
        using var scope = NewDisposeScope();
        var grid = new DeformableTetrahedra(cells: 8, radius: 1);
        var surface = grid.Extract(grid.Positions().norm(1) - 0.6, zeros(grid.Corners, 3));
        var seen = new RenderedViews(zeros(1, 3, 2, 2), ones(1, 1, 2, 2), zeros(1, 1, 2, 2), null, null);

        var terms = new LossWeights { NormalConsistency = 2, Laplacian = 3, Silhouette = 4 }.Of(surface, seen, () => zeros(1, 1, 2, 2), progress: 0);

        Assert.Equal(2 * MeshSmoothness.NormalConsistency(surface.Vertices, surface.Topology).ToSingle(), terms["normal consistency"].ToSingle(), 5);
        Assert.Equal(3 * MeshSmoothness.Laplacian(surface.Vertices, surface.Topology).ToSingle(), terms["laplacian"].ToSingle(), 5);
        Assert.Equal(4, terms["silhouette"].ToSingle(), 5);
        Assert.Empty(new LossWeights { Sparsity = 1 }.Of(surface, seen, () => throw new InvalidOperationException(), progress: 0));
    }
}
