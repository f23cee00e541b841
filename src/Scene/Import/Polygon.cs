using System.Numerics;

namespace Maquette.Scene.Import;

/// <summary>Polygons to triangles.</summary>
internal static class Polygon
{
    // Above this many corners clipping ears costs too much (it is quadratic at best); such faces are lids of round things, which a fan cuts well.
    private const int LargestClipped = 128;

    /// <summary>Adds three corners a triangle, wound as the polygon is: a fan where it is convex, ears clipped off where it is not.</summary>
    public static void Triangulate(List<ObjCorner> polygon, List<Vector3> positions, List<int> triangles)
    {
        if (polygon.Count == 3 || polygon.Count > LargestClipped || IsConvex(polygon, positions, out var normal))
        {
            for (var i = 1; i + 1 < polygon.Count; i++) triangles.AddRange([0, i, i + 1]);
            return;
        }
        Clip([.. Enumerable.Range(0, polygon.Count)], polygon, positions, normal, triangles);
    }

    private static bool IsConvex(List<ObjCorner> polygon, List<Vector3> positions, out Vector3 normal)
    {
        // Newell's normal: right for any flat outline, also where three corners lie in a line.
        normal = Vector3.Zero;
        var n = polygon.Count;
        for (var i = 0; i < n; i++) normal += Vector3.Cross(At(i) - At(0), At((i + 1) % n) - At(0));
        for (var i = 0; i < n; i++)
        {
            if (Vector3.Dot(normal, Vector3.Cross(At((i + 1) % n) - At(i), At((i + 2) % n) - At((i + 1) % n))) < 0) return false;
        }
        return true;

        Vector3 At(int i) => positions[polygon[i].Position];
    }

    private static void Clip(List<int> left, List<ObjCorner> polygon, List<Vector3> positions, Vector3 normal, List<int> triangles)
    {
        while (left.Count > 3)
        {
            var n = left.Count;
            var ear = Enumerable.Range(0, n).Cast<int?>().FirstOrDefault(i => IsEar(i!.Value)) ?? 0;   // none: the outline crosses itself, any corner will do
            triangles.AddRange([left[(ear + n - 1) % n], left[ear], left[(ear + 1) % n]]);
            left.RemoveAt(ear);
        }
        triangles.AddRange(left);

        bool IsEar(int i)
        {
            var n = left.Count;
            Vector3 a = At((i + n - 1) % n), b = At(i), c = At((i + 1) % n);
            if (Side(a, b, c) <= 0) return false;
            for (var k = 0; k < n; k++)
            {
                var p = At(k);
                if (p != a && p != b && p != c && Side(a, b, p) >= 0 && Side(b, c, p) >= 0 && Side(c, a, p) >= 0) return false;
            }
            return true;
        }

        float Side(Vector3 a, Vector3 b, Vector3 p) => Vector3.Dot(normal, Vector3.Cross(b - a, p - a));

        Vector3 At(int i) => positions[polygon[left[i]].Position];
    }
}
