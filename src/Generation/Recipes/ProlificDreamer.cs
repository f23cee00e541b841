using Maquette.Generation.Guidance;
using Maquette.Scene.Cameras;
using Maquette.Scene.Fields;

namespace Maquette.Generation.Recipes;

/// <summary>
/// Variational score distillation (Wang et al. 2023, ProlificDreamer). First a radiance field that starts as a ball in the middle, guided by the difference of the
/// pretrained score and a score of its own renders, at ordinary guidance; then its surface, by plain score distillation of the normals; then the surface's
/// texture, again against a score of its own renders. In each, noise up to 98 % first, up to a half later.
/// </summary>
public static class ProlificDreamer
{
    /// <summary>25,000 steps of the field at 64 then 512 pixels, 15,000 of the surface and 30,000 of its texture at 512; guidance 7.5, for the normals 100.</summary>
    public static Recipe Full { get; } = new()
    {
        Id = "prolificdreamer",
        Preset = "full",
        Name = "ProlificDreamer",
        Description = "The published recipe: a field, its surface and its texture, 70,000 steps up to 512 pixels against a score that learns along. For large priors and a GPU.",
        Cost = "months on a CPU, estimated",
        CostOnGpu = "most of a day on a data-centre GPU, estimated",
        Stages = [new("coarse", 5000, 64, 512), new("fine", 20_000, 512, 512), new("geometry", 15_000, 512, 0, Form: Form.Geometry), new("texture", 30_000, 512, 0, Form: Form.Texture)],
        Guidance = Vsd(new(0.98f, 0.5f, 0.2f, 0.2f)),
        Losses = new() { Sparsity = 10, Entropy = new(0, 1000, 0.4f, 0.4f) },
        Optimizer = new(),
        Views = RandomViews.ProlificDreamer,
        Field = HashGridFieldOptions.Papers,
        Geometry = new() { Guidance = new() { Method = GuidanceMethod.Sds, Scale = 101, Rescale = 0, LeastNoise = 0.02f, MostNoise = new(0.98f, 0.5f, 1 / 3f, 1 / 3f), Weight = TimeWeight.Variance, ViewPrompts = SideViews } },
        Texture = new() { Guidance = Vsd(new(0.98f, 0.5f, 1 / 6f, 1 / 6f)) },
        Backgrounds = Backgrounds.Papers,
        Meshing = new() { Cells = 256 },
    };

    /// <summary>
    /// A place instead of an object: cameras stand within a ball of 5 m that begins empty in its middle and dense at its wall, look everywhere with the same prompt,
    /// and the haze between is priced out. The published runs end with the field; its mesh is seen from within.
    /// </summary>
    public static Recipe Scene { get; } = Full with
    {
        Preset = "full-scene",
        Description = "A place seen from within, such as a room: the published first stage with its start for scenes, 25,000 steps up to 512 pixels. For large priors and a GPU.",
        Cost = "weeks on a CPU, estimated",
        CostOnGpu = "several hours on a data-centre GPU, estimated",
        Stages = [new("coarse", 5000, 64, 512), new("fine", 20_000, 512, 512)],
        Guidance = Vsd(new(0.98f, 0.5f, 0.4f, 0.4f)) with { ViewPrompts = null },
        Losses = new() { DepthVariance = 1, Entropy = Full.Losses.Entropy },
        Views = RandomViews.ProlificDreamer with { Distance = new(0.1f, 2.3f) },
        Field = HashGridFieldOptions.Papers with { Radius = 5, Density = DensityLaw.Papers with { BlobStrength = -10, BlobRadius = 2.5f } },
        Geometry = null,
        Texture = null,
        Meshing = new() { Cells = 256, Inside = true },
    };

    /// <summary>
    /// Every part at the size of the bundled prior, which knows one lens, elevations up to 30°, grey backgrounds and cameras. Four views a step stand for a larger batch;
    /// the few lessons of its score are believed in part.
    /// </summary>
    public static Recipe Draft { get; } = Full with
    {
        Preset = "draft",
        Description = "Every part of ProlificDreamer at the size of the bundled prior: field, surface and texture in 600 steps of four single views, 32 then 64 pixels.",
        Cost = "about a minute on two CPU cores",
        CostOnGpu = null,
        Stages = [new("coarse", 300, 32, 40), new("fine", 100, 64, 64), new("geometry", 80, 64, 0, Form: Form.Geometry), new("texture", 120, 64, 0, Form: Form.Texture)],
        Guidance = Vsd(new(0.98f, 0.5f, 0.2f, 0.8f)) with { Scale = 4, LeastNoise = new(0.5f, 0.02f, 0, 0.8f), TellCameras = true, ParticleScore = new() { LearningRate = 2e-3f, Trust = new(0.1f, 0.6f, 0.2f, 0.9f) } },
        Losses = new() { Sparsity = new(3, 8, 0, 0.8f), Opacity = 4, OpacityBudget = 0.45f, Entropy = new(0, 4, 0.3f, 0.9f), Smoothness = 150 },
        Optimizer = new() { Grid = new(0.05f, 0.015f, 0, 0.8f), Environment = 0.003f },
        Views = new RandomViews { Views = 4, Elevation = new(0, 35), Distance = new(2.75f, 3.1f), FieldOfView = new(38, 42) },
        Field = HashGridFieldOptions.Draft,
        Geometry = new()
        {
            Cells = 48,
            Guidance = Full.Geometry!.Guidance with { Scale = 8, MostNoise = 0.5f, TellCameras = true },
            Losses = new() { NormalConsistency = 500, Laplacian = 1000, Silhouette = 1000 },
            LearningRate = new(0.02f, 0.005f, 0, 0.8f),
            Backgrounds = new() { MidGrey = 1 },
        },
        Texture = new()
        {
            Field = HashGridFieldOptions.Draft with { Grid = HashGridFieldOptions.Draft.Grid with { Levels = 4 } },
            Inherit = true,
            Guidance = Vsd(new(0.8f, 0.5f, 0, 0.5f)) with { Scale = 4, TellCameras = true, ParticleScore = new() { LearningRate = 2e-3f, Trust = new(0.1f, 0.6f, 0, 0.8f) } },
            Losses = new() { Smoothness = 50 },
            Optimizer = new() { Grid = new(0.02f, 0.005f, 0, 0.8f), Environment = 0.003f },
        },
        OccupancyEvery = 8,
        OccupancyDecay = 0.6f,
        OccupancyThreshold = new(0.25f, 1, 0.3f, 0.8f),
        Backgrounds = new() { Learnt = 0.3f },
        Meshing = new() { Cells = 96 },
    };

    /// <param name="mostNoise">share of the schedule 0…1</param>
    private static GuidanceOptions Vsd(Ramp mostNoise) => new()
    {
        Method = GuidanceMethod.Vsd,
        Scale = 7.5f,
        Rescale = 0,
        LeastNoise = 0.02f,
        MostNoise = mostNoise,
        Weight = TimeWeight.Variance,
        ViewPrompts = SideViews,
    };

    private static ViewPromptOptions SideViews => new() { Front = 30, Back = 30 };
}
