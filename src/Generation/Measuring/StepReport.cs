namespace Maquette.Generation.Measuring;

/// <summary>Where the time of a recipe's steps goes on this machine.</summary>
/// <param name="Steps">of the whole run</param>
/// <param name="Measured">steps of the shortened run that was measured</param>
/// <param name="Milliseconds">of a step, on average</param>
/// <param name="Parts">milliseconds of each part: prior, VSD's score and its lesson, codec, noise (the rest of the guidance), render, losses, backward, optimiser</param>
/// <param name="ToSds">how much longer the run is than the same run with SDS in place of VSD, taken in turn; null without VSD</param>
public sealed record StepReport(string Recipe, string Preset, int Steps, int Measured, double Milliseconds, IReadOnlyDictionary<string, double> Parts, double? ToSds)
{
    /// <summary>The same for each stage by itself, in their order.</summary>
    public IReadOnlyList<StageReport> Stages { get; init; } = [];

    /// <summary>The whole run at this pace, without load, mesh and pictures.</summary>
    public double Seconds => Steps * Milliseconds / 1000;

    /// <summary>Renderer and backward pass together, as a share of a step 0…1.</summary>
    public double RenderShare => (Parts["render"] + Parts["backward"]) / Milliseconds;
}

/// <summary>Where the time of a stage's steps goes.</summary>
/// <param name="Steps">of the stage in the whole run</param>
/// <param name="Milliseconds">of a step, on average</param>
/// <param name="Parts">as in <see cref="StepReport"/></param>
public sealed record StageReport(string Name, int Steps, double Milliseconds, IReadOnlyDictionary<string, double> Parts);
