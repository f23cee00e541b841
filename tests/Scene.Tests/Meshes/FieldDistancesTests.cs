using System.Numerics;
using System.Runtime.InteropServices;
using Maquette.Scene.Meshes;
using Maquette.Scene.Tests.Fields;
using Maquette.Scene.Tests.Rendering;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Scene.Tests.Meshes;

public sealed class FieldDistancesTests
{
    private static readonly Vector3 Apart = new(0.76f, 0.01f, 0.02f);

    [Fact]
    public void Of_ABall_AreDistancesInCellsCutAtOne_AndGiveTheBallBack()
    {
        using var scope = NewDisposeScope();
        var grid = new DeformableTetrahedra(cells: 32, radius: 1);

        var s = FieldDistances.Of(White(x => Solid(0.6f - x.Length())), grid, new() { Level = 20 });

        var numbers = s.data<float>().ToArray();
        Assert.All(numbers, distance => Assert.InRange(distance, -1, 1));
        var places = MemoryMarshal.Cast<float, Vector3>(grid.Positions().data<float>().ToArray()).ToArray();
        foreach (var (place, distance) in places.Zip(numbers).Where(corner => MathF.Abs(corner.First.Length() - 0.6f) < 0.5f * grid.Spacing))
            Assert.Equal((place.Length() - 0.6f) / grid.Spacing, distance, 0.15f);

        var quality = Quality(grid.Extract(s, zeros(grid.Corners, 3)));
        Assert.True(quality.Watertight);
        Assert.Equal(1, quality.Volume / (4 / 3f * MathF.PI * 0.216f), 0.03f);
    }

    [Fact]
    public void Of_ASpeckBesideTheObject_LeavesItOut()
    {
        using var scope = NewDisposeScope();
        var grid = new DeformableTetrahedra(cells: 32, radius: 1);
        var field = White(x => Solid(MathF.Max(0.5f - x.Length(), 0.06f - (x - Apart).Length())));

        Assert.Equal(1, Quality(grid.Extract(FieldDistances.Of(field, grid, new() { Level = 20 }), zeros(grid.Corners, 3))).Components);
        Assert.Equal(2, Quality(grid.Extract(FieldDistances.Of(field, grid, new() { Level = 20, SmallestPiece = 0 }), zeros(grid.Corners, 3))).Components);
    }

    [Fact]
    public void Of_NothingSolid_SaysSo()
    {
        var grid = new DeformableTetrahedra(cells: 8, radius: 1);
        Assert.Throws<EmptySurfaceException>(() => FieldDistances.Of(White(_ => 0), grid, new()));
    }

    /// <summary>20 per metre at depth 0, and 100 more with every metre.</summary>
    private static float Solid(float depth) => Math.Clamp(20 + 100 * depth, 0, 100);

    private static FunctionField White(Func<Vector3, float> density) => new(1, x => new(density(x), 1, 1, 1));

    private static MeshQuality Quality(TetrahedraSurface surface)
    {
        var positions = MemoryMarshal.Cast<float, Vector3>(MovingMesh.Numbers(surface.Vertices)).ToArray();
        return MeshQuality.Measure(new(positions, VertexNormals.Compute(positions, surface.Topology.Faces), [.. positions.Select(_ => Vector3.One)], surface.Topology.Faces));
    }
}
