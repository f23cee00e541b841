using Maquette.Scene.Encodings.Kernels;
using Maquette.Scene.Kernels;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Encodings;

/// <summary>Roughness of one lattice level as a step of autograd: (table, shape, level) → scalar.</summary>
internal sealed class TotalVariationFunction : autograd.SingleTensorFunction<TotalVariationFunction>
{
    public override string Name => "total_variation";

    public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
    {
        var table = ((Tensor)vars[0]).contiguous();   // [entries, features]
        var shape = (GridShape)vars[1];
        var level = shape.Levels[(int)vars[2]];
        ctx.save_for_backward([table]);
        ctx.save_data("shape", shape);
        ctx.save_data("level", level);
        return tensor((float)LatticeVariation.Mean(Lattice(Data.Of<float>(table), shape, level), level.Resolution, shape.Features, get_num_threads()));
    }

    public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
    {
        var table = ctx.get_saved_variables()[0];
        var shape = (GridShape)ctx.get_data("shape")!;
        var level = (GridLevel)ctx.get_data("level")!;
        var gradient = zeros_like(table);             // [entries, features]
        LatticeVariation.Gradient(
            Lattice(Data.Of<float>(table), shape, level), level.Resolution, shape.Features, grad_output.item<float>(),
            Lattice(Data.Of<float>(gradient), shape, level), get_num_threads());
        return [gradient, null!, null!];
    }

    private static Span<float> Lattice(Span<float> table, GridShape shape, GridLevel level) =>
        table.Slice(level.Offset * shape.Features, level.Resolution * level.Resolution * level.Resolution * shape.Features);
}
