using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Maquette.Diffusion.Models;

/// <summary>Self-attention, attention to the text, feed-forward: each on normalised tokens, each added to what came in.</summary>
internal sealed class TransformerBlock : Module
{
    private readonly LayerNorm norm1, norm2, norm3;
    private readonly Attention attn1, attn2;
    private readonly FeedForward ff;

    public TransformerBlock(int channels, int contextChannels, int heads) : base(nameof(TransformerBlock))
    {
        (norm1, norm2, norm3) = (LayerNorm(channels), LayerNorm(channels), LayerNorm(channels));
        attn1 = new(channels, channels, heads);
        attn2 = new(channels, contextChannels, heads);
        ff = new(channels);
        register_module("norm1", norm1);
        register_module("attn1", attn1);
        register_module("norm2", norm2);
        register_module("attn2", attn2);
        register_module("norm3", norm3);
        register_module("ff", ff);
    }

    /// <param name="x">[batch, views·h·w, channels]: the tokens of all views of a set, so that self-attention sees them together</param>
    /// <param name="text">[batch, words, contextChannels]</param>
    public Tensor forward(Tensor x, Tensor text)
    {
        var y = norm1.Of(x);                            // [batch, views·h·w, channels]
        x = x + attn1.forward(y, y);
        x = x + attn2.forward(norm2.Of(x), text);
        return x + ff.forward(norm3.Of(x));
    }
}
