using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Maquette.Diffusion.Models;

/// <summary>Multi-head attention (Vaswani et al. 2017): softmax(q·kᵀ/√d)·v, q of the tokens, k and v of a context.</summary>
internal sealed class Attention : Module, IScoreMemory
{
    private readonly int heads;
    private readonly Linear toQ, toK, toV, toOut;

    /// <param name="channels">width of the tokens</param>
    /// <param name="contextChannels">width of the context</param>
    public Attention(int channels, int contextChannels, int heads) : base(nameof(Attention))
    {
        this.heads = heads;
        toQ = Linear(channels, channels, hasBias: false);
        toK = Linear(contextChannels, channels, hasBias: false);
        toV = Linear(contextChannels, channels, hasBias: false);
        toOut = Linear(channels, channels);
        register_module("to_q", toQ);
        register_module("to_k", toK);
        register_module("to_v", toV);
        register_module("to_out", new ModuleFolder(("0", toOut)));
    }

    public long ScoreMemory { private get; set; } = Precision.Full.ScoreMemory;

    /// <param name="x">[batch, tokens, channels]</param>
    /// <param name="context">[batch, words, contextChannels]; <paramref name="x"/> itself for self-attention</param>
    /// <returns>[batch, tokens, channels]</returns>
    public Tensor forward(Tensor x, Tensor context)
    {
        var (batch, channels) = (x.shape[0], x.shape[2]);
        Tensor Split(Tensor y) => y.view(batch, -1, heads, channels / heads).transpose(1, 2);

        var q = Split(toQ.forward(x));                                 // [batch, heads, tokens, d]
        var k = Split(toK.forward(context));                           // [batch, heads, words, d]
        var v = Split(toV.forward(context));                           // [batch, heads, words, d]
        var y = ScoredAttention.Of(q, k, v, ScoreMemory);              // [batch, heads, tokens, d]
        return toOut.forward(y.transpose(1, 2).reshape(x.shape));      // [batch, tokens, channels]
    }
}
