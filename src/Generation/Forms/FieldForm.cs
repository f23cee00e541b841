using System.Numerics;
using Maquette.Generation.Recipes;
using Maquette.Scene;
using Maquette.Scene.Cameras;
using Maquette.Scene.Fields;
using Maquette.Scene.Rendering;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Maquette.Generation.Forms;

/// <summary>A radiance field, what stands behind it, and where it is empty.</summary>
internal sealed class FieldForm : IForm
{
    public const string InField = "field.";

    private const string InEnvironment = "environment.", Empty = "occupancy", EmptyBelow = "occupancy_threshold";
    private const float Rounding = 1e-3f;

    private readonly Recipe recipe;
    private readonly EnvironmentMap? environment;
    private readonly VolumeRenderer renderer;
    private bool kept;

    public FieldForm(Recipe recipe, Generator generator, Device device, Arithmetic arithmetic)
    {
        this.recipe = recipe;
        Field = new HashGridField(recipe.Field, generator, arithmetic);
        Field.to(device);   // before the optimiser: it remembers the parameters that it is given
        if (recipe.Backgrounds.Learnt > 0)
        {
            environment = new EnvironmentMap(generator);
            environment.to(device);
        }
        Occupancy = new OccupancyGrid(Field.Radius, threshold: recipe.OccupancyThreshold.At(0), decay: recipe.OccupancyDecay);
        renderer = new VolumeRenderer(Field, Occupancy, arithmetic);
        Optimizer = recipe.Optimizer.For(Field, environment);
    }

    public HashGridField Field { get; }

    public OccupancyGrid Occupancy { get; }

    public AdamW Optimizer { get; }

    public long Size => Parameters.Sum(part => part.Parameter.numel());

    /// <summary>Rays marched at once, at most.</summary>
    public int LargestChunk
    {
        get => renderer.LargestChunk;
        set => renderer.LargestChunk = value;
    }

    public DistilledObject Object => new(Field, Surface: null);

    public void Prepare(int step, float progress, Generator generator)
    {
        if (recipe.ActiveLevels is { } levels) Field.Grid.ActiveLevels = (int)MathF.Floor(levels.At(progress) + Rounding);
        if (step % recipe.OccupancyEvery != 0) return;
        Occupancy.Threshold = recipe.OccupancyThreshold.At(progress);
        Occupancy.Update(Field, generator);
    }

    public Look Render(Stage stage, float progress, IReadOnlyList<Camera> cameras, Vector3? background, Generator generator)
    {
        var settings = recipe.Shading.Draw(Plain(stage, progress), cameras, progress, generator);
        var seen = renderer.Render(cameras, stage.Resolution, stage.Resolution, settings, generator);
        var behind = Behind.Of(background, environment, cameras, stage.Resolution, Field.Device);
        return new(seen.Over(behind), () => recipe.Losses.Of(seen, Field.Grid, progress));
    }

    public void Follow(float progress)
    {
        recipe.Optimizer.Follow(Optimizer, Field, environment, progress);
        Optimizer.step();
    }

    public RenderedViews Show(IReadOnlyList<Camera> cameras, int size, int samples) => renderer.Render(cameras, size, size, new() { Samples = samples });

    public IEnumerable<(string Name, Tensor Value)> State => OptimizerState.Of(Optimizer, Parameters).Append((Empty, tensor(Occupancy.Density))).Append((EmptyBelow, tensor(new[] { Occupancy.Threshold })));

    public void Restore(IReadOnlyDictionary<string, Tensor> state)
    {
        OptimizerState.Restore(Optimizer, Parameters, state);
        Occupancy.Threshold = state[EmptyBelow].data<float>()[0];
        Occupancy.Restore(state[Empty].data<float>().ToArray());
    }

    /// <summary>The field lives on after this form, with another owner.</summary>
    public HashGridField Hand()
    {
        kept = true;
        return Field;
    }

    public void Dispose()
    {
        Optimizer.Dispose();
        environment?.Dispose();
        if (!kept) Field.Dispose();
    }

    private IEnumerable<(string Name, Parameter Parameter)> Parameters =>
        Field.named_parameters().Select(part => (InField + part.name, part.parameter))
            .Concat(environment?.named_parameters().Select(part => (InEnvironment + part.name, part.parameter)) ?? []);

    private RenderSettings Plain(Stage stage, float progress) => new()
    {
        Samples = stage.Samples,
        Jitter = true,
        Orientation = recipe.Losses.Orientation.At(progress) != 0,
        OrientationEvery = recipe.Losses.OrientationEvery,
        DepthVariance = recipe.Losses.DepthVariance.At(progress) != 0,
    };
}
