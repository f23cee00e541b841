using Maquette.Diffusion.Codecs;
using Maquette.Diffusion.Schedulers;
using static TorchSharp.torch;

namespace Maquette.Generation.Guidance;

/// <summary>What somebody believes the clean views behind noisy ones to be: a trained prior, or the exact posterior mean of known objects.</summary>
public interface IDenoiser
{
    ILatentCodec Codec { get; }

    NoiseSchedule Schedule { get; }

    /// <summary>Height and width of the pictures it knows, pixels.</summary>
    int ImageSize { get; }

    /// <summary>Guided estimate of the clean latents and of the noise; Imagen's guidance form, 1 = none.</summary>
    /// <param name="xT">[objects·views, c, h, w] noisy latents</param>
    /// <param name="t">[objects·views] int64, the same for the views of one object</param>
    /// <param name="rescale">φ of Lin et al. 2023: share of the prediction whose spread is brought back to the conditional one's</param>
    (Tensor X0, Tensor Eps) Guided(Tensor xT, Tensor t, Viewpoints seen, float guidanceScale, float rescale);
}
