using Maquette.Diffusion.Models;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Diffusion.Codecs;

/// <summary>Latent → picture: the middle, then levels from coarse to fine.</summary>
internal sealed class AutoencoderDecoder : Module
{
    private readonly Conv2d convIn, convOut;
    private readonly AutoencoderLevel[] levels;
    private readonly AutoencoderMiddle middle;
    private readonly GroupNorm normOut;

    public AutoencoderDecoder(CodecOptions.Kl options) : base(nameof(AutoencoderDecoder))
    {
        int[] channels = [.. options.BlockOutChannels.Reverse()];
        var groups = options.NormNumGroups;
        convIn = Conv2d(options.LatentChannels, channels[0], 3, padding: 1);
        middle = new(channels[0], groups);
        levels = [.. Enumerable.Range(0, channels.Length).Select(i =>
            new AutoencoderLevel(channels[Math.Max(i - 1, 0)], channels[i], options.LayersPerBlock + 1, groups, downsamples: false, upsamples: i < channels.Length - 1))];
        normOut = GroupNorm(groups, channels[^1], eps: AutoencoderKl.NormEps);
        convOut = Conv2d(channels[^1], 3, 3, padding: 1);
        register_module("conv_in", convIn);
        register_module("mid_block", middle);
        register_module("up_blocks", ModuleList(levels));
        register_module("conv_norm_out", normOut);
        register_module("conv_out", convOut);
    }

    /// <param name="z">[n, latentChannels, h, w]</param>
    /// <returns>[n, 3, H, W], about −1…1</returns>
    public Tensor forward(Tensor z)
    {
        using var scope = NewDisposeScope();
        var h = middle.forward(convIn.forward(z));
        foreach (var level in levels) h = level.forward(h);
        return convOut.forward(F.silu(normOut.Of(h))).MoveToOuterDisposeScope();
    }
}
