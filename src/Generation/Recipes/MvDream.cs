using Maquette.Scene.Cameras;
using Maquette.Scene.Fields;

namespace Maquette.Generation.Recipes;

/// <summary>
/// Multi-view score distillation (Shi et al. 2024, MVDream): four views of one object denoised together, by x̂₀ reconstruction with rescaled guidance, both
/// noise bounds annealed, a fixed negative prompt, point light with soft shading, an environment that is learnt.
/// </summary>
public static class MvDream
{
    /// <summary>The published numbers: 10,000 steps, 64 then 256 pixels, guidance 50.</summary>
    public static Recipe Full { get; } = new()
    {
        Id = "mvdream",
        Preset = "full",
        Name = "MVDream",
        Description = "The published recipe: four views at once, 10,000 steps, shaded from half-way on. For large priors and a GPU.",
        Cost = "days on a CPU, estimated",
        CostOnGpu = "hours on a data-centre GPU, estimated",
        Stages = [new("coarse", 5000, 64, 512, Objects: 2), new("fine", 5000, 256, 512)],
        NegativePrompt = "ugly, bad anatomy, blurry, pixelated obscure, unnatural colors, poor lighting, dull, and unclear, cropped, lowres, low quality, artifacts, duplicate, morbid, mutilated, poorly drawn face, deformed, dehydrated, bad proportions",
        Guidance = new(),
        Losses = new() { Orientation = new(10, 1000, 0, 0.5f) },
        Optimizer = new(),
        Views = OrthogonalViews.MvDream,
        Field = HashGridFieldOptions.Papers,
        Shading = new() { PlainUntil = 0.5f },
        Backgrounds = Backgrounds.Papers,
        Meshing = new() { Cells = 256 },
    };

    /// <summary>The published variant without light and normals: half the time.</summary>
    public static Recipe Unshaded { get; } = Full with
    {
        Preset = "full-unshaded",
        Description = "The published recipe without light: colours only, about half the time.",
        Losses = new(),
        Shading = new(),
    };

    /// <summary>Every part at the size of the bundled prior, which knows one lens, even light and grey backgrounds.</summary>
    public static Recipe Draft { get; } = Full with
    {
        Preset = "draft",
        Description = "Every part of MVDream at the size of the bundled prior: 300 steps, 32 then 48 pixels.",
        Cost = "less than a minute on two CPU cores",
        CostOnGpu = null,
        Stages = [new("coarse", 200, 32, 40), new("fine", 100, 48, 48)],
        Guidance = Recipes.Draft.Recipe.Guidance,
        Losses = Recipes.Draft.Recipe.Losses with { Orientation = new(1, 30, 0, 0.5f), OrientationEvery = 3 },
        Optimizer = Recipes.Draft.Recipe.Optimizer with { Environment = 0.003f },
        Views = OrthogonalViews.UnitSphere with { EvenOverSphere = 0.5f, FieldOfView = new(36, 44), Reach = new(1.02f, 1.1f) },
        Field = HashGridFieldOptions.Draft,
        OccupancyEvery = 8,
        OccupancyDecay = 0.6f,
        OccupancyThreshold = new(0.25f, 1, 0.3f, 0.8f),
        Shading = new() { PlainUntil = 0.5f, Lit = 0.3f },
        Backgrounds = new() { Learnt = 0.3f },
        Meshing = new() { Cells = 96 },
    };
}
