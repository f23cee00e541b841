using System.Numerics;
using Maquette.Scene.Meshes;
using Xunit;

namespace Maquette.Scene.Tests.Meshes;

public sealed class SmoothingTests
{
    [Fact]
    public void Taubin_BumpySphere_LosesBumpsAndKeepsVolume()
    {
        var random = new Random(7);
        var round = Solids.Sphere(0.7f);
        var bumpy = round with { Positions = [.. round.Positions.Select(p => p * (1 + 0.04f * (random.NextSingle() - 0.5f)))] };

        var smooth = Smoothing.Taubin(bumpy);

        Assert.True(Roughness(smooth) < 0.5f * Roughness(bumpy), $"{Roughness(smooth)} against {Roughness(bumpy)}");
        Assert.Equal(1, MeshQuality.Measure(smooth).Volume / MeshQuality.Measure(bumpy).Volume, tolerance: 0.01f);
    }

    [Fact]
    public void Taubin_AnyMesh_LeavesTheOriginalAndItsFacesAlone()
    {
        var mesh = Solids.Sphere(0.7f, cells: 8);
        Vector3[] before = [.. mesh.Positions];

        var smooth = Smoothing.Taubin(mesh);

        Assert.Equal(before, mesh.Positions);
        Assert.Equal(mesh.Indices, smooth.Indices);
        Assert.All(smooth.Normals, n => Assert.Equal(1, n.Length(), tolerance: 1e-4f));
    }

    private static float Roughness(Mesh mesh)
    {
        var mean = mesh.Positions.Average(p => p.Length());
        return MathF.Sqrt(mesh.Positions.Average(p => (p.Length() - mean) * (p.Length() - mean)));
    }
}
