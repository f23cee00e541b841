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
    public void Remove_SoundMesh_ChangesNothing()
    {
        var mesh = Solids.Sphere(0.5f);

        Assert.Equal(mesh.Indices, DegenerateFaces.Remove(mesh).Indices);
    }
}
