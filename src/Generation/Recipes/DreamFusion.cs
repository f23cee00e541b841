using Maquette.Scene.Cameras;
using Maquette.Scene.Fields;

namespace Maquette.Generation.Recipes;

/// <summary>
/// Score distillation (Poole et al. 2022, DreamFusion) on a hash grid: one view at a time, its side named in the prompt, plain colour first and then
/// light from random places, half of it on a white surface; hash levels that join one by one; an environment that is learnt.
/// </summary>
public static class DreamFusion
{
    /// <summary>10,000 steps at 64 pixels. The paper's guidance of ω = 100 is 101 in Imagen's form.</summary>
    public static Recipe Full { get; } = new()
    {
        Id = "dreamfusion",
        Preset = "full",
        Name = "DreamFusion",
        Description = "The published recipe: one view a step, 10,000 steps at 64 pixels. For large priors and a GPU.",
        Cost = "days on a CPU, estimated",
        CostOnGpu = "an hour or two on a data-centre GPU, estimated",
        Stages = [new("sculpt", 10_000, 64, 512)],
        Guidance = new() { Method = Guidance.GuidanceMethod.Sds, Scale = 101, Rescale = 0, LeastNoise = 0.02f, MostNoise = 0.98f, Weight = Guidance.TimeWeight.Variance },
        Losses = new() { Orientation = new(10, 1000, 0, 0.5f), Sparsity = 1 },
        Optimizer = new() { Network = 0.01f },
        Views = RandomViews.DreamFusion,
        Field = HashGridFieldOptions.Papers with { Radius = 2 },
        ActiveLevels = new(8, 16, 0.2f, 0.6f),
        Shading = new() { PlainUntil = 0.2f },
        Backgrounds = Backgrounds.Papers,
        Meshing = new() { Cells = 256 },
    };

    /// <summary>Every part at the size of the bundled prior, which knows one lens, elevations up to 30°, even light and grey backgrounds. Four views a step stand for a larger batch.</summary>
    public static Recipe Draft { get; } = Full with
    {
        Preset = "draft",
        Description = "Every part of DreamFusion at the size of the bundled prior: 400 steps of four single views, 32 then 48 pixels.",
        Cost = "less than a minute on two CPU cores",
        CostOnGpu = null,
        Stages = [new("coarse", 300, 32, 40), new("fine", 100, 48, 48)],
        Guidance = Full.Guidance with { Scale = 8 },
        Losses = new() { Orientation = new(0.3f, 10, 0, 0.5f), OrientationEvery = 5, Sparsity = new(2, 4, 0, 0.8f), Opacity = 4, OpacityBudget = 0.45f, Entropy = new(0, 3, 0.2f, 0.9f), DepthVariance = new(0, 5, 0.2f, 0.8f), Smoothness = 150 },
        Optimizer = new() { Grid = new(0.05f, 0.015f, 0, 0.8f), Environment = 0.003f },
        Views = new RandomViews { Views = 4, Elevation = new(0, 35), Distance = new(2.75f, 3.1f), FieldOfView = new(38, 42), EyeJitter = 0.05f, TargetJitter = 0.03f, UpJitter = 0.02f },
        Field = HashGridFieldOptions.Draft,
        OccupancyEvery = 8,
        OccupancyDecay = 0.6f,
        OccupancyThreshold = new(0.25f, 1, 0.3f, 0.8f),
        ActiveLevels = new(2, 3, 0.1f, 0.3f),
        Shading = new() { PlainUntil = 0.2f, Lit = 0.3f },
        Backgrounds = new() { Learnt = 0.3f },
        Meshing = new() { Cells = 96 },
    };
}
