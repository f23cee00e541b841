using System.Globalization;
using Maquette.Generation.Guidance;
using Maquette.Generation.Playing;
using Maquette.Generation.Recipes;

namespace Maquette.Generation;

/// <summary>The door of the queue: every sentence says what is wrong and what to do.</summary>
internal static class RequestCheck
{
    public const int LongestPrompt = 500;

    public static IReadOnlyList<string> Problems(GenerationRequest request, IReadOnlyList<PriorInfo> priors, string models, bool anyFile) =>
    [
        .. Version(request.Version),
        .. Prompt(request.Prompt),
        .. Text("negative prompt", request.NegativePrompt),
        .. Recipe(request.Recipe, request.Preset),
        .. Prior(request.Prior, priors, models),
        .. Lora(request.Lora, anyFile),
        .. Steps(request),
        .. request.Overrides is { } wishes ? RecipeParameter.Problems(wishes, RecipeBook.Find(request.Recipe, request.Preset)?.Defaults) : [],
    ];

    public static IReadOnlyList<string> SampleProblems(string prior, IReadOnlyList<string> prompts, int views, int steps, float guidanceScale, IReadOnlyList<PriorInfo> priors, string models) =>
    [
        .. prompts.Count == 0 ? Prompt(null) : prompts.SelectMany(Prompt),
        .. Prior(prior, priors, models),
        .. Range("number of views", views, 1, 16),
        .. Range("number of steps", steps, 1, 1000),
        .. Range("guidance scale", guidanceScale, 1, 200),
    ];

    public static IReadOnlyList<string> PlaygroundProblems(PlaygroundRequest request, IReadOnlyList<PriorInfo> priors, string models) =>
    [
        .. Prompt(request.Prompt),
        .. Prior(request.Prior, priors, models),
        .. request.Method is GuidanceMethod.Sds or GuidanceMethod.Vsd ? [] : new[] { $"The playground has one view, so it cannot try {request.Method}: choose sds or vsd." },
        .. Range("number of seeds", request.Seeds, 2, 64),
        .. Range("number of steps", request.Steps, 2, 100_000),
        .. Range("guidance scale", request.GuidanceScale, 1, 200),
        .. request.LearningRate is > 0 and <= 1 ? [] : new[] { $"The learning rate is {request.LearningRate}: it must be above 0 and at most 1." },
    ];

    public static IReadOnlyList<string> BenchProblems(int measured) => [.. Range("number of measured steps", measured, 1, 10_000)];

    private static IEnumerable<string> Version(int version)
    {
        if (version != 1)
        {
            yield return $"The request has version {version}; this program reads version 1: update the program or send the request again.";
        }
    }

    /// <summary>Each stage needs one.</summary>
    private static IEnumerable<string> Steps(GenerationRequest request) =>
        RecipeBook.Find(request.Recipe, request.Preset)?.Stages.Count is { } stages && request.Overrides?.Steps is { } steps && steps >= 2 && steps < stages
            ? [$"The number of steps is {steps}: the recipe '{request.Recipe}' has {stages} stages, which need at least one each."]
            : [];

    private static IEnumerable<string> Prompt(string? prompt) =>
        string.IsNullOrWhiteSpace(prompt) ? ["The prompt is empty: say what to make, for example \"a red chair\"."] : Text("prompt", prompt);

    public static IEnumerable<string> Text(string what, string? text)
    {
        text ??= "";
        if (text.Length > LongestPrompt)
        {
            yield return $"The {what} has {text.Length:N0} characters; the most is {LongestPrompt}: shorten it.";
        }
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) || LoneSurrogate(text, i))
            {
                yield return $"The {what} holds a character that is not text (U+{(int)text[i]:X4}) at position {i + 1}: remove it.";
                yield break;
            }
        }
    }

    private static bool LoneSurrogate(string text, int i) =>
        CharUnicodeInfo.GetUnicodeCategory(text[i]) == UnicodeCategory.Surrogate
        && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        && !(char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));

    private static IEnumerable<string> Recipe(string? recipe, string? preset)
    {
        if (RecipeBook.Find(recipe) is not { } family)
            yield return $"There is no recipe '{recipe}': choose one of {string.Join(", ", RecipeBook.All.Select(known => known.Id))}.";
        else if (family.Find(preset) is null)
            yield return $"The recipe '{recipe}' has no preset '{preset}': choose one of {string.Join(", ", family.Presets.Select(known => known.Preset))}.";
    }

    public static IEnumerable<string> Prior(string? prior, IReadOnlyList<PriorInfo> priors, string models)
    {
        var found = priors.FirstOrDefault(known => known.Id == prior);
        if (found is null)
        {
            yield return priors.Count == 0
                ? $"There is no prior '{prior}': {models} holds no model package; put one there."
                : $"There is no prior '{prior}' in {models}: choose one of {string.Join(", ", priors.Select(known => known.Id))}.";
        }
        else if (found.Problem is not null)
        {
            yield return $"The prior '{prior}' cannot be used: {found.Problem}";
        }
    }

    public static IEnumerable<string> Lora(LoraUse? lora, bool anyFile)
    {
        if (lora is null) yield break;
        if (!anyFile)
        {
            yield return "A LoRA is a file of this server: only its command line takes one (generate --lora).";
            yield break;
        }
        if (!File.Exists(lora.File)) yield return $"There is no LoRA file {lora.File}: check the path.";
        foreach (var problem in Range("strength of the LoRA", lora.Strength, -4, 4)) yield return problem;
    }

    public static IEnumerable<string> Range(string what, float? value, float least, float most)
    {
        if (value is { } given && !(given >= least && given <= most))
        {
            yield return $"The {what} is {given}: it must be from {least:N0} to {most:N0}.";
        }
    }
}
