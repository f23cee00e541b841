using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Maquette.Diffusion.Models;

/// <summary>CLIP's text transformer (Radford et al. 2021): causal, pre-norm, learned positions; its tokens are the prompt's meaning.</summary>
public sealed class TextEncoder : Module
{
    private readonly Embedding tokens, positions;
    private readonly TextEncoderLayer[] layers;
    private readonly LayerNorm finalNorm;

    /// <exception cref="ArgumentException">The sizes do not fit together.</exception>
    public TextEncoder(TextEncoderOptions options) : base(nameof(TextEncoder))
    {
        if (options.Problem() is { } problem) throw new ArgumentException(problem, nameof(options));
        Options = options;
        tokens = Embedding(options.VocabularySize, options.Width);
        positions = Embedding(options.Positions, options.Width);
        layers = [.. Enumerable.Range(0, options.Layers).Select(_ => new TextEncoderLayer(options))];
        finalNorm = LayerNorm(options.Width);
        register_module("text_model", new ModuleFolder(
            ("embeddings", new ModuleFolder(("token_embedding", tokens), ("position_embedding", positions))),
            ("encoder", new ModuleFolder(("layers", ModuleList(layers)))),
            ("final_layer_norm", finalNorm)));
    }

    public TextEncoderOptions Options { get; }

    /// <param name="ids">[batch, words] int64</param>
    /// <returns>[batch, words, width], in single precision whatever the weights are in</returns>
    public Tensor forward(Tensor ids)
    {
        using var scope = NewDisposeScope();
        var x = tokens.forward(ids) + positions.weight!.narrow(0, 0, ids.shape[1]);              // [batch, words, width]
        foreach (var layer in layers.Take(layers.Length - (Options.Penultimate ? 1 : 0))) x = layer.forward(x);
        x = finalNorm.Of(x);
        return (x.element_size() < sizeof(float) ? x.to(float32) : x).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// The tokens, and their sum over the real ones (no padding) divided by √count: a vector whose size does not depend on the prompt's length.
    /// </summary>
    /// <param name="ids">[batch, words] int64</param>
    /// <param name="counts">[batch]: how many ids of each row are not padding</param>
    public TextContext Encode(Tensor ids, Tensor counts)
    {
        using var scope = NewDisposeScope();
        var x = forward(ids);                                                                                     // [batch, words, width]
        var real = arange(ids.shape[1], device: ids.device).unsqueeze(0) < counts.unsqueeze(1);                    // [batch, words]
        var weights = real.to(x.dtype) / counts.to(x.dtype).sqrt().unsqueeze(1);                                  // [batch, words]
        var pooled = (x * weights.unsqueeze(-1)).sum(1);                                                          // [batch, width]
        return new(x.MoveToOuterDisposeScope(), pooled.MoveToOuterDisposeScope());
    }
}
