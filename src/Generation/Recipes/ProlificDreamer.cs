using Maquette.Scene.Cameras;
using Maquette.Scene.Fields;

namespace Maquette.Generation.Recipes;

/// <summary>
/// Variational score distillation (Wang et al. 2023, ProlificDreamer), first stage: a radiance field that starts as a ball in the middle, guided by the
/// difference of the pretrained score and a score of its own renders, at ordinary guidance; noise up to 98 % first, up to a half later.
/// </summary>
public static class ProlificDreamer
{
    /// <summary>25,000 steps, 64 then 512 pixels, guidance 7.5.</summary>
    public static Recipe Full { get; } = new()
    {
        Id = "prolificdreamer",
        Preset = "full",
        Name = "ProlificDreamer",
        Description = "The published first stage: 25,000 steps up to 512 pixels against a score that learns along. For large priors and a GPU.",
        Cost = "weeks on a CPU",
        CostOnGpu = "several hours on a data-centre GPU",
        Stages = [new("coarse", 5000, 64, 512), new("fine", 20_000, 512, 512)],
        Guidance = new()
        {
            Method = Guidance.GuidanceMethod.Vsd,
            Scale = 7.5f,
            Rescale = 0,
            LeastNoise = 0.02f,
            MostNoise = new(0.98f, 0.5f, 0.2f, 0.2f),
            Weight = Guidance.TimeWeight.Variance,
            ViewPrompts = new() { Front = 30, Back = 30 },
        },
        Losses = new() { Sparsity = 10, Entropy = new(0, 1000, 0.4f, 0.4f) },
        Optimizer = new(),
        Views = RandomViews.ProlificDreamer,
        Field = HashGridFieldOptions.Papers,
        Backgrounds = Backgrounds.Papers,
        Meshing = new() { Cells = 256 },
    };

    /// <summary>Every part at the size of the bundled prior, which knows one lens, elevations up to 30° and grey backgrounds. Four views a step stand for a larger batch.</summary>
    public static Recipe Draft { get; } = Full with
    {
        Preset = "draft",
        Description = "Every part of ProlificDreamer's first stage at the size of the bundled prior: 400 steps of four single views, 32 then 64 pixels.",
        Cost = "a few minutes on two CPU cores",
        CostOnGpu = null,
        Stages = [new("coarse", 300, 32, 40), new("fine", 100, 64, 64)],
        Guidance = Full.Guidance with { Scale = 5, MostNoise = new(0.98f, 0.5f, 0.4f, 0.4f), ParticleScore = new() { LearningRate = 3e-4f } },
        Losses = new() { Sparsity = new(3, 8, 0, 0.8f), Opacity = 4, OpacityBudget = 0.45f, Entropy = new(0, 4, 0.3f, 0.9f), Smoothness = 150 },
        Optimizer = new() { Grid = new(0.05f, 0.015f, 0, 0.8f), Environment = 0.003f },
        Views = new RandomViews { Views = 4, Elevation = new(0, 35), Distance = new(2.75f, 3.1f), FieldOfView = new(38, 42) },
        Field = HashGridFieldOptions.Draft,
        OccupancyEvery = 8,
        OccupancyDecay = 0.6f,
        OccupancyThreshold = new(0.25f, 1, 0.3f, 0.8f),
        Backgrounds = new() { Learnt = 0.3f },
        Meshing = new() { Cells = 96 },
    };
}
