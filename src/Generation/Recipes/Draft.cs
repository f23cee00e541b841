using Maquette.Generation.Extraction;
using Maquette.Scene.Fields;

namespace Maquette.Generation.Recipes;

/// <summary>A quick object on a CPU: a few hundred steps at the size of the bundled prior, a grid without a network, fog priced out.</summary>
public static class Draft
{
    public static Recipe Recipe { get; } = new()
    {
        Id = "draft",
        Preset = "draft",
        Name = "Draft",
        Description = "A quick first look: four views at once, a few hundred steps at 32 pixels.",
        Cost = "less than a minute on two CPU cores",
        Stages = [new("draft", 400, 32, 40)],
        Guidance = new() { Scale = 6, Rescale = 0.5f, LeastNoise = new(0.90f, 0.02f, 0, 0.8f), MostNoise = new(0.98f, 0.30f, 0, 0.9f) },
        Losses = new() { Sparsity = new(8, 15, 0, 0.8f), Entropy = new(0, 8, 0, 0.8f), Smoothness = 450 },
        Optimizer = new() { Grid = new(0.05f, 0.015f, 0, 0.8f) },
        Backgrounds = new() { MidGrey = 0.5f },
        Field = HashGridFieldOptions.Draft,
        OccupancyEvery = 8,
        OccupancyDecay = 0.6f,
        OccupancyThreshold = new(0.25f, 1, 0.3f, 0.8f),
        Meshing = new() { Cells = 96 },
        Finishing = Finishing.Draft,
    };
}
