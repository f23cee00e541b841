using System.Numerics;
using Maquette.Scene.Kernels;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Meshes;

/// <summary>Smooth normals: the mean of the normals of the faces around a vertex, weighted by their areas.</summary>
public static class VertexNormals
{
    // Twice an area that gives no direction, m².
    private const float Tiny = 1e-20f;

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

    /// <summary>The same for vertices that move; differentiable with respect to their places.</summary>
    /// <param name="positions">[vertices, 3]</param>
    /// <returns>[vertices, 3]</returns>
    public static Tensor Compute(Tensor positions, MeshTopology topology)
    {
        using var scope = NewDisposeScope();
        var corners = SpreadRowsFunction.apply(positions, topology.Corners).view(-1, 3, 3);                  // [faces, corner, 3]
        var (a, b, c) = (corners.select(1, 0), corners.select(1, 1), corners.select(1, 2));                  // [faces, 3]
        var twiceArea = linalg.cross(b - a, c - a, 1);                                                       // [faces, 3]
        var sum = SumRowsFunction.apply(twiceArea.unsqueeze(1).expand(-1, 3, -1).reshape(-1, 3), topology.Corners);   // [vertices, 3]
        var length = sum.norm(1, keepdim: true);                                                             // [vertices, 1]
        var none = length.le(Tiny).to_type(ScalarType.Float32);                                              // [vertices, 1]
        return (sum / length.clamp_min(Tiny) * (1 - none) + none * tensor(new float[] { 0, 0, 1 })).MoveToOuterDisposeScope();
    }

    /// <summary>The vector at length 1, or the other one where it has no direction.</summary>
    internal static Vector3 UnitOr(Vector3 vector, Vector3 other)
    {
        var scale = float.Max(float.Abs(vector.X), float.Max(float.Abs(vector.Y), float.Abs(vector.Z)));
        return scale > 0 && float.IsFinite(scale) ? Vector3.Normalize(vector / scale) : other;
    }
}
