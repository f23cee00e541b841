using System.Text.Json;
using System.Text.Json.Serialization;
using Maquette.Data.Presets;
using Maquette.Generation;

namespace Maquette.Web.Features.Methods;

/// <summary>A preset that a member keeps, with its numbers read.</summary>
/// <param name="Values">null when they cannot be read</param>
/// <param name="Problem">why it cannot be used as it is, a sentence or more; null when it can</param>
public sealed record TeamPreset(SavedPreset Saved, RecipeOverrides? Values, string? Problem)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public Guid Id => Saved.Id;

    public string Name => Saved.Name;

    public static string Write(RecipeOverrides values) => JsonSerializer.Serialize(values, Format);

    public static TeamPreset Of(SavedPreset saved, IReadOnlyList<RecipeInfo> recipes)
    {
        var values = Read(saved.Overrides);
        return new(saved, values, Doubt(saved, values, recipes));
    }

    private static RecipeOverrides? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<RecipeOverrides>(json, Format);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Doubt(SavedPreset saved, RecipeOverrides? values, IReadOnlyList<RecipeInfo> recipes)
    {
        if (recipes.FirstOrDefault(recipe => recipe.Id == saved.Recipe) is not { } recipe) return $"There is no recipe '{saved.Recipe}' any more.";
        if (recipe.Find(saved.Base) is not { } own) return $"{recipe.Name} has no preset '{saved.Base}' any more, which it changes; there are {string.Join(", ", recipe.Presets.Select(preset => preset.Id))}.";
        if (values is null) return "Its numbers were written by another version of the portal and cannot be read.";
        var problems = string.Join(" ", RecipeParameter.Problems(values, own.Defaults));
        return problems.Length == 0 ? null : problems;
    }
}
