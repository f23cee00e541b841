using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Maquette.Generation;
using Maquette.Web.Features.Methods;

namespace Maquette.Web.Features.Create;

/// <summary>What a member has typed so far, and the request it makes.</summary>
public sealed class CreateForm
{
    private const int SeedLimit = int.MaxValue;

    public string Prompt { get; set; } = "";
    public string NegativePrompt { get; set; } = "";
    public string Recipe { get; set; } = "";
    /// <summary>Id of a preset of the recipe; null takes its first.</summary>
    public string? Preset { get; set; }
    public string Prior { get; set; } = "";
    public long Seed { get; set; } = RandomNumberGenerator.GetInt32(SeedLimit);
    public RecipeOverrides Overrides { get; set; } = new();

    /// <summary>The preset of a member that was chosen; null for one of the recipe's own.</summary>
    public TeamPreset? Saved { get; private set; }

    /// <summary>The overrides that the chosen preset has by itself.</summary>
    public RecipeOverrides Unchanged => Saved?.Values ?? new();

    public void RollSeed() => Seed = RandomNumberGenerator.GetInt32(SeedLimit);

    /// <summary>Puts another word where one stands by itself, whatever the case of its letters.</summary>
    public void Replace(string word, string by) =>
        Prompt = Regex.Replace(Prompt, $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(word)}(?![\p{{L}}\p{{N}}])", _ => by, RegexOptions.IgnoreCase);

    /// <summary>Every override of one recipe means something else in another.</summary>
    public void Choose(string recipe)
    {
        if (recipe == Recipe) return;
        (Recipe, Preset, Saved, Overrides) = (recipe, null, null, new());
    }

    /// <summary>Every override of one preset means something else in another.</summary>
    public void ChoosePreset(string preset)
    {
        if (preset == Preset && Saved is null) return;
        (Preset, Saved, Overrides) = (preset, null, new());
    }

    /// <summary>A member's preset brings its recipe and the preset that it changes.</summary>
    public void Choose(TeamPreset saved) => (Recipe, Preset, Saved, Overrides) = (saved.Saved.Recipe, saved.Saved.Base, saved, saved.Values ?? new());

    /// <summary>Back to the chosen preset's own numbers.</summary>
    public void Reset() => Overrides = Unchanged;

    /// <summary>Everything of an earlier request, the seed too; a recipe or prior that has gone gives way to the first that exists.</summary>
    public void Take(GenerationRequest earlier, IReadOnlyList<RecipeInfo> recipes, IReadOnlyList<PriorInfo> priors)
    {
        (Prompt, NegativePrompt, Seed) = (earlier.Prompt, earlier.NegativePrompt, earlier.Seed);
        Recipe = recipes.Any(recipe => recipe.Id == earlier.Recipe) ? earlier.Recipe : recipes.FirstOrDefault()?.Id ?? "";
        Prior = priors.Any(prior => prior.Id == earlier.Prior) ? earlier.Prior : priors.FirstOrDefault()?.Id ?? "";
        var same = Recipe == earlier.Recipe && (earlier.Preset is null || recipes.Any(recipe => recipe.Id == Recipe && recipe.Presets.Any(preset => preset.Id == earlier.Preset)));
        (Preset, Overrides) = same ? (earlier.Preset, earlier.Overrides) : (null, new());
        Saved = null;
    }

    public GenerationRequest ToRequest() => new()
    {
        Prompt = Prompt.Trim(),
        NegativePrompt = NegativePrompt.Trim(),
        Recipe = Recipe,
        Preset = Preset,
        Prior = Prior,
        Seed = Seed,
        Overrides = Overrides,
    };

    /// <summary>Values outside their range, one sentence each.</summary>
    public IReadOnlyList<string> Problems() => [.. RecipeParameter.Problems(Overrides, Studio.Recipes.FirstOrDefault(recipe => recipe.Id == Recipe)?.Find(Preset)?.Defaults)];
}
