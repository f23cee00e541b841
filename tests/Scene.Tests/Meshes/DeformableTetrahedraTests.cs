using System.Numerics;
using System.Runtime.InteropServices;
using Maquette.Scene.Meshes;
using Maquette.Scene.Tests.Rendering;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Scene.Tests.Meshes;

public sealed class DeformableTetrahedraTests
{
    [Fact]
    public void Extract_DistancesOfABall_GiveAClosedOne()
    {
        using var scope = NewDisposeScope();
        var grid = new DeformableTetrahedra(cells: 24, radius: 1);

        var quality = MeshQuality.Measure(Mesh(grid.Extract(Ball(grid, 0.7f), zeros(grid.Corners, 3))));

        Assert.True(quality.Watertight);
        Assert.True(quality.Manifold);
        Assert.Equal(1, quality.Components);
        Assert.Equal(1, quality.Volume / (4 / 3f * MathF.PI * 0.343f), 0.03f);
    }

    [Fact]
    public void Extract_CornersThatMove_KeepTheSurfaceClosed()
    {
        using var scope = NewDisposeScope();
        var grid = new DeformableTetrahedra(cells: 12, radius: 1);
        var offsets = 3 * randn(new long[] { grid.Corners, 3 }, generator: new Generator(1));

        var quality = MeshQuality.Measure(Mesh(grid.Extract(randn(new long[] { grid.Corners }, generator: new Generator(2)), offsets)));

        Assert.True(quality.Watertight);
        Assert.InRange(quality.Max.X, 0.5f, 1 + grid.Spacing / 2);
    }

    [Fact]
    public void Extract_NegativeEverywhere_ClosesInsideTheBorder()
    {
        using var scope = NewDisposeScope();
        var grid = new DeformableTetrahedra(cells: 8, radius: 2);

        var quality = MeshQuality.Measure(Mesh(grid.Extract(full(new long[] { grid.Corners }, -1f), zeros(grid.Corners, 3))));

        Assert.True(quality.Watertight);
        Assert.Equal(1.75f, quality.Max.Z, 1e-4f);   // half a cell inside
    }

    [Fact]
    public void Extract_Vertices_HaveTheGradientOfTheirFiniteDifference()
    {
        using var scope = NewDisposeScope();
        var grid = new DeformableTetrahedra(cells: 8, radius: 1);
        var generator = new Generator(4);
        var distances = Ball(grid, 0.6f).requires_grad_(true);
        var offsets = (0.3 * randn(new long[] { grid.Corners, 3 }, generator: generator)).requires_grad_(true);
        var upstream = randn(new long[] { grid.Extract(distances, offsets).Topology.Vertices, 3 }, generator: generator);
        var (ds, dp) = (2e-4 * randn(new long[] { grid.Corners }, generator: generator), 2e-3 * randn(new long[] { grid.Corners, 3 }, generator: generator));

        Loss(distances, offsets).backward();

        Check((distances.grad! * ds).sum().ToDouble(), Loss(distances + ds, offsets), Loss(distances - ds, offsets));
        Check((offsets.grad! * dp).sum().ToDouble(), Loss(distances, offsets + dp), Loss(distances, offsets - dp));

        Tensor Loss(Tensor s, Tensor o) => (grid.Extract(s, o).Vertices * upstream).to_type(ScalarType.Float64).sum();

        static void Check(double slope, Tensor after, Tensor before)
        {
            var difference = (after.ToDouble() - before.ToDouble()) / 2;
            Assert.Equal(difference, slope, 0.02 * Math.Abs(difference));
        }
    }

    [Fact]
    public void Extract_NothingInside_SaysWhatToDo()
    {
        using var scope = NewDisposeScope();
        var grid = new DeformableTetrahedra(cells: 4, radius: 1);

        var error = Assert.Throws<EmptySurfaceException>(() => grid.Extract(ones(grid.Corners), zeros(grid.Corners, 3)));

        Assert.Contains("no distance inside its border is negative", error.Message);
    }

    private static Tensor Ball(DeformableTetrahedra grid, float radius) => (grid.Positions() + tensor(new[] { 0.013f, -0.007f, 0.021f })).norm(1) - radius;

    private static Mesh Mesh(TetrahedraSurface surface)
    {
        var positions = MemoryMarshal.Cast<float, Vector3>(MovingMesh.Numbers(surface.Vertices)).ToArray();
        return new(positions, VertexNormals.Compute(positions, surface.Topology.Faces), [.. positions.Select(_ => Vector3.One)], surface.Topology.Faces);
    }
}
