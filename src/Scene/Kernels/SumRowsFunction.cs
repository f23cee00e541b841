using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Kernels;

/// <summary>Items summed to their rows as a step of autograd: (items [items, k], RowIndex) → [rows, k], in a fixed order. The transpose of <see cref="SpreadRowsFunction"/>.</summary>
internal sealed class SumRowsFunction : autograd.SingleTensorFunction<SumRowsFunction>
{
    public override string Name => "sum_rows";

    public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
    {
        var items = ((Tensor)vars[0]).contiguous();   // [items, k]
        var index = (RowIndex)vars[1];
        ctx.save_data("index", index);

        var width = (int)items.shape[1];
        var table = empty(new long[] { index.Count, width });         // [rows, k]
        RowSums.Sum(index, width, Data.Of<float>(items), Data.Of<float>(table), get_num_threads());
        return table;
    }

    public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
    {
        var index = (RowIndex)ctx.get_data("index")!;
        var gradient = grad_output.contiguous();      // [rows, k]
        var width = (int)gradient.shape[1];
        var items = empty(new long[] { index.Rows.Length, width });   // [items, k]
        RowSums.Spread(index, width, Data.Of<float>(gradient), Data.Of<float>(items), get_num_threads());
        return [items, null!];
    }
}
