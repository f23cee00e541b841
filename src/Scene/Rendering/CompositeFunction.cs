using Maquette.Scene.Kernels;
using Maquette.Scene.Rendering.Kernels;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Rendering;

/// <summary>Compositing along packed rays as a step of autograd: (samples, distances, offsets, step, moments) → Σ w v, Σ w, Σ w t and perhaps Σ w t² of each ray.</summary>
internal sealed class CompositeFunction : autograd.SingleTensorFunction<CompositeFunction>
{
    public override string Name => "composite";

    public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
    {
        var samples = ((Tensor)vars[0]).contiguous();     // [samples, 1 + values]
        var distances = ((Tensor)vars[1]).contiguous();   // [samples]
        var offsets = (int[])vars[2];
        var step = (float)vars[3];
        var moments = (int)vars[4];
        ctx.save_for_backward([samples, distances]);
        ctx.save_data("offsets", offsets);
        ctx.save_data("step", step);
        ctx.save_data("moments", moments);

        var width = (int)samples.shape[1];
        var rays = empty(new long[] { offsets.Length - 1, width + moments });   // [rays, values + 1 + moments]
        Composite.Forward(width, Data.Of<float>(samples), Data.Of<float>(distances), offsets, step, Data.Of<float>(rays), get_num_threads(), moments);
        return rays;
    }

    public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
    {
        var saved = ctx.get_saved_variables();
        var (samples, distances) = (saved[0], saved[1]);
        var offsets = (int[])ctx.get_data("offsets")!;
        var step = (float)ctx.get_data("step")!;
        var rays = grad_output.contiguous();              // [rays, values + 1 + moments]

        var gradient = empty_like(samples);               // [samples, 1 + values]
        Composite.Backward((int)samples.shape[1], Data.Of<float>(samples), Data.Of<float>(distances), offsets, step, Data.Of<float>(rays), Data.Of<float>(gradient), get_num_threads(), (int)ctx.get_data("moments")!);
        return [gradient, null!, null!, null!, null!];
    }
}
