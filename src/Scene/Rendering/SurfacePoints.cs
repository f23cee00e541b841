using Maquette.Scene.Kernels;
using Maquette.Scene.Meshes;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Rendering;

/// <summary>The points of a mesh that show at pixels, one after another without the empty pixels between.</summary>
public sealed class SurfacePoints
{
    private readonly Tensor weights;   // [views, h, w, 4]
    private readonly Tensor shown;     // [views, h, w]
    private readonly MeshTopology topology;

    internal SurfacePoints(Tensor positions, Tensor weights, Tensor shown, MeshTopology topology)
    {
        (this.weights, this.shown, this.topology) = (weights, shown, topology);
        var faces = Data.Of<int>(shown);
        var seen = new List<int>(faces.Length);
        for (var pixel = 0; pixel < faces.Length; pixel++)
        {
            if (faces[pixel] >= 0) seen.Add(pixel);
        }
        Any = seen.Count > 0;
        if (!Any) seen.Add(0);   // stands in, so that a step with nothing in view can go backward
        Pixels = new([.. seen], faces.Length);
        Points = Interpolate(positions);
    }

    /// <summary>[points, 3], metres; differentiable with respect to the vertices.</summary>
    public Tensor Points { get; }

    /// <summary>False when nothing shows and the only point, the origin, counts for nothing.</summary>
    internal bool Any { get; }

    /// <summary>The points as items, the pixels of all views as rows.</summary>
    internal RowIndex Pixels { get; }

    /// <summary>What vertices carry, at the points; differentiable with respect to both the values and the vertices' places.</summary>
    /// <param name="values">[vertices, k]</param>
    /// <returns>[points, k]</returns>
    public Tensor Interpolate(Tensor values)
    {
        using var scope = NewDisposeScope();
        var image = InterpolateFunction.apply(values, weights, shown, topology);                            // [views, h, w, k]
        return SpreadRowsFunction.apply(image.view(Pixels.Count, -1), Pixels).MoveToOuterDisposeScope();    // [points, k]
    }
}
