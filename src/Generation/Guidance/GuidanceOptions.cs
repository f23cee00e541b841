namespace Maquette.Generation.Guidance;

/// <summary>How a denoiser is asked.</summary>
public sealed record GuidanceOptions
{
    public GuidanceMethod Method { get; init; } = GuidanceMethod.MultiViewSds;

    /// <summary>Classifier-free guidance in Imagen's form, 1 = none.</summary>
    public float Scale { get; init; } = 50;

    /// <summary>φ of CFG rescale, 0…1 (Lin et al. 2023). MVDream's paper has 0.7; 0.5 leaves less floating noise.</summary>
    public float Rescale { get; init; } = 0.5f;

    /// <summary>Least noise, as a share of the schedule 0…1.</summary>
    public Ramp LeastNoise { get; init; } = new(0.98f, 0.02f, 0, 0.8f);

    /// <summary>Most noise, as a share of the schedule 0…1.</summary>
    public Ramp MostNoise { get; init; } = new(0.98f, 0.50f, 0, 0.8f);

    /// <summary>w(t), always relative to the noise residual ε̂ − ε.</summary>
    public TimeWeight Weight { get; init; } = TimeWeight.Reconstruction;

    /// <summary>How the prompt names the side that is seen, where views are guided one by one; null asks for every view with the plain prompt.</summary>
    public ViewPromptOptions? ViewPrompts { get; init; } = new();

    /// <summary>
    /// Whether a prior that knows cameras is told each view's instead of the side in the prompt, where views are guided one by one. The prompt does not say how high the
    /// camera stands, so that what shows from above, such as a mug's opening, would be put upright before every camera: a blob on top.
    /// </summary>
    public bool TellCameras { get; init; }

    /// <summary>How VSD's second score learns.</summary>
    public ParticleScoreOptions ParticleScore { get; init; } = new();
}
