namespace Maquette.Generation.Guidance;

/// <summary>How <see cref="LoraScore"/> learns.</summary>
public sealed record ParticleScoreOptions
{
    /// <summary>Width of the bottleneck of each changed layer.</summary>
    public int Rank { get; init; } = 4;

    /// <summary>Of AdamW.</summary>
    public float LearningRate { get; init; } = 1e-4f;

    /// <summary>How often a view's camera is not told while learning, 0…1.</summary>
    public float CameraDropout { get; init; } = 0.1f;

    /// <summary>
    /// How far it is believed, 0…1; the rest is the noise that was added, which makes the guidance SDS. 1 in the paper, whose score has thousands of steps to learn the
    /// renders: before it has, nothing holds the object's colours, and they drift to what the guidance overshoots to.
    /// </summary>
    public Ramp Trust { get; init; } = 1;
}
