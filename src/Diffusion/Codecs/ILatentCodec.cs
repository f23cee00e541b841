using static TorchSharp.torch;

namespace Maquette.Diffusion.Codecs;

/// <summary>Pictures ↔ the latents that a network denoises.</summary>
public interface ILatentCodec
{
    /// <summary>Channels of a latent.</summary>
    int Channels { get; }

    /// <summary>How many pixels, in each direction, one latent pixel stands for.</summary>
    int Factor { get; }

    /// <summary>Least and greatest value of a latent of any picture; null where there is no such bound.</summary>
    (double Min, double Max)? Range { get; }

    /// <param name="images01">[n, 3, H, W], colours 0…1; H and W multiples of <see cref="Factor"/>; gradients flow back to it</param>
    /// <param name="posterior">draws from the codec's posterior; null takes its mean. Ignored by codecs that have none.</param>
    /// <returns>[n, Channels, H/Factor, W/Factor]</returns>
    Tensor Encode(Tensor images01, Generator? posterior);

    /// <param name="latents">[n, Channels, h, w]</param>
    /// <returns>[n, 3, h·Factor, w·Factor], colours 0…1</returns>
    Tensor Decode(Tensor latents);
}
