namespace Maquette.Generation.Recipes;

/// <summary>The recipes there are, in the order to offer them.</summary>
public static class RecipeBook
{
    public static IReadOnlyList<Recipe> All { get; } = [Draft.Recipe, MvDream.Recipe];

    public static Recipe? Find(string? id) => All.FirstOrDefault(recipe => recipe.Id == id);
}
