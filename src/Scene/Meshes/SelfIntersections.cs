using System.Numerics;
using Maquette.Scene.Kernels;

namespace Maquette.Scene.Meshes;

/// <summary>Faces that run through each other. Touching is none, nor is an edge that two faces share; faces that lie in one plane are not told apart from neighbours.</summary>
internal static class SelfIntersections
{
    private const int BlockSize = 512;

    /// <summary>Pairs of faces that cross, each once.</summary>
    public static int Count(Mesh mesh)
    {
        var tree = new TriangleTree(mesh);
        var total = 0;
        Blocks.For(mesh.FaceCount, BlockSize, Environment.ProcessorCount, (from, to) =>
        {
            var (found, crossing) = (new List<int>(), 0);
            for (var face = from; face < to; face++)
            {
                var (a, b, c) = tree.Corners(face);
                tree.Touching(Vector3.Min(a, Vector3.Min(b, c)), Vector3.Max(a, Vector3.Max(b, c)), found);
                foreach (var other in found) if (other > face && Cross(mesh, tree, face, other)) crossing++;
            }
            Interlocked.Add(ref total, crossing);
        });
        return total;
    }

    // Two triangles cross where an edge of one runs through the inside of the other.
    private static bool Cross(Mesh mesh, TriangleTree tree, int one, int other)
    {
        if (Shared(mesh, one, other) >= 2) return false;
        var (a, b, c) = tree.Corners(one);
        var (p, q, r) = tree.Corners(other);
        return Pierces(p, q, a, b, c) || Pierces(q, r, a, b, c) || Pierces(r, p, a, b, c)
            || Pierces(a, b, p, q, r) || Pierces(b, c, p, q, r) || Pierces(c, a, p, q, r);
    }

    private static int Shared(Mesh mesh, int one, int other)
    {
        var shared = 0;
        var corners = mesh.Indices.AsSpan(3 * other, 3);
        foreach (var vertex in mesh.Indices.AsSpan(3 * one, 3)) if (corners.Contains(vertex)) shared++;
        return shared;
    }

    // Segment p…q and triangle a, b, c: the ends on either side, and the line on one side of all three edges.
    private static bool Pierces(Vector3 p, Vector3 q, Vector3 a, Vector3 b, Vector3 c)
    {
        double above = Volume(a, b, c, p), below = Volume(a, b, c, q);
        if (!(above * below < 0)) return false;
        double ab = Volume(p, q, a, b), bc = Volume(p, q, b, c), ca = Volume(p, q, c, a);
        return (ab > 0 && bc > 0 && ca > 0) || (ab < 0 && bc < 0 && ca < 0);
    }

    // Six times the signed volume of a tetrahedron; 0 where rounding decides the sign.
    private static double Volume(Vector3 a, Vector3 b, Vector3 c, Vector3 d)
    {
        double ax = (double)a.X - d.X, ay = (double)a.Y - d.Y, az = (double)a.Z - d.Z;
        double bx = (double)b.X - d.X, by = (double)b.Y - d.Y, bz = (double)b.Z - d.Z;
        double cx = (double)c.X - d.X, cy = (double)c.Y - d.Y, cz = (double)c.Z - d.Z;
        var volume = ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
        var scale = (double.Abs(ax) + double.Abs(ay) + double.Abs(az)) * (double.Abs(bx) + double.Abs(by) + double.Abs(bz)) * (double.Abs(cx) + double.Abs(cy) + double.Abs(cz));
        return double.Abs(volume) > 1e-13 * scale ? volume : 0;
    }
}
