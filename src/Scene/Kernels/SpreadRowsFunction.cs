using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Kernels;

/// <summary>Each item's row as a step of autograd: (table [rows, k], RowIndex) → [items, k]. Its backward sums in a fixed order.</summary>
internal sealed class SpreadRowsFunction : autograd.SingleTensorFunction<SpreadRowsFunction>
{
    public override string Name => "spread_rows";

    public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
    {
        var table = ((Tensor)vars[0]).contiguous();   // [rows, k]
        var index = (RowIndex)vars[1];
        ctx.save_data("index", index);

        var width = (int)table.shape[1];
        var items = empty(new long[] { index.Rows.Length, width });   // [items, k]
        RowSums.Spread(index, width, Data.Of<float>(table), Data.Of<float>(items), get_num_threads());
        return items;
    }

    public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
    {
        var index = (RowIndex)ctx.get_data("index")!;
        var gradient = grad_output.contiguous();      // [items, k]
        var width = (int)gradient.shape[1];
        var table = empty(new long[] { index.Count, width });         // [rows, k]
        RowSums.Sum(index, width, Data.Of<float>(gradient), Data.Of<float>(table), get_num_threads());
        return [table, null!];
    }
}
