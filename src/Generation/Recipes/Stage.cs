namespace Maquette.Generation.Recipes;

/// <summary>A stretch of a recipe at one picture size.</summary>
/// <param name="Name">what the progress shows</param>
/// <param name="Resolution">rendered height and width, pixels</param>
/// <param name="Samples">along a ray through the middle; surfaces need none</param>
/// <param name="Objects">independent camera sets in a step; each is <see cref="Recipe.Views"/> pictures</param>
/// <param name="Form">what the object is in this stage</param>
public sealed record Stage(string Name, int Steps, int Resolution, int Samples, int Objects = 1, Form Form = Form.Field);
