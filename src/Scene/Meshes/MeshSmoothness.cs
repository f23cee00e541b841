using Maquette.Scene.Kernels;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Meshes;

/// <summary>How rough a mesh is, as losses on vertices that move.</summary>
public static class MeshSmoothness
{
    /// <summary>The mean distance of a vertex from the mean of its neighbours: ‖Lv‖ with the uniform Laplacian (Lv)_i = Σ_j v_j / d_i − v_i.</summary>
    /// <param name="positions">[vertices, 3], metres</param>
    /// <returns>scalar, metres</returns>
    public static Tensor Laplacian(Tensor positions, MeshTopology topology)
    {
        using var scope = NewDisposeScope();
        var v = positions.cpu();                                                                    // [vertices, 3]
        var neighbours = SpreadRowsFunction.apply(v, topology.OtherEnds);                           // [edges·2, 3]
        var sum = SumRowsFunction.apply(neighbours, topology.Ends);                                 // [vertices, 3]
        float[] degrees = [.. Enumerable.Range(0, topology.Vertices).Select(i => (float)topology.Ends.ItemsOf(i).Length)];
        var d = tensor(degrees, new long[] { topology.Vertices, 1 });                               // [vertices, 1]
        var joined = d.gt(0).to_type(ScalarType.Float32);                                           // [vertices, 1]  a vertex of no face stands still
        return ((sum / d.clamp_min(1) - v) * joined).norm(1).mean().to(positions.device).MoveToOuterDisposeScope();
    }

    /// <summary>The mean over the edges of 1 − cos of the angle between the normals at their ends.</summary>
    /// <param name="positions">[vertices, 3]</param>
    /// <returns>scalar, 0…2</returns>
    public static Tensor NormalConsistency(Tensor positions, MeshTopology topology)
    {
        using var scope = NewDisposeScope();
        var normals = VertexNormals.Compute(positions.cpu(), topology);                             // [vertices, 3]
        var ends = SpreadRowsFunction.apply(normals, topology.Ends).view(-1, 2, 3);                 // [edges, end, 3]
        return (1 - (ends.select(1, 0) * ends.select(1, 1)).sum(1)).mean().to(positions.device).MoveToOuterDisposeScope();
    }
}
