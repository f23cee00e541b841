using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Guidance;

/// <summary>Rendered views as latents and the same with noise: what every guidance by single views asks about.</summary>
/// <param name="Z">[n, c, h, w], with the way back to the pictures</param>
/// <param name="T">[n] int64, each view its own</param>
/// <param name="Eps">[n, c, h, w], ε</param>
/// <param name="XT">[n, c, h, w], z_t without a way back</param>
/// <param name="W">[n, 1, 1, 1], w(t)</param>
internal sealed record NoisyViews(Tensor Z, Tensor T, Tensor Eps, Tensor XT, Tensor W)
{
    public static NoisyViews Draw(IDenoiser denoiser, GuidanceOptions options, Tensor images, float progress, Generator generator)
    {
        var schedule = denoiser.Schedule;
        var n = (int)images.shape[0];
        var z = denoiser.Codec.Encode(PictureSize.Fit(images, denoiser.ImageSize), generator);

        var times = NoiseLevel.Draw(options, progress, schedule.Steps, n, generator);
        using var noGrad = no_grad();
        var t = tensor(Array.ConvertAll(times, time => (long)time)).to(z.device);
        var eps = randn(z.shape, generator: generator).to(z.device);
        var xT = schedule.AddNoise(z.detach(), eps, t);
        var w = tensor(Array.ConvertAll(times, time => (float)options.Weight.At(schedule.AlphaBar[time]))).view(n, 1, 1, 1).to(z.device);
        return new(z, t, eps, xT, w);
    }

    /// <summary>A scalar whose gradient by z is w·residual/n; where the residual is no number it counts nothing.</summary>
    /// <param name="residual">[n, c, h, w], ε̂ less what it is compared with</param>
    public Tensor Surrogate(Tensor residual)
    {
        Tensor target;
        using (no_grad()) target = Z.detach() - (W * residual).nan_to_num(0);    // [n, c, h, w]
        using var grad = enable_grad();
        return 0.5 * (Z - target).square().sum() / Z.shape[0];
    }
}
