using Maquette.Generation.Guidance;

namespace Maquette.Generation.Playing;

/// <summary>What a playground run tries: a guidance on plain pictures, with nothing three-dimensional about them.</summary>
public sealed record PlaygroundRequest
{
    public required string Prompt { get; init; }

    public string Prior { get; init; } = "maquette-mini";

    /// <summary><see cref="GuidanceMethod.Sds"/> or <see cref="GuidanceMethod.Vsd"/>.</summary>
    public GuidanceMethod Method { get; init; } = GuidanceMethod.Sds;

    /// <summary>Pictures, each from its own seed, 2…64. SDS makes each by itself; with VSD up to eight share the score that learns.</summary>
    public int Seeds { get; init; } = 8;

    /// <summary>Of the first picture; the next ones have the next.</summary>
    public long FirstSeed { get; init; } = 1;

    /// <summary>2…100,000.</summary>
    public int Steps { get; init; } = 800;

    /// <summary>Imagen's form, 1…200; null takes the method's own paper's: 101 for SDS, 7.5 for VSD.</summary>
    public float? GuidanceScale { get; init; }

    /// <summary>
    /// Of Adam, for pixels in 0…1; above 0, at most 1. It falls to nothing along the run, and starts small: where the guidance is only noise, as VSD's
    /// becomes when both scores agree, Adam's steps are as long as ever and leave that noise in the picture.
    /// </summary>
    public float LearningRate { get; init; } = 0.005f;

    /// <summary>How VSD's second score learns.</summary>
    public ParticleScoreOptions ParticleScore { get; init; } = new() { LearningRate = 1e-3f };

    internal float Scale => GuidanceScale ?? (Method == GuidanceMethod.Vsd ? 7.5f : 101);
}

/// <param name="Sheet">the pictures side by side, a PNG file</param>
/// <param name="Saturation">mean strength of colour (max − min of red, green and blue) over all pictures, 0…1</param>
/// <param name="Diversity">mean over all pairs of the root mean square difference of two pictures, 0…1</param>
/// <param name="Saturations">of each picture</param>
/// <param name="GuidanceScale">that was used, Imagen's form</param>
/// <param name="Seconds">wall time of a picture, on average</param>
public sealed record PlaygroundResult(byte[] Sheet, double Saturation, double Diversity, IReadOnlyList<double> Saturations, float GuidanceScale, double Seconds);
