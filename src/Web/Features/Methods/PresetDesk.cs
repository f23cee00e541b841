using Maquette.Data.Presets;
using Maquette.Generation;
using Maquette.Web.Features.Queue;

namespace Maquette.Web.Features.Methods;

/// <summary>Where members keep numbers of recipes under names, for themselves or for the team. Commands return what is wrong in a sentence, or null.</summary>
public sealed class PresetDesk(PresetStore store)
{
    private const string Gone = "This preset has been deleted meanwhile.";

    private readonly IReadOnlyList<RecipeInfo> recipes = Studio.Recipes;

    /// <summary>A member's own and the team's; those that no longer fit, too.</summary>
    public async Task<IReadOnlyList<TeamPreset>> ListAsync(string memberId, CancellationToken stop) =>
        [.. (await store.ListAsync(memberId, stop)).Select(saved => TeamPreset.Of(saved, recipes))];

    /// <returns>the new preset's id, or what is wrong</returns>
    public async Task<(Guid? Id, string? Problem)> AddAsync(string memberId, string name, bool shared, string recipe, string own, RecipeOverrides values, CancellationToken stop)
    {
        if ((Doubt(recipe, name) ?? Doubt(recipe, own, values)) is { } problem) return (null, problem);
        var added = await store.AddAsync(memberId, recipe, new(name.Trim(), shared, own, TeamPreset.Write(values)), stop);
        return (added, added is null ? $"You have a preset '{name.Trim()}' of this recipe already: choose another name." : null);
    }

    /// <summary>Another name, or others who see it; its numbers stay as they are, even if nothing can read them.</summary>
    public Task<string?> RenameAsync(Caller caller, Guid id, string name, bool shared, CancellationToken stop) => ChangeAsync(caller, id, async saved =>
        Doubt(saved.Recipe, name)
        ?? (await store.ChangeAsync(id, new(name.Trim(), shared, saved.Base, saved.Overrides), stop) ? null : $"Its owner has a preset '{name.Trim()}' of this recipe already: choose another name."), stop);

    /// <summary>Other numbers under the same name.</summary>
    public Task<string?> StoreAsync(Caller caller, Guid id, string own, RecipeOverrides values, CancellationToken stop) => ChangeAsync(caller, id, async saved =>
        Doubt(saved.Recipe, own, values) ?? (await store.ChangeAsync(id, new(saved.Name, saved.Shared, own, TeamPreset.Write(values)), stop) ? null : Gone), stop);

    public Task<string?> DeleteAsync(Caller caller, Guid id, CancellationToken stop) => ChangeAsync(caller, id, async _ => await store.DeleteAsync(id, stop) ? null : Gone, stop);

    private async Task<string?> ChangeAsync(Caller caller, Guid id, Func<SavedPreset, Task<string?>> change, CancellationToken stop) => await store.FindAsync(id, stop) switch
    {
        null => Gone,
        var saved when saved.OwnerId != caller.MemberId && !caller.IsAdmin => "Only its owner or an admin can change a preset.",
        var saved => await change(saved),
    };

    private string? Doubt(string recipe, string name) => name.Trim() switch
    {
        "" => "Give the preset a name.",
        { Length: > PresetRow.LongestName } given => $"The name has {given.Length} characters; the most is {PresetRow.LongestName}.",
        var given when given.Any(char.IsControl) => "The name holds a character that is not text.",
        var given when recipes.FirstOrDefault(known => known.Id == recipe)?.Presets.Any(own => string.Equals(own.Id, given, StringComparison.OrdinalIgnoreCase)) == true => $"'{given}' is the recipe's own preset: choose another name.",
        _ => null,
    };

    private string? Doubt(string recipe, string own, RecipeOverrides values)
    {
        if (recipes.FirstOrDefault(known => known.Id == recipe)?.Find(own) is not { } known) return "There is no such recipe and preset.";
        if (values == new RecipeOverrides()) return "Nothing is changed: change a number first.";
        var problems = string.Join(" ", RecipeParameter.Problems(values, known.Defaults));
        return problems.Length == 0 ? null : problems;
    }
}
