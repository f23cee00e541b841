using System.Numerics;
using Maquette.Generation.Guidance;
using Maquette.Generation.Recipes;
using Maquette.Scene;
using Maquette.Scene.Cameras;
using Maquette.Scene.Fields;
using Maquette.Scene.Rendering;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Maquette.Generation;

/// <summary>The loop of a recipe: look from somewhere, ask the guidance, follow its gradient.</summary>
public sealed class Distillation : IDisposable
{
    private const string Remembered = "optimizer.";

    private readonly Recipe recipe;
    private readonly IGuidance guidance;
    private readonly AdamW optimizer;
    private readonly Generator generator;

    /// <param name="seed">of everything that is drawn: the field's first values, cameras, backgrounds, noise</param>
    /// <param name="device">where the field lies; null: on the CPU. Everything is drawn on the CPU, so that the draws are the same everywhere.</param>
    public Distillation(Recipe recipe, IGuidance guidance, long seed, Device? device = null, Arithmetic arithmetic = Arithmetic.Kernels)
    {
        (this.recipe, this.guidance) = (recipe, guidance);
        generator = new Generator((ulong)seed, CPU);
        Field = new HashGridField(recipe.Field, generator, arithmetic);
        Field.to(device ?? CPU);   // before the optimiser: it remembers the parameters that it is given
        Occupancy = new OccupancyGrid(Field.Radius);
        Renderer = new VolumeRenderer(Field, Occupancy, arithmetic);
        optimizer = recipe.Optimizer.For(Field);
    }

    public HashGridField Field { get; }

    public OccupancyGrid Occupancy { get; }

    public VolumeRenderer Renderer { get; }

    /// <summary>One step: cameras, pictures, losses, gradient, update.</summary>
    /// <param name="step">steps done so far</param>
    /// <returns>name → value of each weighted loss before the update</returns>
    /// <exception cref="NotFiniteException">A loss is no number; the parameters are as before.</exception>
    public IReadOnlyDictionary<string, float> Step(int step)
    {
        using var scope = NewDisposeScope();
        var (stage, progress) = (recipe.StageAt(step), recipe.Progress(step));
        if (step % recipe.OccupancyEvery == 0) Occupancy.Update(Field, generator);

        Camera[] cameras = [.. Enumerable.Range(0, stage.Objects).SelectMany(_ => recipe.Views.Draw(generator))];
        var background = recipe.Backgrounds.Draw(generator);
        var settings = recipe.Shading.Draw(Plain(stage, progress), cameras, progress, generator);

        var seen = Renderer.Render(cameras, stage.Resolution, stage.Resolution, settings, generator);
        var images = seen.Over(Colour(background).to(Field.Device));                                    // [objects·views, 3, h, w]
        var losses = recipe.Losses.Of(seen, Field.Grid, progress);
        losses["guidance"] = guidance.Loss(images, new(cameras, recipe.Views.Views, background), progress, generator);
        var values = losses.ToDictionary(loss => loss.Key, loss => Finite(loss.Key, loss.Value.ToSingle()));

        optimizer.zero_grad();
        losses.Values.Aggregate((sum, loss) => sum + loss).backward();
        recipe.Optimizer.Follow(optimizer, progress);
        optimizer.step();
        return values;
    }

    /// <summary>Copies of all that <see cref="Step"/> changes; the caller's to dispose.</summary>
    public DistillationState Capture()
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        var parts = Field.named_parameters().Select(part => ("field." + part.name, part.parameter.clone()))
            .Concat(OptimizerTensors.Get(optimizer).Select(part => (Remembered + part.Key, part.Value.clone())))
            .Append(("occupancy", tensor(Occupancy.Density)))
            .Append(("generator", generator.get_state()));
        return new(parts.ToDictionary(part => part.Item1, part => part.Item2.DetachFromDisposeScope()));
    }

    /// <summary>Goes back, or on from a checkpoint: with the generator, the next steps give the same bytes as if nothing had been between.</summary>
    public void Restore(DistillationState state, bool withGenerator)
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        foreach (var (name, parameter) in Field.named_parameters()) parameter.copy_(state["field." + name]);
        OptimizerTensors.Set(optimizer, state.Tensors.Where(part => part.Key.StartsWith(Remembered, StringComparison.Ordinal)).ToDictionary(part => part.Key[Remembered.Length..], part => part.Value));
        Occupancy.Restore(state["occupancy"].data<float>().ToArray());
        if (withGenerator) generator.set_state(state["generator"]);
    }

    public void Dispose()
    {
        optimizer.Dispose();
        Field.Dispose();
        generator.Dispose();
    }

    private RenderSettings Plain(Stage stage, float progress) =>
        new() { Samples = stage.Samples, Jitter = true, Normals = recipe.Losses.Orientation.At(progress) != 0 };

    private static Tensor Colour(Vector3 colour) => tensor([colour.X, colour.Y, colour.Z]).view(1, 3, 1, 1);   // [1, 3, 1, 1]

    private static float Finite(string loss, float value) => float.IsFinite(value) ? value : throw new NotFiniteException(loss, value);
}
