using Maquette.Diffusion.Models;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Maquette.Diffusion.Codecs;

/// <summary>Self-attention of all pixels with one head, in the middle of the autoencoder.</summary>
internal sealed class PixelAttention : Module, IScoreMemory
{
    private readonly GroupNorm norm;
    private readonly Linear q, k, v, output;

    public PixelAttention(int channels, int groups) : base(nameof(PixelAttention))
    {
        norm = GroupNorm(groups, channels, eps: AutoencoderKl.NormEps);
        (q, k, v, output) = (Linear(channels, channels), Linear(channels, channels), Linear(channels, channels), Linear(channels, channels));
        register_module("group_norm", norm);
        register_module("to_q", q);
        register_module("to_k", k);
        register_module("to_v", v);
        register_module("to_out", new ModuleFolder(("0", output)));
    }

    public long ScoreMemory { private get; set; } = Precision.Full.ScoreMemory;

    /// <param name="x">[n, c, h, w]</param>
    public Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var (n, c, h, w) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
        var tokens = norm.Of(x).view(n, c, h * w).transpose(1, 2).unsqueeze(1);                                              // [n, 1, h·w, c]
        var y = ScoredAttention.Of(q.forward(tokens), k.forward(tokens), v.forward(tokens), ScoreMemory);                          // [n, 1, h·w, c]
        return (x + output.forward(y).squeeze(1).transpose(1, 2).reshape(n, c, h, w)).MoveToOuterDisposeScope();
    }
}
