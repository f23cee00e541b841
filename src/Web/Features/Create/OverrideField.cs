using Maquette.Generation;

namespace Maquette.Web.Features.Create;

/// <summary>One number of a recipe that a member may change.</summary>
/// <param name="Read">its value in a set of overrides; null when the recipe decides</param>
/// <param name="Write">the overrides with another value</param>
public sealed record OverrideField(
    string Id, string Name, string Unit, string Meaning, double Least, double Most, double Step,
    Func<RecipeOverrides, double?> Read, Func<RecipeOverrides, double?, RecipeOverrides> Write)
{
    public static readonly IReadOnlyList<OverrideField> All =
    [
        new("steps", "Steps", "steps", "Longer looks finer, up to a point, and takes as much longer.", 2, 100_000, 1,
            overrides => overrides.Steps, (overrides, value) => overrides with { Steps = (int?)value }),
        new("resolution", "Render size", "pixels", "Height and width of the views that are compared with the prompt.", 16, 512, 1,
            overrides => overrides.Resolution, (overrides, value) => overrides with { Resolution = (int?)value }),
        new("guidance", "Guidance scale", "× (1 = none)", "How strongly the words pull. High values give bolder colours and less variety.", 1, 200, 0.5,
            overrides => overrides.GuidanceScale, (overrides, value) => overrides with { GuidanceScale = (float?)value }),
        new("mesh", "Mesh detail", "cells an edge", "Fineness of the grid that the surface is taken from; triangles grow with its square.", 16, 512, 1,
            overrides => overrides.MeshResolution, (overrides, value) => overrides with { MeshResolution = (int?)value }),
        new("particles", "Objects at once", "objects", "Siblings that grow apart with ProlificDreamer; each takes as long as one alone.", 1, 4, 1,
            overrides => overrides.Particles, (overrides, value) => overrides with { Particles = (int?)value }),
    ];

    /// <summary>What is wrong with a value; null when nothing is.</summary>
    public string? Problem(double? value) =>
        value is null || (value >= Least && value <= Most) ? null : $"{Name} goes from {Least:N0} to {Most:N0}.";
}
