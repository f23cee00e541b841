namespace Maquette.Generation.Identities;

/// <summary>The numbers that a request may leave open.</summary>
/// <param name="Steps">optimisation steps</param>
/// <param name="LearningRate">of AdamW, constant</param>
/// <param name="Rank">of the low-rank changes; 0 when all weights are trained</param>
public sealed record IdentityPlan(int Steps, double LearningRate, int Rank)
{
    private const long Large = 100_000_000;
    private const int UsualRank = 8, StepsAPhoto = 30, LargeStepsAPhoto = 120, FewestPhotos = 3, MostPhotos = 20;

    /// <param name="photos">how many there are</param>
    /// <param name="parameters">of the prior's denoiser: small networks are trained at larger rates, as they were from the start</param>
    public static IdentityPlan Of(IdentityRequest request, int photos, long parameters)
    {
        var lora = request.Method == IdentityMethod.Lora;
        var rate = (parameters > Large, lora) switch
        {
            (true, false) => 2e-6,
            (true, true) => 1e-4,
            (false, false) => 2e-4,
            (false, true) => 3e-3,
        };
        return new(request.Steps ?? RecommendedSteps(photos, parameters > Large), request.LearningRate ?? rate, lora ? request.Rank ?? UsualRank : 0);
    }

    /// <summary>More photos take longer to be learnt, up to a point; a large prior learns in smaller steps.</summary>
    public static int RecommendedSteps(int photos, bool large = false) => (large ? LargeStepsAPhoto : StepsAPhoto) * Math.Clamp(photos, FewestPhotos, MostPhotos);
}
