using System.Numerics;
using System.Runtime.InteropServices;
using Maquette.Scene.Meshes;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Tests.Rendering;

/// <summary>Meshes as an optimisation sees them: a topology and tensors at the vertices.</summary>
internal static class MovingMesh
{
    public static MeshTopology Topology(Mesh mesh) => new(mesh.Indices, mesh.Positions.Length);

    /// <summary>[vertices, 3], a leaf that wants a gradient.</summary>
    public static Tensor Vertices(Mesh mesh) => Vectors(mesh.Positions).requires_grad_(true);

    /// <summary>[count, 3].</summary>
    public static Tensor Vectors(Vector3[] vectors) => tensor(MemoryMarshal.Cast<Vector3, float>(vectors).ToArray(), new long[] { vectors.Length, 3 });

    public static float[] Numbers(Tensor values)
    {
        using var scope = NewDisposeScope();
        return values.detach().contiguous().data<float>().ToArray();
    }
}
