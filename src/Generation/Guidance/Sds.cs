using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Guidance;

/// <summary>Score distillation (Poole et al. 2022, DreamFusion, eq. 3): ∇ = w(t)(ε̂ − ε) ∂z/∂θ, averaged over the views; each view has its own noise level.</summary>
public sealed class Sds(IDenoiser denoiser, GuidanceOptions options) : IGuidance
{
    public Tensor Loss(Tensor images, Viewpoints seen, float progress, Generator generator)
    {
        // paper → here:  z → z   z_t → xT   ε̂_φ → epsHat   w(t)(ε̂ − ε) → g
        var schedule = denoiser.Schedule;
        var n = seen.Cameras.Count;
        var z = denoiser.Codec.Encode(PictureSize.Fit(images, denoiser.ImageSize), generator);   // [n, c, h, w]

        var times = NoiseLevel.Draw(options, progress, schedule.Steps, n, generator);
        using var noGrad = no_grad();
        var t = tensor(Array.ConvertAll(times, time => (long)time)).to(z.device);   // [n]
        var eps = randn(z.shape, generator: generator).to(z.device);            // [n, c, h, w]
        var xT = schedule.AddNoise(z.detach(), eps, t);                         // [n, c, h, w]
        var (_, epsHat) = denoiser.Guided(xT, t, seen with { ViewsPerObject = 1 }, options.Scale, options.Rescale);   // [n, c, h, w]
        var w = tensor(Array.ConvertAll(times, time => (float)options.Weight.At(schedule.AlphaBar[time]))).view(n, 1, 1, 1).to(z.device);   // [n, 1, 1, 1]
        var g = (w * (epsHat - eps)).nan_to_num(0);                             // [n, c, h, w]
        var target = z.detach() - g;                                            // [n, c, h, w]

        using var grad = enable_grad();
        return 0.5 * (z - target).square().sum() / n;                           // ∂/∂z = g / n
    }
}
