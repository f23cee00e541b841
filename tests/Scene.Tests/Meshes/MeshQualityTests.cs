using System.Numerics;
using Maquette.Scene.Meshes;
using Maquette.Scene.Meshes.Texturing;
using Xunit;

namespace Maquette.Scene.Tests.Meshes;

public sealed class MeshQualityTests
{
    [Fact]
    public void Measure_Cube_IsAllThatACubeIs()
    {
        var quality = MeshQuality.Measure(Solids.Cube(2));

        Assert.Equal(new MeshQuality
        {
            Vertices = 8, Faces = 12, Watertight = true, NonManifoldEdges = 0, NonManifoldVertices = 0, Components = 1, DegenerateFaces = 0, SelfIntersections = 0,
            Min = -Vector3.One, Max = Vector3.One, Area = 24, Volume = 8,
        }, quality);
        Assert.True(quality.Manifold);
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
        Assert.Equal((0, 1), (quality.NonManifoldEdges, quality.NonManifoldVertices));
    }

    [Fact]
    public void Measure_ThreeFacesAtOneEdge_CountsIt()
    {
        var fan = new Mesh([Vector3.Zero, Vector3.UnitX, Vector3.UnitY, Vector3.UnitZ, -Vector3.UnitY], new Vector3[5], new Vector3[5], [0, 1, 2, 0, 1, 3, 0, 1, 4]);

        Assert.Equal(1, MeshQuality.Measure(fan).NonManifoldEdges);
    }

    [Fact]
    public void Measure_CubesThatRunIntoEachOther_CountsTheirCrossings()
    {
        var apart = Solids.Together(Solids.Cube(1), Solids.Moved(Solids.Cube(1), new(1.5f, 0.1f, 0.2f)));
        var crossing = Solids.Together(Solids.Cube(1), Solids.Moved(Solids.Cube(1), new(0.5f, 0.13f, 0.27f)));

        Assert.Equal(0, MeshQuality.Measure(apart).SelfIntersections);
        Assert.InRange(MeshQuality.Measure(crossing).SelfIntersections, 12, 24);   // the outline of the crossing has 6 sides on faces of two triangles each
    }

    [Fact]
    public void Measure_OnePairOfTriangles_CrossesOnce()
    {
        var pair = new Mesh([new(-1, -1, 0), new(1, -1, 0), new(0, 1, 0), new(0, 0, -1), new(0, 0, 1), new(0, 5, 0)], new Vector3[6], new Vector3[6], [0, 1, 2, 3, 4, 5]);
        var touching = pair with { Positions = [.. pair.Positions.Select((p, i) => i < 3 ? p : p with { Z = float.Max(0, p.Z) })] };

        Assert.Equal(1, MeshQuality.Measure(pair).SelfIntersections);
        Assert.Equal(0, MeshQuality.Measure(touching).SelfIntersections);
    }

    [Fact]
    public void Measure_FaceInALine_IsDegenerate()
    {
        var line = new Mesh([Vector3.Zero, Vector3.UnitX, 2 * Vector3.UnitX], new Vector3[3], new Vector3[3], [0, 1, 2]);

        Assert.Equal(1, MeshQuality.Measure(line).DegenerateFaces);
    }

    [Fact]
    public void Measure_TextureLaidTwiceOverItself_TellsDensityAndOverlap()
    {
        var square = new Mesh([Vector3.Zero, Vector3.UnitX, new(1, 1, 0), Vector3.UnitY], new Vector3[4], new Vector3[4], [0, 1, 2, 0, 2, 3]);
        var once = new TextureMap([Vector2.Zero, Vector2.UnitX / 2, new(0.5f), Vector2.UnitY / 2], [0, 1, 2, 0, 2, 3], new(64, 64, 3, new byte[3 * 64 * 64]));
        var twice = once with { Indices = [0, 1, 2, 0, 1, 2] };

        var (good, bad) = (MeshQuality.Measure(square, once).Texture!, MeshQuality.Measure(square, twice).Texture!);

        Assert.Equal((0, 1), (good.Overlap, bad.Overlap));
        Assert.Equal(32, good.TexelsPerMetre, tolerance: 0.01f);
        Assert.Equal(0.25f, good.Used, tolerance: 0.01f);
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
