namespace Maquette.Generation.Recipes;

/// <summary>A stretch of a recipe at one picture size.</summary>
/// <param name="Name">what the progress shows</param>
/// <param name="Resolution">rendered height and width, pixels</param>
/// <param name="Objects">independent camera sets in a step; each is <c>Guidance.Views</c> pictures</param>
public sealed record Stage(string Name, int Steps, int Resolution, int Objects = 1);
