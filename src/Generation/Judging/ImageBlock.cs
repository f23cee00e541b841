using Maquette.Diffusion.Models;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Generation.Judging;

/// <summary>Two normalised convolutions and a way around (He et al. 2016, pre-activation).</summary>
internal sealed class ImageBlock : Module
{
    private readonly GroupNorm norm1, norm2;
    private readonly Conv2d conv1, conv2;

    public ImageBlock(int channels, int groups) : base(nameof(ImageBlock))
    {
        (norm1, norm2) = (GroupNorm(groups, channels), GroupNorm(groups, channels));
        (conv1, conv2) = (Conv2d(channels, channels, 3, padding: 1), Conv2d(channels, channels, 3, padding: 1));
        register_module("norm1", norm1);
        register_module("conv1", conv1);
        register_module("norm2", norm2);
        register_module("conv2", conv2);
    }

    /// <param name="x">[n, channels, h, w]</param>
    public Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var h = conv1.forward(F.silu(norm1.Of(x)));
        return (x + conv2.forward(F.silu(norm2.Of(h)))).MoveToOuterDisposeScope();
    }
}
