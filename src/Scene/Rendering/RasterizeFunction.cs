using System.Numerics;
using Maquette.Scene.Kernels;
using Maquette.Scene.Meshes;
using Maquette.Scene.Rendering.Kernels;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Rendering;

/// <summary>
/// Which face shows at each pixel and where on it, as a step of autograd: (corners [views, vertices, 3], topology, h, w) → weights
/// [views, h, w, 4] (b_0, b_1, b_2, z) and faces [views, h, w] (int32, −1 where there is none, no gradient).
/// </summary>
internal sealed class RasterizeFunction : autograd.MultiTensorFunction<RasterizeFunction>
{
    public override string Name => "rasterize";

    public override unsafe List<Tensor> forward(autograd.AutogradContext ctx, params object[] vars)
    {
        var corners = ((Tensor)vars[0]).contiguous();   // [views, vertices, 3]
        var topology = (MeshTopology)vars[1];
        var size = new RasterSize((int)corners.shape[0], (int)vars[2], (int)vars[3]);

        var shown = empty(new long[] { size.Views, size.Height, size.Width }, dtype: int32);      // [views, h, w]
        var weights = empty(new long[] { size.Views, size.Height, size.Width, 4 });               // [views, h, w, 4]
        var coverage = new Coverage(topology.Faces, topology.Vertices, size);
        fixed (float* q = Data.Of<float>(corners))
        {
            for (var view = 0; view < size.Views; view++)
            {
                var picture = Data.Of<int>(shown).Slice(view * size.Height * size.Width, size.Height * size.Width);
                coverage.Draw((Vector3*)q + (long)view * topology.Vertices, picture, get_num_threads());
            }
        }
        Barycentrics.Forward(topology.Faces, topology.Vertices, size, Data.Of<float>(corners), Data.Of<int>(shown), Data.Of<float>(weights), get_num_threads());

        ctx.mark_non_differentiable([shown]);
        ctx.save_for_backward([corners, shown]);
        ctx.save_data("topology", topology);
        ctx.save_data("size", size);
        return [weights, shown];
    }

    public override List<Tensor> backward(autograd.AutogradContext ctx, List<Tensor> grad_outputs)
    {
        var saved = ctx.get_saved_variables();
        var (corners, shown) = (saved[0], saved[1]);
        var topology = (MeshTopology)ctx.get_data("topology")!;
        var size = (RasterSize)ctx.get_data("size")!;
        var gradient = grad_outputs[0].contiguous();   // [views, h, w, 4]

        var corner = empty_like(corners);              // [views, vertices, 3]
        Barycentrics.Backward(topology.Faces, topology.Vertices, size, Data.Of<float>(corners), Data.Of<int>(shown), Data.Of<float>(gradient), Data.Of<float>(corner), get_num_threads());
        return [corner, null!, null!, null!];
    }
}
