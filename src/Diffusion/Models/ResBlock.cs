using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Diffusion.Models;

/// <summary>Two normalised convolutions with the embedding of time and camera added between them, and a way around.</summary>
internal sealed class ResBlock : Module
{
    private readonly GroupNorm norm1, norm2;
    private readonly Conv2d conv1, conv2;
    private readonly Linear? timeProjection;
    private readonly Conv2d? shortcut;

    /// <param name="embedding">width of the embedding; 0 = none is added (the autoencoder's blocks)</param>
    /// <param name="eps">of the group norms: 1e-5 in the UNet, 1e-6 in the autoencoder</param>
    public ResBlock(int inChannels, int outChannels, int embedding, int groups, double eps) : base(nameof(ResBlock))
    {
        norm1 = GroupNorm(groups, inChannels, eps: eps);
        conv1 = Conv2d(inChannels, outChannels, 3, padding: 1);
        norm2 = GroupNorm(groups, outChannels, eps: eps);
        conv2 = Conv2d(outChannels, outChannels, 3, padding: 1);
        register_module("norm1", norm1);
        register_module("conv1", conv1);
        if (embedding > 0) register_module("time_emb_proj", timeProjection = Linear(embedding, outChannels));
        register_module("norm2", norm2);
        register_module("conv2", conv2);
        if (inChannels != outChannels) register_module("conv_shortcut", shortcut = Conv2d(inChannels, outChannels, 1));
    }

    /// <param name="x">[n, inChannels, h, w]</param>
    /// <param name="emb">[n, embedding], already through SiLU; null where the block has none</param>
    /// <returns>[n, outChannels, h, w]</returns>
    public Tensor forward(Tensor x, Tensor? emb = null)
    {
        using var scope = NewDisposeScope();
        var h = conv1.forward(F.silu(norm1.Of(x)));                                             // [n, outChannels, h, w]
        if (timeProjection is not null) h = h + timeProjection.forward(emb!).unsqueeze(-1).unsqueeze(-1);
        h = conv2.forward(F.silu(norm2.Of(h)));                                                 // [n, outChannels, h, w]
        var y = (shortcut is null ? x : shortcut.forward(x)) + h;
        return y.MoveToOuterDisposeScope();
    }
}
