using System.Numerics;

namespace Maquette.Scene.Meshes;

/// <summary>Smooth normals: the mean of the normals of the faces around a vertex, weighted by their areas.</summary>
public static class VertexNormals
{
    /// <summary>One unit normal a vertex; a vertex of no face, or of faces that cancel out, gets (0, 0, 1).</summary>
    public static Vector3[] Compute(ReadOnlySpan<Vector3> positions, ReadOnlySpan<int> indices)
    {
        var normals = new Vector3[positions.Length];
        for (var i = 0; i < indices.Length; i += 3)
        {
            int a = indices[i], b = indices[i + 1], c = indices[i + 2];
            var twiceArea = Vector3.Cross(positions[b] - positions[a], positions[c] - positions[a]);
            normals[a] += twiceArea;
            normals[b] += twiceArea;
            normals[c] += twiceArea;
        }
        foreach (ref var normal in normals.AsSpan()) normal = UnitOr(normal, Vector3.UnitZ);
        return normals;
    }

    /// <summary>The vector at length 1, or the other one where it has no direction.</summary>
    internal static Vector3 UnitOr(Vector3 vector, Vector3 other)
    {
        var scale = float.Max(float.Abs(vector.X), float.Max(float.Abs(vector.Y), float.Abs(vector.Z)));
        return scale > 0 && float.IsFinite(scale) ? Vector3.Normalize(vector / scale) : other;
    }
}
