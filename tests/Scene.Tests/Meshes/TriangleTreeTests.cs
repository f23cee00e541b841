using System.Numerics;
using Maquette.Scene.Meshes;
using Xunit;

namespace Maquette.Scene.Tests.Meshes;

public sealed class TriangleTreeTests
{
    private static readonly Mesh Mesh = Solids.Together(Solids.Sphere(0.4f, new(-0.4f, 0, 0), cells: 10), Solids.Cube(0.3f));

    [Fact]
    public void Nearest_AnyPoint_IsAsNearAsTheNearestOfManySamples()
    {
        var tree = new TriangleTree(Mesh);
        foreach (var point in Solids.Sphere(0.9f, cells: 5).Positions.Append(Vector3.Zero))
        {
            var (face, w) = tree.Nearest(point);
            var (a, b, c) = tree.Corners(face);
            var distance = Vector3.Distance(point, w.X * a + w.Y * b + w.Z * c);

            Assert.Equal(1, w.X + w.Y + w.Z, tolerance: 1e-5f);
            Assert.True(w is { X: >= 0, Y: >= 0, Z: >= 0 });
            Assert.True(distance <= Samples().Min(sample => Vector3.Distance(sample, point)) + 1e-5f);
        }
    }

    [Fact]
    public void Touching_Box_FindsTheFacesWhoseBoxesTouchIt()
    {
        var found = new List<int>();
        new TriangleTree(Mesh).Touching(new(-0.5f, -0.2f, -0.2f), new(-0.1f, 0.2f, 0.5f), found);

        var expected = Enumerable.Range(0, Mesh.FaceCount).Where(face =>
        {
            var corners = Mesh.Indices[(3 * face)..(3 * face + 3)].Select(i => Mesh.Positions[i]).ToArray();
            return Enumerable.Range(0, 3).All(axis => corners.Min(p => p[axis]) <= new Vector3(-0.1f, 0.2f, 0.5f)[axis] && corners.Max(p => p[axis]) >= new Vector3(-0.5f, -0.2f, -0.2f)[axis]);
        });
        Assert.Equal(expected, found.Order());
    }

    private static IEnumerable<Vector3> Samples() =>
        from face in Mesh.Indices.Chunk(3)
        from u in Enumerable.Range(0, 9)
        from v in Enumerable.Range(0, 9 - u)
        select Mesh.Positions[face[0]] + u / 8f * (Mesh.Positions[face[1]] - Mesh.Positions[face[0]]) + v / 8f * (Mesh.Positions[face[2]] - Mesh.Positions[face[0]]);
}
