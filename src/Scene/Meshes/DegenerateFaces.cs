using System.Numerics;

namespace Maquette.Scene.Meshes;

/// <summary>Faces that cover nothing: two corners in one place, or all three in a line. They have no normal and upset other programs.</summary>
public static class DegenerateFaces
{
    /// <summary>
    /// Draws the ends of every edge no longer than <paramref name="length"/> metres together, drops the faces that vanish by it, and turns the longest edge of
    /// each face whose corners lie in a line, so that a closed mesh stays closed.
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
        var whole = FaceSubset.Keep(joined, face => HasThreeCorners(joined.Indices.AsSpan(3 * face, 3)));
        TurnNeedles(whole);
        return whole;
    }

    // A face with its corners in a line and the neighbour across its longest edge are a quadrangle that is cut along the wrong diagonal.
    private static void TurnNeedles(Mesh mesh)
    {
        if (!Enumerable.Range(0, mesh.FaceCount).Any(face => Area(mesh, face) == 0)) return;
        foreach (var (one, other) in MeshEdges.Of(mesh).Pairs)
        {
            if (!Turn(mesh, one, other)) Turn(mesh, other, one);
        }
    }

    private static bool Turn(Mesh mesh, HalfEdge needle, HalfEdge beside)
    {
        int face = needle.Start / 3, neighbour = beside.Start / 3;
        if (Area(mesh, face) != 0 || !IsLongest(mesh, needle) || mesh.Indices[needle.Start] != mesh.Indices[beside.End] || mesh.Indices[needle.End] != mesh.Indices[beside.Start]) return false;

        int tip = Third(mesh, needle), apex = Third(mesh, beside), a = mesh.Indices[needle.Start], b = mesh.Indices[needle.End];
        if (tip == apex) return false;
        var old = mesh.Indices[(3 * face)..(3 * face + 3)].Concat(mesh.Indices[(3 * neighbour)..(3 * neighbour + 3)]).ToArray();
        ((ReadOnlySpan<int>)[a, apex, tip]).CopyTo(mesh.Indices.AsSpan(3 * face));
        ((ReadOnlySpan<int>)[apex, b, tip]).CopyTo(mesh.Indices.AsSpan(3 * neighbour));
        if (Area(mesh, face) > 0 && Area(mesh, neighbour) > 0) return true;

        old.AsSpan(0, 3).CopyTo(mesh.Indices.AsSpan(3 * face));
        old.AsSpan(3, 3).CopyTo(mesh.Indices.AsSpan(3 * neighbour));
        return false;
    }

    private static bool IsLongest(Mesh mesh, HalfEdge edge)
    {
        var tip = mesh.Positions[Third(mesh, edge)];
        Vector3 a = mesh.Positions[mesh.Indices[edge.Start]], b = mesh.Positions[mesh.Indices[edge.End]];
        return Vector3.DistanceSquared(a, b) >= float.Max(Vector3.DistanceSquared(a, tip), Vector3.DistanceSquared(b, tip));
    }

    private static int Third(Mesh mesh, HalfEdge edge) => mesh.Indices[edge.Start / 3 * 9 + 3 - edge.Start - edge.End];

    private static float Area(Mesh mesh, int face)
    {
        Vector3 a = mesh.Positions[mesh.Indices[3 * face]], b = mesh.Positions[mesh.Indices[3 * face + 1]], c = mesh.Positions[mesh.Indices[3 * face + 2]];
        return Vector3.Cross(b - a, c - a).Length();
    }

    private static bool HasThreeCorners(ReadOnlySpan<int> face) => face[0] != face[1] && face[1] != face[2] && face[2] != face[0];
}
