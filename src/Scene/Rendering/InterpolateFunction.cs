using Maquette.Scene.Kernels;
using Maquette.Scene.Meshes;
using Maquette.Scene.Rendering.Kernels;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Rendering;

/// <summary>What vertices carry, at pixels, as a step of autograd: (values [vertices, k], weights [views, h, w, 4], faces [views, h, w], topology) → [views, h, w, k].</summary>
internal sealed class InterpolateFunction : autograd.SingleTensorFunction<InterpolateFunction>
{
    public override string Name => "interpolate";

    public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
    {
        var values = ((Tensor)vars[0]).contiguous();    // [vertices, k]
        var weights = ((Tensor)vars[1]).contiguous();   // [views, h, w, 4]
        var shown = (Tensor)vars[2];                    // [views, h, w]
        var topology = (MeshTopology)vars[3];
        ctx.save_for_backward([values, weights, shown]);
        ctx.save_data("topology", topology);

        var size = Size(shown);
        var width = (int)values.shape[1];
        var image = empty(new long[] { size.Views, size.Height, size.Width, width });   // [views, h, w, k]
        Interpolation.Forward(topology.Faces, size, width, Data.Of<float>(values), Data.Of<float>(weights), Data.Of<int>(shown), Data.Of<float>(image), get_num_threads());
        return image;
    }

    public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
    {
        var saved = ctx.get_saved_variables();
        var (values, weights, shown) = (saved[0], saved[1], saved[2]);
        var topology = (MeshTopology)ctx.get_data("topology")!;
        var gradient = grad_output.contiguous();        // [views, h, w, k]

        var value = empty_like(values);                 // [vertices, k]
        var weight = empty_like(weights);               // [views, h, w, 4]
        Interpolation.Backward(
            topology.Faces, Size(shown), (int)values.shape[1], Data.Of<float>(values), Data.Of<float>(weights), Data.Of<int>(shown), Data.Of<float>(gradient),
            Data.Of<float>(value), Data.Of<float>(weight), get_num_threads());
        return [value, weight, null!, null!];
    }

    private static RasterSize Size(Tensor shown) => new((int)shown.shape[0], (int)shown.shape[1], (int)shown.shape[2]);
}
