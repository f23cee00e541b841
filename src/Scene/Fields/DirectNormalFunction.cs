using System.Buffers;
using Maquette.Scene.Encodings;
using Maquette.Scene.Encodings.Kernels;
using Maquette.Scene.Fields.Kernels;
using Maquette.Scene.Kernels;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Fields;

/// <summary>The normals of a field without a network as a step of autograd: (points, table, shape, law) → n.</summary>
internal sealed class DirectNormalFunction : autograd.SingleTensorFunction<DirectNormalFunction>
{
    public override string Name => "direct_normal";

    public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
    {
        var points = ((Tensor)vars[0]).contiguous();   // [points, 3]
        var table = ((Tensor)vars[1]).contiguous();    // [entries, 4]
        var shape = (GridShape)vars[2];

        var normals = empty_like(points);                          // [points, 3]
        var steepness = empty(new long[] { points.shape[0] });     // [points]
        using var unit = new UnitPoints(Data.Of<float>(points), shape.Radius, get_num_threads());
        DirectNormal.Forward(shape, (DensityLaw)vars[3], unit, Data.Of<float>(table), Data.Of<float>(normals), Data.Of<float>(steepness), get_num_threads());

        ctx.save_for_backward([points, normals, steepness]);
        ctx.save_data("shape", shape);
        ctx.save_data("entries", table.shape[0]);
        return normals;
    }

    public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
    {
        var saved = ctx.get_saved_variables();
        var (points, normals, steepness) = (saved[0], saved[1], saved[2]);
        var shape = (GridShape)ctx.get_data("shape")!;
        var gradient = grad_output.contiguous();       // [points, 3]

        var table = zeros(new long[] { (long)ctx.get_data("entries")!, 4 });   // [entries, 4]
        using var unit = new UnitPoints(Data.Of<float>(points), shape.Radius, get_num_threads());
        var stride = (unit.Count + GridCorners.Lanes - 1) / GridCorners.Lanes * GridCorners.Lanes;
        var slopes = ArrayPool<float>.Shared.Rent(3 * stride);
        DirectNormal.Backward(shape, Data.Of<float>(normals), Data.Of<float>(steepness), Data.Of<float>(gradient), slopes, stride);
        GridSlope.Scatter(shape.Levels, 4, unit, slopes, stride, Data.Of<float>(table), get_num_threads());
        ArrayPool<float>.Shared.Return(slopes);
        return [null!, table, null!, null!];
    }
}
