using System.Text.Json;

namespace Maquette.Generation.Identities.Evaluation;

/// <summary>How well identities are kept: each number for the untaught prior and for the taught one.</summary>
public sealed record IdentityScores
{
    public required PriorUsed Prior { get; init; }

    /// <summary>Hash of the judge whose image features are compared.</summary>
    public required string Judge { get; init; }

    public required IdentityMethod Method { get; init; }

    public required IReadOnlyList<IdentityScore> Identities { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Receipt.Format);
}

/// <param name="JudgeSimilarity">cosine of the judge's image features between samples and renders that were no photos, of the same view, mean</param>
/// <param name="ColourSimilarity">intersection of the colour histograms of all views</param>
/// <param name="UnrelatedMatch">prompt match of 20 prompts about other things, mean, 0…100</param>
/// <param name="Seconds">of the training with its samples</param>
public sealed record IdentityScore(string ClassNoun, Compared JudgeSimilarity, Compared ColourSimilarity, Compared UnrelatedMatch, int Steps, double Seconds)
{
    /// <summary>Nearer to the subject in both features, and no more than a twentieth forgotten.</summary>
    public bool Holds => JudgeSimilarity.Taught > JudgeSimilarity.Untaught && ColourSimilarity.Taught > ColourSimilarity.Untaught && UnrelatedMatch.Taught >= .95 * UnrelatedMatch.Untaught;
}

public sealed record Compared(double Untaught, double Taught);
