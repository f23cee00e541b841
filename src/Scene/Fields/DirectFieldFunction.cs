using Maquette.Scene.Encodings;
using Maquette.Scene.Encodings.Kernels;
using Maquette.Scene.Fields.Kernels;
using Maquette.Scene.Kernels;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Fields;

/// <summary>The field without a network as a step of autograd: (points, table, shape, law, offsets or null, step) → density and colour.</summary>
internal sealed class DirectFieldFunction : autograd.SingleTensorFunction<DirectFieldFunction>
{
    public override string Name => "direct_field";

    public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
    {
        var points = ((Tensor)vars[0]).contiguous();   // [points, 3]
        var table = ((Tensor)vars[1]).contiguous();    // [entries, 4]
        var shape = (GridShape)vars[2];
        var law = (DensityLaw)vars[3];

        var samples = empty(new long[] { points.shape[0], 4 });   // [points, 4]
        using var unit = new UnitPoints(Data.Of<float>(points), shape.Radius, get_num_threads());
        if (vars[4] is int[] offsets) DirectField.Along(shape, law, unit, Data.Of<float>(table), Data.Of<float>(samples), offsets, (float)vars[5], get_num_threads());
        else DirectField.Forward(shape, law, unit, Data.Of<float>(table), Data.Of<float>(samples), get_num_threads());

        ctx.save_for_backward([points, samples]);
        ctx.save_data("shape", shape);
        ctx.save_data("entries", table.shape[0]);
        ctx.save_data("law", law);
        return samples;
    }

    public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
    {
        var saved = ctx.get_saved_variables();
        var (points, samples) = (saved[0], saved[1]);   // [points, 3], [points, 4]
        var shape = (GridShape)ctx.get_data("shape")!;
        var gradient = grad_output.contiguous();        // [points, 4]

        using var raw = empty_like(samples);                          // [points, 4]
        using var where = empty_like(points);                         // [points, 3]
        var table = zeros(new long[] { (long)ctx.get_data("entries")!, 4 });   // [entries, 4]
        FieldActivation.Backward((DensityLaw)ctx.get_data("law")!, Data.Of<float>(samples), Data.Of<float>(gradient), Data.Of<float>(raw), get_num_threads());
        var moved = DirectField.Moved(Data.Of<float>(points), Data.Of<float>(raw), Data.Of<float>(where));
        using var unit = new UnitPoints(Data.Of<float>(where)[..(3 * moved)], shape.Radius, get_num_threads());
        GridScatter.Add(shape.Levels, 4, unit, Data.Of<float>(raw), 4, 0, Data.Of<float>(table), get_num_threads());
        return [null!, table, null!, null!, null!, null!];
    }
}
