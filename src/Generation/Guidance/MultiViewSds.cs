using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Guidance;

/// <summary>
/// Multi-view score distillation in x̂₀ form (Shi et al. 2024, MVDream, §4.2): ½ w ‖z − sg(x̂₀)‖² / N over N views.
/// With φ = 0 its gradient is w(t)(ε̂ − ε)/N.
/// </summary>
public sealed class MultiViewSds(IDenoiser denoiser, GuidanceOptions options) : IGuidance
{
    public Tensor Loss(Tensor images, Viewpoints seen, float progress, Generator generator)
    {
        // paper → here:  z → z   x_t → xT   x̂₀ → x0   w(t)·α/σ → w, the weight of the x₀ residual
        var schedule = denoiser.Schedule;
        var n = seen.Cameras.Count;
        var z = denoiser.Codec.Encode(PictureSize.Fit(images, denoiser.ImageSize), generator);   // [n, c, h, w]

        var times = NoiseLevel.Draw(options, progress, schedule.Steps, seen.Objects, generator);
        using var noGrad = no_grad();
        var t = tensor(Array.ConvertAll(times, time => (long)time)).repeat_interleave(seen.ViewsPerObject, 0).to(z.device);   // [n]
        var eps = randn(z.shape, generator: generator).to(z.device);            // [n, c, h, w]
        var xT = schedule.AddNoise(z.detach(), eps, t);                         // [n, c, h, w]
        var (x0, _) = denoiser.Guided(xT, t, seen, options.Scale, options.Rescale);   // [n, c, h, w]
        if (denoiser.Codec.Range is var (least, most)) x0 = x0.clamp(least, most);    // [n, c, h, w]  guidance overshoots
        var w = tensor(Array.ConvertAll(times, ResidualWeight)).repeat_interleave(seen.ViewsPerObject, 0).view(n, 1, 1, 1).to(z.device);   // [n, 1, 1, 1]

        using var grad = enable_grad();
        return 0.5 * (w * (z - x0).square()).sum() / n;
    }

    private float ResidualWeight(int t)
    {
        var alphaBar = denoiser.Schedule.AlphaBar[t];
        return (float)(options.Weight.At(alphaBar) * Math.Sqrt(alphaBar / (1 - alphaBar)));
    }
}
