using Maquette.Scene.Cameras;
using Maquette.Scene.Fields;

namespace Maquette.Generation.Recipes;

/// <summary>
/// Multi-view score distillation with its published numbers (Shi et al. 2024, MVDream): 10,000 steps, 64 then 256 pixels, guidance 50.
/// The learnt environment behind the object is a drawn colour here, the same for all views.
/// </summary>
public static class MvDream
{
    public static Recipe Recipe { get; } = new()
    {
        Id = "mvdream",
        Name = "MVDream",
        Description = "The published recipe: four views at once, 10,000 steps, shaded from half-way on. For large priors and a GPU.",
        Cost = "hours on a data-centre GPU; days on a CPU",
        Stages = [new("coarse", 5000, 64, 512, Objects: 2), new("fine", 5000, 256, 512)],
        NegativePrompt = "ugly, bad anatomy, blurry, pixelated obscure, unnatural colors, poor lighting, dull, and unclear, cropped, lowres, low quality, artifacts, duplicate, morbid, mutilated, poorly drawn face, deformed, dehydrated, bad proportions",
        Guidance = new(),
        Losses = new() { Orientation = new(10, 1000, 0, 0.5f) },
        Optimizer = new(),
        Views = OrthogonalViews.MvDream,
        Field = HashGridFieldOptions.Papers,
        Shading = new() { PlainUntil = 0.5f },
        Backgrounds = new() { MidGrey = 0.5f, Coloured = true, Darkest = 0 },
        Meshing = new() { Cells = 256 },
    };
}
