using Maquette.Diffusion.Models;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Diffusion.Codecs;

/// <summary>Picture → mean and log-variance: levels from fine to coarse, then the middle.</summary>
internal sealed class AutoencoderEncoder : Module
{
    private readonly Conv2d convIn, convOut;
    private readonly AutoencoderLevel[] levels;
    private readonly AutoencoderMiddle middle;
    private readonly GroupNorm normOut;

    public AutoencoderEncoder(CodecOptions.Kl options) : base(nameof(AutoencoderEncoder))
    {
        var (channels, groups) = (options.BlockOutChannels, options.NormNumGroups);
        convIn = Conv2d(3, channels[0], 3, padding: 1);
        levels = [.. Enumerable.Range(0, channels.Count).Select(i =>
            new AutoencoderLevel(channels[Math.Max(i - 1, 0)], channels[i], options.LayersPerBlock, groups, downsamples: i < channels.Count - 1, upsamples: false))];
        middle = new(channels[^1], groups);
        normOut = GroupNorm(groups, channels[^1], eps: AutoencoderKl.NormEps);
        convOut = Conv2d(channels[^1], 2 * options.LatentChannels, 3, padding: 1);
        register_module("conv_in", convIn);
        register_module("down_blocks", ModuleList(levels));
        register_module("mid_block", middle);
        register_module("conv_norm_out", normOut);
        register_module("conv_out", convOut);
    }

    /// <param name="x">[n, 3, H, W], −1…1</param>
    /// <returns>[n, 2·latentChannels, h, w]</returns>
    public Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var h = convIn.forward(x);
        foreach (var level in levels) h = level.forward(h);
        h = middle.forward(h);
        return convOut.forward(F.silu(normOut.Of(h))).MoveToOuterDisposeScope();
    }
}
