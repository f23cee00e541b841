using Maquette.Scene.Fields.Kernels;
using Maquette.Scene.Kernels;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Fields;

/// <summary>From a network's four numbers to density and colour as a step of autograd: (raw, points, law) → samples.</summary>
internal sealed class FieldActivationFunction : autograd.SingleTensorFunction<FieldActivationFunction>
{
    public override string Name => "field_activation";

    public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
    {
        var raw = ((Tensor)vars[0]).contiguous();      // [points, 4]
        var points = ((Tensor)vars[1]).contiguous();   // [points, 3]
        var law = (DensityLaw)vars[2];

        var samples = empty_like(raw);                 // [points, 4]
        FieldActivation.Forward(law, Data.Of<float>(points), Data.Of<float>(raw), Data.Of<float>(samples), get_num_threads());
        ctx.save_for_backward([samples]);
        ctx.save_data("law", law);
        return samples;
    }

    public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
    {
        var samples = ctx.get_saved_variables()[0];    // [points, 4]
        var gradient = grad_output.contiguous();       // [points, 4]
        var raw = empty_like(samples);                 // [points, 4]
        FieldActivation.Backward((DensityLaw)ctx.get_data("law")!, Data.Of<float>(samples), Data.Of<float>(gradient), Data.Of<float>(raw), get_num_threads());
        return [raw, null!, null!];
    }
}
