using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Diffusion.Loras;

/// <summary>What is added to one linear layer (Hu et al. 2021): x ↦ B·A·x, with A drawn and B zero at first, so that it begins as nothing.</summary>
internal sealed class LowRankPair : IDisposable
{
    public LowRankPair(Linear layer, int rank, Generator init)
    {
        var weight = layer.weight!;
        using var scope = NewDisposeScope();
        Down = new((randn([rank, weight.shape[1]], generator: init) / rank).to(weight.device));   // [rank, in]
        Up = new(zeros([weight.shape[0], rank]).to(weight.device));                               // [out, rank]
    }

    /// <summary>A.</summary>
    public Parameter Down { get; }

    /// <summary>B.</summary>
    public Parameter Up { get; }

    /// <param name="x">[…, in]</param>
    /// <returns>[…, out]</returns>
    public Tensor Of(Tensor x) => F.linear(F.linear(x.to(Down.dtype), Down), Up).to(x.dtype);

    public void Dispose()
    {
        Down.Dispose();
        Up.Dispose();
    }
}

/// <summary>The changes of an attention's four linear layers.</summary>
internal sealed record AttentionChange(LowRankPair Q, LowRankPair K, LowRankPair V, LowRankPair Out)
{
    public IEnumerable<(string Name, LowRankPair Pair)> Pairs => [("to_q", Q), ("to_k", K), ("to_v", V), ("to_out.0", Out)];
}
