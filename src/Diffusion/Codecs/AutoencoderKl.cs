using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Maquette.Diffusion.Codecs;

/// <summary>
/// The variational autoencoder of latent diffusion (Rombach et al. 2022, section 3.1): 8×8 pixels become one latent pixel. Encoding
/// draws z = mean + e^(logvar/2)·n and scales it to unit variance.
/// </summary>
public sealed class AutoencoderKl : Module, ILatentCodec
{
    internal const double NormEps = 1e-6;
    private const double LeastLogVariance = -30, GreatestLogVariance = 20;

    private readonly CodecOptions.Kl options;
    private readonly AutoencoderEncoder encoder;
    private readonly AutoencoderDecoder decoder;
    private readonly Conv2d quantConv, postQuantConv;

    /// <exception cref="ArgumentException">The sizes do not fit together.</exception>
    public AutoencoderKl(CodecOptions.Kl options) : base(nameof(AutoencoderKl))
    {
        if (options.Problem() is { } problem) throw new ArgumentException(problem, nameof(options));
        this.options = options;
        (encoder, decoder) = (new(options), new(options));
        quantConv = Conv2d(2 * options.LatentChannels, 2 * options.LatentChannels, 1);
        postQuantConv = Conv2d(options.LatentChannels, options.LatentChannels, 1);
        register_module("encoder", encoder);
        register_module("decoder", decoder);
        register_module("quant_conv", quantConv);
        register_module("post_quant_conv", postQuantConv);
    }

    public int Channels => options.LatentChannels;

    public int Factor => 1 << (options.BlockOutChannels.Count - 1);

    public (double Min, double Max)? Range => null;

    public Tensor Encode(Tensor images01, Generator? posterior)
    {
        if (images01.ndim != 4 || images01.shape[1] != 3 || images01.shape[2] % Factor != 0 || images01.shape[3] % Factor != 0)
            throw new ArgumentException($"Images must be [n, 3, H, W] with H and W multiples of {Factor}, not [{string.Join(", ", images01.shape)}].", nameof(images01));
        using var scope = NewDisposeScope();
        var moments = quantConv.forward(encoder.forward((images01 * 2 - 1).to(quantConv.weight!.dtype))).to(images01.dtype).chunk(2, 1);
        var (mean, logvar) = (moments[0], moments[1].clamp(LeastLogVariance, GreatestLogVariance));                       // [n, c, h, w]
        var z = posterior is null ? mean : mean + (logvar / 2).exp() * randn(mean.shape, dtype: mean.dtype, generator: posterior).to(mean.device);
        return (z * options.ScalingFactor).MoveToOuterDisposeScope();
    }

    public Tensor Decode(Tensor latents)
    {
        if (latents.ndim != 4 || latents.shape[1] != Channels)
            throw new ArgumentException($"Latents must be [n, {Channels}, h, w], not [{string.Join(", ", latents.shape)}].", nameof(latents));
        using var scope = NewDisposeScope();
        var y = decoder.forward(postQuantConv.forward((latents / options.ScalingFactor).to(quantConv.weight!.dtype))).to(latents.dtype);   // [n, 3, H, W]
        return ((y + 1) / 2).clamp(0, 1).MoveToOuterDisposeScope();
    }
}
