using System.Numerics;
using Maquette.Scene.Meshes;
using Xunit;

namespace Maquette.Scene.Tests.Meshes;

public sealed class MeshQualityTests
{
    [Fact]
    public void Measure_Cube_IsAllThatACubeIs()
    {
        var quality = MeshQuality.Measure(Solids.Cube(2));

        Assert.Equal(new MeshQuality(8, 12, Watertight: true, Manifold: true, Components: 1, -Vector3.One, Vector3.One, Volume: 8), quality);
    }

    [Fact]
    public void Measure_OneFaceMissing_IsNotWatertightButManifold()
    {
        var cube = Solids.Cube(2);

        var quality = MeshQuality.Measure(cube with { Indices = cube.Indices[3..] });

        Assert.False(quality.Watertight);
        Assert.True(quality.Manifold);
    }

    [Fact]
    public void Measure_OneFaceTurned_IsNotWatertight()
    {
        var cube = Solids.Cube(2);
        (cube.Indices[0], cube.Indices[1]) = (cube.Indices[1], cube.Indices[0]);

        Assert.False(MeshQuality.Measure(cube).Watertight);
    }

    [Fact]
    public void Measure_TwoCubesSharingACorner_IsNotManifold()
    {
        var both = Solids.Together(Solids.Cube(1), Solids.Moved(Solids.Cube(1), Vector3.One));
        var shared = both with { Indices = [.. both.Indices.Select(i => i == 8 ? 7 : i)] };

        var quality = MeshQuality.Measure(shared);

        Assert.True(quality.Watertight);
        Assert.False(quality.Manifold);
    }

    [Fact]
    public void Measure_FacesTurnedInwards_HasNegativeVolume()
    {
        var cube = Solids.Cube(2);

        Assert.Equal(-8, MeshQuality.Measure(cube with { Indices = [.. cube.Indices.Reverse()] }).Volume);
    }

    [Fact]
    public void Measure_NoFaces_IsNotWatertight() => Assert.False(MeshQuality.Measure(new([], [], [], [])).Watertight);
}
