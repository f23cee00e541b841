using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Diffusion.Models;

/// <summary>
/// A transformer over the pixels of a feature map (Rombach et al. 2022), made multi-view as in MVDream (Shi et al. 2023, section 3.1): the
/// pixels of all views of a set form one sequence. That takes no new parameters, and one view is the plain 2D network.
/// </summary>
internal sealed class SpatialTransformer : Module
{
    private readonly GroupNorm norm;
    private readonly Module projIn, projOut;
    private readonly TransformerBlock block;

    public SpatialTransformer(int channels, int heads, UNetOptions options) : base(nameof(SpatialTransformer))
    {
        norm = GroupNorm(options.NormNumGroups, channels, eps: 1e-6);
        (projIn, projOut) = options.UseLinearProjection
            ? ((Module)Linear(channels, channels), (Module)Linear(channels, channels))
            : (Conv2d(channels, channels, 1), Conv2d(channels, channels, 1));
        block = new(channels, options.CrossAttentionDim, heads);
        register_module("norm", norm);
        register_module("proj_in", projIn);
        register_module("transformer_blocks", new ModuleFolder(("0", block)));
        register_module("proj_out", projOut);
    }

    /// <param name="x">[batch·views, channels, h, w]</param>
    /// <param name="text">[batch, words, width]: every pixel of every view asks the same words</param>
    /// <returns>[batch·views, channels, h, w]</returns>
    public Tensor forward(Tensor x, Tensor text, int views)
    {
        using var scope = NewDisposeScope();
        var (n, c, h, w) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);

        var tokens = norm.Of(x).permute(0, 2, 3, 1).reshape(n / views, views * h * w, c);   // [batch, views·h·w, channels]
        tokens = Project(projIn, tokens);
        tokens = block.forward(tokens, text);
        tokens = Project(projOut, tokens);
        var y = x + tokens.view(n, h, w, c).permute(0, 3, 1, 2);                                 // [batch·views, channels, h, w]
        return y.MoveToOuterDisposeScope();
    }

    /// <summary>A 1×1 convolution is a linear layer on the channels.</summary>
    private static Tensor Project(Module layer, Tensor tokens) => layer switch
    {
        Linear linear => linear.forward(tokens),
        Conv2d conv => F.linear(tokens, conv.weight!.flatten(1), conv.bias),
        _ => throw new NotSupportedException($"No projection is made by {layer.GetName()}."),
    };
}
