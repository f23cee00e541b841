using System.Numerics;
using Maquette.Scene.Meshes;
using Xunit;

namespace Maquette.Scene.Tests.Meshes;

public sealed class DegenerateFacesTests
{
    [Fact]
    public void Remove_EdgeOfNoLength_VanishesAndTheMeshStaysClosed()
    {
        var mesh = Solids.Cube(1);
        mesh.Positions[3] = mesh.Positions[2];

        var clean = DegenerateFaces.Remove(mesh);

        var quality = MeshQuality.Measure(clean);
        Assert.Equal(7, quality.Vertices);
        Assert.Equal(10, quality.Faces);
        Assert.True(quality.Watertight);
    }

    [Fact]
    public void Remove_FaceInALine_IsCutTheOtherWayAndTheMeshStaysClosed()
    {
        var mesh = Solids.Cube(1);
        var (a, b, c) = (mesh.Indices[0], mesh.Indices[1], mesh.Indices[2]);
        var middle = mesh.Positions.Length;
        var needled = mesh with   // the edge a–b gets a vertex in its middle that only its own face and a needle know
        {
            Positions = [.. mesh.Positions, (mesh.Positions[a] + mesh.Positions[b]) / 2],
            Normals = [.. mesh.Normals, Vector3.UnitZ],
            Colours = [.. mesh.Colours, Vector3.One],
            Indices = [a, middle, c, middle, b, c, a, b, middle, .. mesh.Indices[3..]],
        };
        Assert.Equal(1, MeshQuality.Measure(needled).DegenerateFaces);

        var quality = MeshQuality.Measure(DegenerateFaces.Remove(needled));

        Assert.True(quality is { DegenerateFaces: 0, Watertight: true, Manifold: true, Faces: 14, Volume: 1 }, $"{quality}");
    }

    [Fact]
    public void Remove_SoundMesh_ChangesNothing()
    {
        var mesh = Solids.Sphere(0.5f);

        Assert.Equal(mesh.Indices, DegenerateFaces.Remove(mesh).Indices);
    }
}
