namespace Maquette.Diffusion.Schedulers;

/// <summary>The grid of a <see cref="Ddim"/> sampler. Defaults: Stable Diffusion's and MVDream's.</summary>
public sealed record DdimOptions
{
    public TimestepSpacing Spacing { get; init; } = TimestepSpacing.Leading;

    /// <summary>Added to every timestep of leading spacing.</summary>
    public int StepsOffset { get; init; } = 1;

    /// <summary>What ᾱ is after the last step: 1 (true) or ᾱ₀ (false).</summary>
    public bool EndsClean { get; init; }
}
