using static TorchSharp.torch;

namespace Maquette.Generation.Guidance;

/// <summary>Score distillation (Poole et al. 2022, DreamFusion, eq. 3): ∇ = w(t)(ε̂ − ε) ∂z/∂θ, averaged over the views; each view has its own noise level.</summary>
public sealed class Sds(IDenoiser denoiser, GuidanceOptions options) : IGuidance
{
    public Tensor Loss(Tensor images, Viewpoints seen, float progress, Generator generator)
    {
        // paper → here:  z → Z   z_t → XT   ε̂_φ → epsHat
        var noisy = NoisyViews.Draw(denoiser, options, images, progress, generator);
        var (_, epsHat) = denoiser.Guided(noisy.XT, noisy.T, seen with { ViewsPerObject = 1 }, options.Scale, options.Rescale);   // [n, c, h, w]
        return noisy.Surrogate(epsHat - noisy.Eps);
    }
}
