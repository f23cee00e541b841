using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Training;

/// <summary>
/// Lets a UNet of twice the channels start by computing what a narrower one does (Chen et al. 2016, Net2Net): every channel comes twice in a row, every
/// attention head twice, so that norms and scores stay what they were; what reads a pair shares its weight out unevenly, so that the two learn apart.
/// </summary>
/// <param name="headChannels">channels of an attention head, the same in both</param>
/// <param name="random">draws how weights are shared out</param>
internal sealed class WiderWeights(int headChannels, Generator random)
{
    private static readonly string[] ToHeads = ["to_q.weight", "to_k.weight", "to_v.weight"];

    /// <param name="source">of the narrower network</param>
    /// <param name="shape">of the same tensor in the wider one</param>
    /// <returns>what the wider one starts with; null when the shape is no such tensor's</returns>
    public Tensor? Of(string name, Tensor source, long[] shape)
    {
        if (shape.Length != source.ndim || !shape.Zip(source.shape).Index().All(item => item.Item.First == item.Item.Second || (item.Index < 2 && item.Item.First == 2 * item.Item.Second))) return null;
        using var scope = NewDisposeScope();
        var value = source.detach().to(float32);
        if (shape[0] != source.shape[0]) value = value.index_select(0, Twice(source.shape[0], ToHeads.Any(end => name.EndsWith(end, StringComparison.Ordinal)) ? headChannels : 1));
        if (shape.Length > 1 && shape[1] != source.shape[1])
            value = name.EndsWith("time_embedding.linear_1.weight", StringComparison.Ordinal) ? EveryOther(value) : Shared(value, name.EndsWith("to_out.0.weight", StringComparison.Ordinal) ? headChannels : 1);
        return value.MoveToOuterDisposeScope();
    }

    /// <summary>0 … size − 1 in blocks, each of them twice in a row: [2·size].</summary>
    private static Tensor Twice(long size, int block) => arange(size, dtype: int64).view(-1, 1, block).expand(-1, 2, block).reshape(-1);

    /// <summary>w → w·(½ + u), w·(½ − u), u uniform in ±½: their sum is what was.</summary>
    private Tensor Shared(Tensor value, int block)
    {
        var (rows, columns) = (value.shape[0], value.shape[1]);
        var share = rand([rows, columns, .. Enumerable.Repeat(1L, (int)value.ndim - 2)], generator: random);     // [rows, columns, 1, 1]
        var blocks = stack([value * share, value * (1 - share)], 1);                                            // [rows, 2, columns, h, w]
        return blocks.view([rows, 2, columns / block, block, .. value.shape[2..]]).transpose(1, 2).reshape([rows, 2 * columns, .. value.shape[2..]]);
    }

    /// <summary>Of twice as many frequencies of the time every other one is an old one.</summary>
    private static Tensor EveryOther(Tensor value) => stack([value, zeros_like(value)], 2).reshape(value.shape[0], -1);
}
