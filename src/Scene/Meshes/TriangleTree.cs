using System.Numerics;

namespace Maquette.Scene.Meshes;

/// <summary>The faces of a mesh in a tree of boxes, halved at the median along the longest axis: which lie in a box, which is nearest to a point. Faces must not move.</summary>
internal sealed class TriangleTree
{
    private const int LeafSize = 4;

    private readonly Mesh mesh;
    private readonly int[] faces;
    private readonly List<Node> nodes = [];

    public TriangleTree(Mesh mesh)
    {
        this.mesh = mesh;
        faces = [.. Enumerable.Range(0, mesh.FaceCount)];
        if (faces.Length == 0) return;
        var centres = new Vector3[faces.Length];
        foreach (var face in faces)
        {
            var (a, b, c) = Corners(face);
            centres[face] = (a + b + c) / 3;
        }
        Build(0, faces.Length, centres);
    }

    /// <summary>The three corners of a face, metres.</summary>
    public (Vector3 A, Vector3 B, Vector3 C) Corners(int face) =>
        (mesh.Positions[mesh.Indices[3 * face]], mesh.Positions[mesh.Indices[3 * face + 1]], mesh.Positions[mesh.Indices[3 * face + 2]]);

    /// <summary>The faces whose boxes touch this box.</summary>
    public void Touching(Vector3 min, Vector3 max, List<int> found)
    {
        found.Clear();
        if (nodes.Count > 0) Touching(0, min, max, found);
    }

    /// <summary>The face nearest to a point, and the weights of its corners at the nearest place.</summary>
    /// <exception cref="InvalidOperationException">The mesh has no faces.</exception>
    public (int Face, Vector3 Weights) Nearest(Vector3 point)
    {
        if (nodes.Count == 0) throw new InvalidOperationException("A mesh without faces has no nearest one.");
        var (face, weights, squared) = (-1, Vector3.Zero, float.PositiveInfinity);
        Nearest(0, point, ref face, ref weights, ref squared);
        return (face, weights);
    }

    private int Build(int from, int to, Vector3[] centres)
    {
        var (min, max) = (new Vector3(float.PositiveInfinity), new Vector3(float.NegativeInfinity));
        var (low, high) = (min, max);
        for (var i = from; i < to; i++)
        {
            var (a, b, c) = Corners(faces[i]);
            min = Vector3.Min(min, Vector3.Min(a, Vector3.Min(b, c)));
            max = Vector3.Max(max, Vector3.Max(a, Vector3.Max(b, c)));
            (low, high) = (Vector3.Min(low, centres[faces[i]]), Vector3.Max(high, centres[faces[i]]));
        }
        var node = nodes.Count;
        nodes.Add(new(min, max, from, to, -1));
        if (to - from <= LeafSize) return node;

        var extent = high - low;
        var axis = extent.X >= extent.Y && extent.X >= extent.Z ? 0 : extent.Y >= extent.Z ? 1 : 2;
        faces.AsSpan(from, to - from).Sort((a, b) => centres[a][axis].CompareTo(centres[b][axis]) is var order && order != 0 ? order : a.CompareTo(b));
        var half = (from + to) / 2;
        Build(from, half, centres);   // the first child stands just behind its parent
        var second = Build(half, to, centres);
        nodes[node] = nodes[node] with { Second = second };
        return node;
    }

    private void Touching(int index, Vector3 min, Vector3 max, List<int> found)
    {
        var node = nodes[index];
        if (!Meet(node.Min, node.Max, min, max)) return;
        if (node.Second >= 0)
        {
            Touching(index + 1, min, max, found);
            Touching(node.Second, min, max, found);
            return;
        }
        for (var i = node.From; i < node.To; i++)
        {
            var (a, b, c) = Corners(faces[i]);
            if (Meet(Vector3.Min(a, Vector3.Min(b, c)), Vector3.Max(a, Vector3.Max(b, c)), min, max)) found.Add(faces[i]);
        }
    }

    private void Nearest(int index, Vector3 point, ref int face, ref Vector3 weights, ref float squared)
    {
        var node = nodes[index];
        if (Squared(node, point) >= squared) return;
        if (node.Second >= 0)
        {
            var (near, far) = (index + 1, node.Second);
            if (Squared(nodes[far], point) < Squared(nodes[near], point)) (near, far) = (far, near);
            Nearest(near, point, ref face, ref weights, ref squared);
            Nearest(far, point, ref face, ref weights, ref squared);
            return;
        }
        for (var i = node.From; i < node.To; i++)
        {
            var (a, b, c) = Corners(faces[i]);
            var w = ClosestWeights(point, a, b, c);
            var distance = Vector3.DistanceSquared(point, w.X * a + w.Y * b + w.Z * c);
            if (distance < squared) (face, weights, squared) = (faces[i], w, distance);
        }
    }

    private static float Squared(Node node, Vector3 point) => Vector3.DistanceSquared(point, Vector3.Clamp(point, node.Min, node.Max));

    private static bool Meet(Vector3 min, Vector3 max, Vector3 otherMin, Vector3 otherMax) =>
        min.X <= otherMax.X && max.X >= otherMin.X && min.Y <= otherMax.Y && max.Y >= otherMin.Y && min.Z <= otherMax.Z && max.Z >= otherMin.Z;

    // The closest point of a triangle by the regions of its corners, edges and inside (Ericson 2005, section 5.1.5).
    private static Vector3 ClosestWeights(Vector3 p, Vector3 a, Vector3 b, Vector3 c)
    {
        Vector3 ab = b - a, ac = c - a, ap = p - a, bp = p - b, cp = p - c;
        float d1 = Vector3.Dot(ab, ap), d2 = Vector3.Dot(ac, ap), d3 = Vector3.Dot(ab, bp), d4 = Vector3.Dot(ac, bp), d5 = Vector3.Dot(ab, cp), d6 = Vector3.Dot(ac, cp);
        if (d1 <= 0 && d2 <= 0) return Vector3.UnitX;
        if (d3 >= 0 && d4 <= d3) return Vector3.UnitY;
        if (d6 >= 0 && d5 <= d6) return Vector3.UnitZ;
        float vc = d1 * d4 - d3 * d2, vb = d5 * d2 - d1 * d6, va = d3 * d6 - d5 * d4;
        if (vc <= 0 && d1 >= 0 && d3 <= 0) return new(1 - d1 / (d1 - d3), d1 / (d1 - d3), 0);
        if (vb <= 0 && d2 >= 0 && d6 <= 0) return new(1 - d2 / (d2 - d6), 0, d2 / (d2 - d6));
        if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) return new(0, 1 - (d4 - d3) / (d4 - d3 + (d5 - d6)), (d4 - d3) / (d4 - d3 + (d5 - d6)));
        var whole = va + vb + vc;
        return whole > 0 ? new(va / whole, vb / whole, vc / whole) : Vector3.UnitX;
    }

    /// <param name="Second">index of the second child; −1 for a leaf, which holds faces from…to</param>
    private readonly record struct Node(Vector3 Min, Vector3 Max, int From, int To, int Second);
}
