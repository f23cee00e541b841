using Maquette.Generation.Recipes;

namespace Maquette.Generation;

/// <param name="Id">what a request names</param>
/// <param name="Cost">one short line: time on what machine</param>
/// <param name="Defaults">what <see cref="RecipeOverrides"/> may change, filled with the recipe's own values</param>
public sealed record RecipeInfo(string Id, string Name, string Description, string Cost, RecipeOverrides Defaults)
{
    /// <summary>Its sizes, the one that a request without a preset gets first; cost and defaults above are that one's.</summary>
    public IReadOnlyList<PresetInfo> Presets { get; init; } = [];

    /// <summary>When to take it, a sentence.</summary>
    public string UseWhen { get; init; } = "";

    /// <summary>When to take another, and which, a sentence.</summary>
    public string NotWhen { get; init; } = "";

    /// <summary>Where it comes from.</summary>
    public Paper? Paper { get; init; }

    /// <param name="preset">null takes the first</param>
    public PresetInfo? Find(string? preset) => preset is null ? Presets.FirstOrDefault() : Presets.FirstOrDefault(known => known.Id == preset);

    internal static RecipeInfo Of(RecipeFamily family)
    {
        PresetInfo[] presets = [.. family.Presets.Select(PresetInfo.Of)];
        return new(family.Id, family.Name, family.Description, presets[0].Cost, presets[0].Defaults) { Presets = presets, UseWhen = family.UseWhen, NotWhen = family.NotWhen, Paper = family.Paper };
    }
}

/// <param name="Id">what a request names</param>
/// <param name="Cost">one short line: time on what machine</param>
/// <param name="Defaults">what <see cref="RecipeOverrides"/> may change, filled with the preset's own values</param>
public sealed record PresetInfo(string Id, string Description, string Cost, RecipeOverrides Defaults)
{
    /// <summary>Time on a CPU, one short line.</summary>
    public string CpuCost { get; init; } = Cost;

    /// <summary>Time on a GPU, one short line; null where nobody has measured it.</summary>
    public string? GpuCost { get; init; }

    /// <summary>What happens, in the order it does, in plain words.</summary>
    public IReadOnlyList<StageInfo> Stages { get; init; } = [];

    /// <summary>What a member may change here.</summary>
    public IReadOnlyList<RecipeParameter> Parameters => [.. RecipeParameter.All.Where(parameter => parameter.Read(Defaults) is not null)];

    internal static PresetInfo Of(Recipe recipe) =>
        new(recipe.Preset, recipe.Description, recipe.CostOnGpu is { } gpu ? $"{gpu}; {recipe.Cost}" : recipe.Cost, recipe.Defaults) { CpuCost = recipe.Cost, GpuCost = recipe.CostOnGpu, Stages = RecipeWords.Of(recipe) };
}

/// <summary>One part of a recipe for a person to read.</summary>
/// <param name="Size">how much of it, a few words; empty where that says nothing</param>
/// <param name="Sentences">what happens</param>
public sealed record StageInfo(string Name, string Size, IReadOnlyList<string> Sentences);
