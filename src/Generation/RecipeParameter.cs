using System.Globalization;
using Maquette.Generation.Extraction;

namespace Maquette.Generation;

/// <summary>One number of a recipe that a member may change: the only place that knows its names, unit, range and meaning.</summary>
/// <param name="Id">on the command line, with two dashes before it</param>
/// <param name="Label">before its field</param>
/// <param name="Name">in a sentence: "The … is 1"</param>
/// <param name="Meaning">one or two sentences for the person who changes it</param>
/// <param name="Step">between two values that are worth telling apart; 1 takes whole numbers alone</param>
/// <param name="Read">its value in a set of overrides; null when the recipe decides</param>
/// <param name="Write">the overrides with another value</param>
public sealed record RecipeParameter(
    string Id, string Label, string Name, string Unit, string Meaning, double Least, double Most, double Step,
    Func<RecipeOverrides, double?> Read, Func<RecipeOverrides, double?, RecipeOverrides> Write)
{
    /// <summary>What 0 means where it stands outside the range; null where it is no value.</summary>
    public string? Zero { get; init; }

    public bool Whole => Step >= 1;

    public static IReadOnlyList<RecipeParameter> All { get; } =
    [
        new("steps", "Steps", "number of steps", "steps", "Optimisation steps over all stages. Longer looks finer, up to a point, and takes as much longer.", 2, 100_000, 1,
            overrides => overrides.Steps, (overrides, value) => overrides with { Steps = (int?)value }),
        new("resolution", "Render size", "resolution in pixels", "pixels", "Height and width of the views that are compared with the prompt in the last stage; no stage is finer. Time grows with its square.", 16, 512, 1,
            overrides => overrides.Resolution, (overrides, value) => overrides with { Resolution = (int?)value }),
        new("guidance", "Guidance scale", "guidance scale", "× (1 = none)", "How strongly the words pull. High values give bolder colours and less variety.", 1, 200, 0.5,
            overrides => overrides.GuidanceScale, (overrides, value) => overrides with { GuidanceScale = (float?)value }),
        new("rescale", "Guidance rescale", "guidance rescale", "share", "How far strong guidance is brought back to natural contrast: 0 leaves the bold colours, 1 takes them back. Only where all views are guided together.", 0, 1, 0.05,
            overrides => overrides.GuidanceRescale, (overrides, value) => overrides with { GuidanceRescale = (float?)value }),
        new("learning-rate", "Learning rate", "factor of the learning rates", "× the recipe's", "How far a step moves the object. Higher reaches a shape sooner and leaves more noise; lower needs more steps.", 0.1, 10, 0.1,
            overrides => overrides.LearningRate, (overrides, value) => overrides with { LearningRate = (float?)value }),
        new("mesh-resolution", "Mesh detail", "mesh resolution in cells", "cells an edge", "Fineness of the grid that the surface is taken from; triangles grow with its square.", 16, 512, 1,
            overrides => overrides.MeshResolution, (overrides, value) => overrides with { MeshResolution = (int?)value }),
        new("smoothing", "Smoothing", "number of smoothing passes", "passes", "Passes of smoothing of the surface, which keep its volume. Many take bumps and fine edges away.", 1, 50, 1,
            overrides => overrides.Smoothing, (overrides, value) => overrides with { Smoothing = (int?)value })
            { Zero = "leaves the surface as it was found" },
        new("faces", "Triangles", "number of triangles", "at most", "The surface is simplified to so many triangles in the asset's file; others can be made later from the asset's page.", ExportOptions.FewestFaces, ExportOptions.MostFaces, 1,
            overrides => overrides.Faces, (overrides, value) => overrides with { Faces = (int?)value })
            { Zero = "keeps all of the surface" },
        new("texture", "Texture", "texture's side in texels", "texels", "Side of the picture that carries the colours; sharper than colours at the vertices, and a larger file.", ExportOptions.LeastTexture, ExportOptions.LargestTexture, 1,
            overrides => overrides.Texture, (overrides, value) => overrides with { Texture = (int?)value })
            { Zero = "puts the colours at the vertices" },
        new("particles", "Objects at once", "number of objects at once", "objects", "Siblings out of one job, each an asset. They grow apart with ProlificDreamer and differ little with other recipes; each takes as long as one alone.", 1, 4, 1,
            overrides => overrides.Particles, (overrides, value) => overrides with { Particles = (int?)value }),
    ];

    /// <summary>"2 to 100,000", with what 0 means.</summary>
    public string Range => string.Create(CultureInfo.InvariantCulture, $"{Least:#,0.##} to {Most:#,0.##}{(Zero is null ? "" : $"; 0 {Zero}")}");

    /// <summary>What is wrong with a value, a sentence; null when nothing is.</summary>
    public string? Problem(double? value) =>
        value is not { } given || (given >= Least && given <= Most) || (given == 0 && Zero is not null)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"The {Name} is {given:#,0.##}: it must be from {Least:#,0.##} to {Most:#,0.##}{(Zero is null ? "" : $", or 0, which {Zero}")}.");

    /// <summary>All that is wrong with a member's wishes for a recipe, one sentence a problem.</summary>
    /// <param name="defaults">the recipe's own values; null when the recipe is unknown</param>
    public static IEnumerable<string> Problems(RecipeOverrides wishes, RecipeOverrides? defaults)
    {
        foreach (var parameter in All)
        {
            if (parameter.Problem(parameter.Read(wishes)) is { } problem) yield return problem;
            else if (defaults is not null && parameter.Read(wishes) is not null && parameter.Read(defaults) is null) yield return $"The {parameter.Name} means nothing to this recipe: leave it out.";
        }
    }
}
