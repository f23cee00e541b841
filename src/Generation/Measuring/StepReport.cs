namespace Maquette.Generation.Measuring;

/// <summary>Where the time of a recipe's steps goes on this machine.</summary>
/// <param name="Steps">of the whole run</param>
/// <param name="Measured">steps of the shortened run that was measured</param>
/// <param name="Milliseconds">of a step, on average</param>
/// <param name="Parts">milliseconds of each part: prior, VSD's score and its lesson, codec, noise (the rest of the guidance), render, losses, backward, optimiser</param>
/// <param name="ToSds">how much longer a step is than the same step with SDS, taken in turn; null for other guidance than VSD</param>
public sealed record StepReport(string Recipe, string Preset, int Steps, int Measured, double Milliseconds, IReadOnlyDictionary<string, double> Parts, double? ToSds)
{
    /// <summary>The whole run at this pace, without load, mesh and pictures.</summary>
    public double Seconds => Steps * Milliseconds / 1000;

    /// <summary>Renderer and backward pass together, as a share of a step 0…1.</summary>
    public double RenderShare => (Parts["render"] + Parts["backward"]) / Milliseconds;
}
