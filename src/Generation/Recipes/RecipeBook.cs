namespace Maquette.Generation.Recipes;

/// <summary>A recipe with its presets.</summary>
/// <param name="Id">what a request names</param>
/// <param name="Description">one or two sentences for the person who chooses</param>
/// <param name="Presets">the one to offer first before the others; each a whole recipe</param>
public sealed record RecipeFamily(string Id, string Name, string Description, IReadOnlyList<Recipe> Presets)
{
    /// <param name="preset">null takes the first</param>
    public Recipe? Find(string? preset) => preset is null ? Presets[0] : Presets.FirstOrDefault(recipe => recipe.Preset == preset);
}

/// <summary>The recipes there are, in the order to offer them.</summary>
public static class RecipeBook
{
    public static IReadOnlyList<RecipeFamily> All { get; } =
    [
        new("draft", "Draft", "A quick first look: four views at once, a few hundred steps at 32 pixels.", [Draft.Recipe]),
        new("mvdream", "MVDream", "Four views at once that agree with each other: the surest way to an object that is right from all sides.", [MvDream.Draft, MvDream.Full, MvDream.Unshaded]),
        new("dreamfusion", "DreamFusion", "One view at a time under changing light: the first of its kind, strong colours, sometimes with two fronts.", [DreamFusion.Draft, DreamFusion.Full]),
        new("prolificdreamer", "ProlificDreamer", "Learns what its own object looks like while it makes it: finer, more varied, slower.", [ProlificDreamer.Draft, ProlificDreamer.Full, ProlificDreamer.Scene]),
    ];

    public static RecipeFamily? Find(string? id) => All.FirstOrDefault(family => family.Id == id);

    /// <param name="preset">null takes the recipe's first</param>
    public static Recipe? Find(string? id, string? preset) => Find(id)?.Find(preset);
}
