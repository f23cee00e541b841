namespace Maquette.Diffusion.Schedulers;

/// <summary>Which timesteps a sampler visits.</summary>
public enum TimestepSpacing
{
    /// <summary>Multiples of ⌊1000/steps⌋ from the clean end (Stable Diffusion, MVDream): the last noise level is never visited.</summary>
    Leading,

    /// <summary>Multiples of 1000/steps from the noisy end, starting at the very last (Lin et al. 2023).</summary>
    Trailing,
}
