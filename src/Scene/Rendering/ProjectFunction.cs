using Maquette.Scene.Kernels;
using Maquette.Scene.Rendering.Kernels;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Rendering;

/// <summary>Homogeneous pixels of points as a step of autograd: (positions [vertices, 3], projection) → corners [views, vertices, 3].</summary>
internal sealed class ProjectFunction : autograd.SingleTensorFunction<ProjectFunction>
{
    public override string Name => "project";

    public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
    {
        var positions = ((Tensor)vars[0]).contiguous();   // [vertices, 3]
        var projection = (Projection)vars[1];
        ctx.save_data("projection", projection);

        var corners = empty(new long[] { projection.Views, positions.shape[0], 3 });   // [views, vertices, 3]
        projection.Forward(Data.Of<float>(positions), Data.Of<float>(corners), get_num_threads());
        return corners;
    }

    public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
    {
        var gradient = grad_output.contiguous();          // [views, vertices, 3]
        var positions = empty(new long[] { gradient.shape[1], 3 });                    // [vertices, 3]
        ((Projection)ctx.get_data("projection")!).Backward(Data.Of<float>(gradient), Data.Of<float>(positions), get_num_threads());
        return [positions, null!];
    }
}
