using System.Text.Json;

namespace Maquette.Generation.Judging;

/// <summary>What an evaluation found. Shares are 0…1; null where there was nothing to measure (its n is 0).</summary>
/// <param name="PriorHash">hash of the prior's tensors</param>
/// <param name="OracleRPrecision">share of true objects whose own prompt is nearer than all others: what the judge can tell at best</param>
/// <param name="SampleRPrecision">the same of the prior's samples, of pairs of noun and colour that its training left out</param>
/// <param name="DraftRPrecision">the same of meshes made by the draft recipe</param>
/// <param name="ColourAccuracy">share of samples whose colour is right among all colours, by the judge, with the noun given</param>
/// <param name="ColourAccuracyByPixels">the same by the nearest colour of the palette to the pixels' main colour</param>
/// <param name="OracleColourAccuracyByPixels">what that method gets right of true objects</param>
/// <param name="TwoFacedRate">share of samples, of things with a front, whose back looks like a front</param>
/// <param name="OracleTwoFacedRate">how often the judge says so of true objects</param>
/// <param name="ViewConsistency">mean cosine between views of one sample, less that between views of different samples of its prompt</param>
/// <param name="FrechetDistance">between the features of sampled and of true pictures; smaller is nearer, comparable only at equal n</param>
/// <param name="Diversity">1 − mean cosine between the samples of one prompt</param>
/// <param name="Unasked">nouns that the judge knows and the prior does not: left out</param>
public sealed record PriorScores(
    string Prior, string PriorHash, string JudgeHash,
    double? OracleRPrecision, double? SampleRPrecision, double? DraftRPrecision,
    double? ColourAccuracy, double? ColourAccuracyByPixels, double? OracleColourAccuracyByPixels,
    double? TwoFacedRate, double? OracleTwoFacedRate,
    double? ViewConsistency, double? FrechetDistance, double? Diversity,
    ScoreCounts N, IReadOnlyList<KindScores> Categories, IReadOnlyList<string> SamplePrompts, IReadOnlyList<string> Unasked)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public string ToJson() => JsonSerializer.Serialize(this, Format);
}

/// <summary>How many objects each score is over (the Fréchet distance: pictures).</summary>
public sealed record ScoreCounts(int OracleRPrecision, int SampleRPrecision, int DraftRPrecision, int ColourAccuracy, int ColourAccuracyByPixels, int OracleColourAccuracyByPixels, int TwoFacedRate, int OracleTwoFacedRate, int FrechetSamples, int FrechetOracle, int SamplePrompts);

/// <summary>One kind of thing.</summary>
public sealed record KindScores(string Noun, double? OracleRPrecision, int OracleN, double? SampleRPrecision, int SampleN, double? DraftRPrecision, int DraftN, double? ColourAccuracy, double? TwoFacedRate, int TwoFacedN);
