using Maquette.Generation.Extraction;
using Maquette.Generation.Guidance;
using Maquette.Generation.Losses;
using Maquette.Scene.Cameras;
using Maquette.Scene.Fields;
using Maquette.Scene.Meshes;

namespace Maquette.Generation.Recipes;

/// <summary>One way to make an object, whole, as values: written into the receipt as it was used.</summary>
public sealed record Recipe
{
    public required string Id { get; init; }

    /// <summary>Which of the recipe's sizes this is, e.g. "full".</summary>
    public string Preset { get; init; } = "full";

    public required string Name { get; init; }

    /// <summary>One or two sentences for the person who chooses.</summary>
    public required string Description { get; init; }

    /// <summary>Time on a CPU, one short line.</summary>
    public required string Cost { get; init; }

    /// <summary>Time on a GPU, one short line; null where nobody has measured it.</summary>
    public string? CostOnGpu { get; init; }

    public required IReadOnlyList<Stage> Stages { get; init; }

    /// <summary>Used when the request has none and the prior knows its words.</summary>
    public string NegativePrompt { get; init; } = "";

    public GuidanceOptions Guidance { get; init; } = new();

    public LossWeights Losses { get; init; } = new();

    public OptimizerOptions Optimizer { get; init; } = new();

    public Backgrounds Backgrounds { get; init; } = new();

    public ICameraLaw Views { get; init; } = OrthogonalViews.UnitSphere;

    public HashGridFieldOptions Field { get; init; } = HashGridFieldOptions.Papers;

    /// <summary>How many of the grid's levels count, from the coarsest on, rounded down; null = all from the start.</summary>
    public Ramp? ActiveLevels { get; init; }

    /// <summary>Objects made at once, 1…4; each step looks at one of them. More than one only makes a difference with VSD, which keeps them apart.</summary>
    public int Particles { get; init; } = 1;

    /// <summary>Steps between two looks at where the field is empty.</summary>
    public int OccupancyEvery { get; init; } = 16;

    /// <summary>What counts in stages of <see cref="Form.Geometry"/>; null where there are none.</summary>
    public GeometryOptions? Geometry { get; init; }

    /// <summary>What counts in stages of <see cref="Form.Texture"/>; null where there are none.</summary>
    public TextureOptions? Texture { get; init; }

    /// <summary>How much of the density that a place once had is still believed at each look, 0…1. A run of few looks must forget its first fog sooner.</summary>
    public float OccupancyDecay { get; init; } = 0.95f;

    /// <summary>Density up to which a place counts as empty, per metre. What it leaves out is seen by nobody any more, so it must never be enough for a surface.</summary>
    public Ramp OccupancyThreshold { get; init; } = 0.1f;

    public ShadingLaw Shading { get; init; } = new();

    public MeshingOptions Meshing { get; init; } = new();

    /// <summary>Passes of smoothing of the extracted surface, which keep its volume; 0 = none.</summary>
    public int Smoothing { get; init; } = 10;

    /// <summary>What becomes of the extracted surface in the asset's file.</summary>
    public Finishing Finishing { get; init; } = new();

    public int Steps => Stages.Sum(stage => stage.Steps);

    /// <summary>The stage that does this step, counted from 0.</summary>
    public Stage StageAt(int step)
    {
        foreach (var stage in Stages)
        {
            if (step < stage.Steps) return stage;
            step -= stage.Steps;
        }
        return Stages[^1];
    }

    /// <summary>The forms that its stages give the object, in their order.</summary>
    public IReadOnlyList<Form> Forms => [.. Stages.Select(stage => stage.Form).Distinct()];

    /// <summary>Share of the steps done before this step, 0…1, of those that work on the same form of the object: every number that changes over a run follows it.</summary>
    public float Progress(int step)
    {
        var form = StageAt(step).Form;
        var before = Stages.TakeWhile(stage => stage.Form != form).Sum(stage => stage.Steps);
        return Math.Min(1, (float)(step - before) / Stages.Where(stage => stage.Form == form).Sum(stage => stage.Steps));
    }

    /// <summary>How a form is guided.</summary>
    public GuidanceOptions GuidanceOf(Form form) => form switch
    {
        Form.Field => Guidance,
        Form.Geometry => Geometry!.Guidance,
        Form.Texture => Texture!.Guidance,
        _ => throw new NotSupportedException($"Nothing guides {form}."),
    };

    /// <summary>What stands behind a form.</summary>
    public Backgrounds BackgroundsOf(Form form) => form == Form.Geometry ? Geometry!.Backgrounds : Backgrounds;

    /// <summary>What a member may change, filled with this recipe's values.</summary>
    public RecipeOverrides Defaults => new()
    {
        Steps = Steps,
        Resolution = Stages[^1].Resolution,
        GuidanceScale = Guidance.Scale,
        GuidanceRescale = Guidance.Method == GuidanceMethod.MultiViewSds ? Guidance.Rescale : null,
        LearningRate = 1,
        MeshResolution = Geometry?.Cells ?? Meshing.Cells,
        Smoothing = Geometry is null ? Smoothing : null,
        Faces = Finishing.Faces,
        Texture = Finishing.Texture,
        Particles = Particles,
    };

    /// <summary>
    /// This recipe with a member's wishes. Steps shrink or stretch all stages alike (each keeps at least one); the resolution is the last stage's, and no stage is finer.
    /// Unless steps are wished for, each of several objects gets as many as the only one would. The guidance scale is the field's and the texture's; the mesh's
    /// resolution is that of the grid which the asset's surface comes from.
    /// </summary>
    public Recipe With(RecipeOverrides wishes) => this with
    {
        Stages = [.. Fit(wishes.Steps ?? Steps / Particles * (wishes.Particles ?? Particles)).Select((stage, i) => stage with { Resolution = Resize(i, wishes.Resolution) })],
        Guidance = Guidance with { Scale = wishes.GuidanceScale ?? Guidance.Scale, Rescale = wishes.GuidanceRescale ?? Guidance.Rescale },
        Optimizer = Optimizer.Faster(wishes.LearningRate ?? 1),
        Geometry = Geometry?.With(wishes),
        Texture = Texture?.With(wishes),
        Particles = wishes.Particles ?? Particles,
        Meshing = Geometry is not null ? Meshing : Meshing with { Cells = wishes.MeshResolution ?? Meshing.Cells },
        Smoothing = wishes.Smoothing ?? Smoothing,
        Finishing = Finishing with { Faces = wishes.Faces ?? Finishing.Faces, Texture = wishes.Texture ?? Finishing.Texture },
    };

    private int Resize(int stage, int? wish) =>
        wish is not { } last ? Stages[stage].Resolution : stage == Stages.Count - 1 ? last : Math.Min(Stages[stage].Resolution, last);

    private IEnumerable<Stage> Fit(int steps)
    {
        var (done, given) = (0, 0);
        for (var i = 0; i < Stages.Count; i++)
        {
            done += Stages[i].Steps;
            var later = Stages.Count - 1 - i;
            var end = Math.Clamp((int)Math.Round((double)done / Steps * steps), given + 1, Math.Max(given + 1, steps - later));
            yield return Stages[i] with { Steps = end - given };
            given = end;
        }
    }
}
