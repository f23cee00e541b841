namespace Maquette.Diffusion.Schedulers;

/// <summary>Which timesteps a sampler visits.</summary>
public enum TimestepSpacing
{
    /// <summary>Multiples of ⌊1000/steps⌋ from the clean end (Stable Diffusion, MVDream): the last noise level is never visited.</summary>
    Leading,

    /// <summary>Multiples of 1000/steps from the noisy end, starting at the very last (Lin et al. 2023).</summary>
    Trailing,
}

/// <summary>The grid of a <see cref="Ddim"/> sampler. Defaults: Stable Diffusion's and MVDream's.</summary>
public sealed record DdimOptions
{
    public TimestepSpacing Spacing { get; init; } = TimestepSpacing.Leading;

    /// <summary>Added to every timestep of leading spacing.</summary>
    public int StepsOffset { get; init; } = 1;

    /// <summary>What ᾱ is after the last step: 1 (true) or ᾱ₀ (false).</summary>
    public bool EndsClean { get; init; }
}
