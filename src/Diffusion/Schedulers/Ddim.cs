using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Schedulers;

/// <summary>Denoising diffusion implicit models (Song et al. 2021): a sampler that may skip timesteps.</summary>
public sealed class Ddim(NoiseSchedule schedule, DdimOptions options)
{
    public DdimOptions Options => options;

    /// <summary>The timesteps to visit, noisiest first.</summary>
    /// <param name="steps">1 … the schedule's number of steps</param>
    public IReadOnlyList<int> Timesteps(int steps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(steps, schedule.Steps);
        var last = schedule.Steps - 1;
        return options.Spacing switch
        {
            TimestepSpacing.Leading => [.. Enumerable.Range(0, steps).Select(i => Math.Min((steps - 1 - i) * (schedule.Steps / steps) + options.StepsOffset, last))],
            TimestepSpacing.Trailing => [.. Enumerable.Range(0, steps).Select(i => (int)Math.Round(schedule.Steps - i * (double)schedule.Steps / steps) - 1)],
            _ => throw new NotSupportedException($"No timesteps are made for {options.Spacing}."),
        };
    }

    /// <summary>One step x_t → x_s (eq. 12).</summary>
    /// <param name="xT">[n, c, h, w]; <paramref name="x0"/> and <paramref name="eps"/> are its two parts</param>
    /// <param name="s">the next timestep; null = this is the last step</param>
    /// <param name="eta">0 = deterministic, 1 = as much new noise as DDPM; the last step to a clean end adds none</param>
    /// <param name="noise">draws the new noise; may be null when <paramref name="eta"/> is 0</param>
    public Tensor Step(Tensor xT, Tensor x0, Tensor eps, int t, int? s, double eta = 0, Generator? noise = null)
    {
        // paper → here:  α_t (ᾱ_t of Ho et al.) → aT    α_{t−1} → aS    σ_t → sigma
        var aT = schedule.AlphaBar[t];
        var aS = s is { } next ? schedule.AlphaBar[next] : options.EndsClean ? 1 : schedule.AlphaBar[0];
        var sigma = eta * Math.Sqrt((1 - aS) / (1 - aT) * (1 - aT / aS));

        using var scope = NewDisposeScope();
        var xS = Math.Sqrt(aS) * x0 + Math.Sqrt(1 - aS - sigma * sigma) * eps;                                                   // [n, c, h, w]
        if (sigma > 0) xS = xS + sigma * randn(xT.shape, dtype: xT.dtype, generator: noise).to(xT.device);
        return xS.MoveToOuterDisposeScope();
    }
}
