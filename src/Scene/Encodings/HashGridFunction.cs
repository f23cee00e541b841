using Maquette.Scene.Encodings.Kernels;
using Maquette.Scene.Kernels;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Encodings;

/// <summary>The encoding as a step of autograd: (points, table, shape) → encoded.</summary>
internal sealed class HashGridFunction : autograd.SingleTensorFunction<HashGridFunction>
{
    public override string Name => "hash_grid";

    public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
    {
        var points = ((Tensor)vars[0]).contiguous();   // [points, 3]
        var table = ((Tensor)vars[1]).contiguous();    // [entries, features]
        var shape = (GridShape)vars[2];
        ctx.save_for_backward([points]);
        ctx.save_data("shape", shape);
        ctx.save_data("entries", table.shape[0]);

        var encoded = empty(new long[] { points.shape[0], shape.Width });   // [points, levels·features]
        using var unit = new UnitPoints(Data.Of<float>(points), shape.Radius, get_num_threads());
        GridGather.Concatenate(shape.Levels, shape.Features, unit, Data.Of<float>(table), Data.Of<float>(encoded), get_num_threads());
        return encoded;
    }

    public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
    {
        var points = ctx.get_saved_variables()[0];
        var shape = (GridShape)ctx.get_data("shape")!;
        var gradient = grad_output.contiguous();   // [points, levels·features]

        var table = zeros(new long[] { (long)ctx.get_data("entries")!, shape.Features });   // [entries, features]
        using var unit = new UnitPoints(Data.Of<float>(points), shape.Radius, get_num_threads());
        GridScatter.Add(shape.Levels, shape.Features, unit, Data.Of<float>(gradient), shape.Width, shape.Features, Data.Of<float>(table), get_num_threads());
        return [null!, table, null!];
    }
}
