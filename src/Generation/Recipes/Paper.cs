namespace Maquette.Generation.Recipes;

/// <summary>Where a recipe comes from.</summary>
/// <param name="Address">where it can be read</param>
public sealed record Paper(string Title, string Authors, int Year, string Address)
{
    /// <summary>What of it the recipe is, where that is not all.</summary>
    public string? Use { get; init; }
}
