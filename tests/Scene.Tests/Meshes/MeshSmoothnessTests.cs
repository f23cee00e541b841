using System.Numerics;
using Maquette.Scene.Meshes;
using Maquette.Scene.Tests.Rendering;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Scene.Tests.Meshes;

public sealed class MeshSmoothnessTests
{
    [Fact]
    public void Laplacian_Tetrahedron_IsTheDistanceFromTheMeanOfTheOthers()
    {
        using var scope = NewDisposeScope();
        Vector3[] corners = [new(1, 1, 1), new(1, -1, -1), new(-1, 1, -1), new(-1, -1, 1)];

        var loss = MeshSmoothness.Laplacian(MovingMesh.Vectors(corners), new([0, 1, 2, 0, 2, 3, 0, 3, 1, 1, 3, 2], 4));

        Assert.Equal(4 / 3f * MathF.Sqrt(3), loss.ToSingle(), 1e-5f);   // the others' mean lies at −v/3
    }

    [Fact]
    public void NormalConsistency_FlatSheetAndFoldedOne_IsZeroAndWhatTheFoldGives()
    {
        using var scope = NewDisposeScope();
        Vector3[] flat = [new(0, 0, 0), new(1, 0, 0), new(1, 1, 0), new(0, 1, 0)];
        Vector3[] folded = [new(0, 0, 0), new(1, 0, 0), new(0, 0, 1), new(0, 1, 0)];
        var sheet = new MeshTopology([0, 1, 2, 0, 2, 3], 4);

        Assert.Equal(0, MeshSmoothness.NormalConsistency(MovingMesh.Vectors(flat), sheet).ToSingle(), 1e-6f);

        // faces 0 1 2 (normal −y) and 0 2 3 (normal −x): the shared ends 0 and 2 look along (−1, −1, 0)/√2; four edges of five join unlike ends
        Assert.Equal(4 / 5f * (1 - MathF.Sqrt(0.5f)), MeshSmoothness.NormalConsistency(MovingMesh.Vectors(folded), sheet).ToSingle(), 1e-5f);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Losses_RoughSphere_HaveTheGradientOfTheirFiniteDifference(bool normals)
    {
        using var scope = NewDisposeScope();
        var mesh = Solids.Sphere(0.7f, cells: 6);
        var topology = MovingMesh.Topology(mesh);
        var generator = new Generator(3);
        var vertices = (MovingMesh.Vectors(mesh.Positions) + 0.03 * randn(new long[] { topology.Vertices, 3 }, generator: generator)).detach().requires_grad_(true);
        var direction = 1e-3 * randn(new long[] { topology.Vertices, 3 }, generator: generator);

        Loss(vertices).backward();

        var slope = (vertices.grad! * direction).sum().ToDouble();
        var difference = (Loss(vertices + direction).ToDouble() - Loss(vertices - direction).ToDouble()) / 2;
        Assert.Equal(difference, slope, 0.02 * Math.Abs(difference));

        Tensor Loss(Tensor at) => normals ? MeshSmoothness.NormalConsistency(at, topology) : MeshSmoothness.Laplacian(at, topology);
    }
}
