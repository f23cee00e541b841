using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Diffusion.Models;

/// <summary>One layer of CLIP's text transformer: causal self-attention and a two-layer MLP.</summary>
internal sealed class TextEncoderLayer : Module, IScoreMemory
{
    private const double QuickGeluSlope = 1.702;

    private readonly int heads;
    private readonly bool quickGelu;
    private readonly Linear q, k, v, output, fc1, fc2;
    private readonly LayerNorm norm1, norm2;

    public TextEncoderLayer(TextEncoderOptions options) : base(nameof(TextEncoderLayer))
    {
        (heads, quickGelu) = (options.Heads, options.QuickGelu);
        var width = options.Width;
        (q, k, v, output) = (Linear(width, width), Linear(width, width), Linear(width, width), Linear(width, width));
        (fc1, fc2) = (Linear(width, options.MlpWidth), Linear(options.MlpWidth, width));
        (norm1, norm2) = (LayerNorm(width), LayerNorm(width));
        register_module("layer_norm1", norm1);
        register_module("self_attn", new ModuleFolder(("q_proj", q), ("k_proj", k), ("v_proj", v), ("out_proj", output)));
        register_module("layer_norm2", norm2);
        register_module("mlp", new ModuleFolder(("fc1", fc1), ("fc2", fc2)));
    }

    public long ScoreMemory { private get; set; } = Precision.Full.ScoreMemory;

    /// <param name="x">[batch, words, width]</param>
    public Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        x = x + Attend(norm1.Of(x));                            // [batch, words, width]
        var h = fc1.forward(norm2.Of(x));                       // [batch, words, mlp]
        h = quickGelu ? h * (h * QuickGeluSlope).sigmoid() : F.gelu(h);
        return (x + fc2.forward(h)).MoveToOuterDisposeScope();
    }

    private Tensor Attend(Tensor x)
    {
        var (batch, words, width) = (x.shape[0], x.shape[1], x.shape[2]);
        Tensor Split(Tensor y) => y.view(batch, words, heads, width / heads).transpose(1, 2);                                       // [batch, heads, words, d]

        var y = ScoredAttention.Of(Split(q.forward(x)), Split(k.forward(x)), Split(v.forward(x)), ScoreMemory, causal: true);
        return output.forward(y.transpose(1, 2).reshape(batch, words, width));                                                      // [batch, words, width]
    }
}
