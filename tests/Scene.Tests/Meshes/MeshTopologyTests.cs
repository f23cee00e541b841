using Maquette.Scene.Meshes;
using Xunit;

namespace Maquette.Scene.Tests.Meshes;

public sealed class MeshTopologyTests
{
    [Fact]
    public void Topology_ClosedMesh_HasAFaceBeyondEachEdgeAndEulersNumberOfEdges()
    {
        var sphere = Solids.Sphere(0.7f, cells: 8);

        var topology = new MeshTopology(sphere.Indices, sphere.Positions.Length);

        Assert.Equal(topology.Vertices + topology.FaceCount - 2, topology.EdgeCount);
        for (var corner = 0; corner < sphere.Indices.Length; corner++)
        {
            var beyond = topology.Neighbours[corner];
            Assert.NotEqual(corner / 3, beyond / 3);
            Assert.Equal(corner, topology.Neighbours[beyond]);
            Assert.Equal(Edge(sphere.Indices, corner), Edge(sphere.Indices, beyond));
        }
    }

    [Fact]
    public void Topology_BorderAndEdgeOfThreeFaces_HaveNoNeighbour()
    {
        var topology = new MeshTopology([0, 1, 2, 1, 0, 3, 0, 1, 4, 1, 2, 5], 6);   // three at the edge 0–1, two at 1–2

        Assert.Equal(MeshTopology.None, topology.Neighbours[2]);
        Assert.Equal(11, topology.Neighbours[0]);
        Assert.Equal(2, topology.Neighbours.Count(beyond => beyond != MeshTopology.None));
    }

    [Theory]
    [InlineData(new[] { 0, 1 }, "leave one incomplete")]
    [InlineData(new[] { 0, 1, 3 }, "names vertex 3; the mesh has vertices 0 to 2")]
    public void Topology_BadFaces_SaysWhatIsWrong(int[] faces, string message)
    {
        var error = Assert.Throws<ArgumentException>(() => new MeshTopology(faces, 3));

        Assert.Contains(message, error.Message);
    }

    private static (int, int) Edge(int[] faces, int corner)
    {
        int a = faces[corner / 3 * 3 + (corner + 1 - corner / 3 * 3) % 3], b = faces[corner / 3 * 3 + (corner + 2 - corner / 3 * 3) % 3];
        return (int.Min(a, b), int.Max(a, b));
    }
}
