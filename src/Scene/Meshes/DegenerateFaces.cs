using System.Numerics;

namespace Maquette.Scene.Meshes;

/// <summary>Faces that cover nothing: two corners in one place. They have no normal and upset other programs.</summary>
public static class DegenerateFaces
{
    /// <summary>
    /// Draws the ends of every edge no longer than <paramref name="length"/> metres together and drops the faces that vanish by it, so that
    /// a closed mesh stays closed.
    /// </summary>
    public static Mesh Remove(Mesh mesh, float length = 0)
    {
        var sets = new DisjointSets(mesh.Positions.Length);
        for (var i = 0; i < mesh.Indices.Length; i++)
        {
            int a = mesh.Indices[i], b = mesh.Indices[i % 3 == 2 ? i - 2 : i + 1];
            if (Vector3.DistanceSquared(mesh.Positions[a], mesh.Positions[b]) <= length * length) sets.Join(a, b);
        }

        var joined = mesh with { Indices = [.. mesh.Indices.Select(sets.Find)] };
        return FaceSubset.Keep(joined, face => HasThreeCorners(joined.Indices.AsSpan(3 * face, 3)));
    }

    private static bool HasThreeCorners(ReadOnlySpan<int> face) => face[0] != face[1] && face[1] != face[2] && face[2] != face[0];
}
