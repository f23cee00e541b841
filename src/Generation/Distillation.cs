using System.Numerics;
using Maquette.Generation.Guidance;
using Maquette.Generation.Recipes;
using Maquette.Scene;
using Maquette.Scene.Cameras;
using Maquette.Scene.Fields;
using Maquette.Scene.Rendering;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation;

/// <summary>The loop of a recipe: look from somewhere, ask the guidance, follow its gradient.</summary>
public sealed class Distillation : IDisposable
{
    private const string Learnt = "guidance.";
    private const float Rounding = 1e-3f;

    private readonly Recipe recipe;
    private readonly IGuidance guidance;
    private readonly Generator generator;
    private readonly Particle[] particles;

    /// <param name="seed">of everything that is drawn: the field's first values, cameras, backgrounds, noise</param>
    /// <param name="device">where the field lies; null: on the CPU. Everything is drawn on the CPU, so that the draws are the same everywhere.</param>
    public Distillation(Recipe recipe, IGuidance guidance, long seed, Device? device = null, Arithmetic arithmetic = Arithmetic.Kernels)
    {
        (this.recipe, this.guidance) = (recipe, guidance);
        generator = new Generator((ulong)seed, CPU);
        particles = [.. Enumerable.Range(0, recipe.Particles).Select(_ => new Particle(recipe, generator, device ?? CPU, arithmetic))];
    }

    /// <summary>The objects being made; one but for recipes of several particles.</summary>
    public IReadOnlyList<HashGridField> Fields => [.. particles.Select(particle => particle.Field)];

    /// <summary>The first object.</summary>
    public HashGridField Field => particles[0].Field;

    public OccupancyGrid Occupancy => particles[0].Occupancy;

    public VolumeRenderer Renderer => particles[0].Renderer;

    /// <summary>Called with its name after each part of a step: render, losses, guidance, backward, optimiser.</summary>
    internal Action<string>? Lap { get; set; }

    /// <summary>One step: cameras, pictures, losses, gradient, update.</summary>
    /// <param name="step">steps done so far</param>
    /// <returns>name → value of each weighted loss before the update, and of the guidance's own if it learns</returns>
    /// <exception cref="NotFiniteException">A loss is no number; the parameters are as before.</exception>
    public IReadOnlyDictionary<string, float> Step(int step)
    {
        using var scope = NewDisposeScope();
        var (stage, progress) = (recipe.StageAt(step), recipe.Progress(step));
        Prepare(step, progress);
        var particle = particles.Length == 1 ? particles[0] : particles[randint(particles.Length, [1], generator: generator).ToInt64()];

        Camera[] cameras = [.. Enumerable.Range(0, stage.Objects).SelectMany(_ => recipe.Views.Draw(generator))];
        var background = recipe.Backgrounds.Draw(generator);
        var settings = recipe.Shading.Draw(Plain(stage, progress), cameras, progress, generator);

        var seen = particle.Renderer.Render(cameras, stage.Resolution, stage.Resolution, settings, generator);
        var behind = background is { } colour ? Colour(colour).to(Field.Device) : particle.Environment!.Behind(cameras, stage.Resolution, stage.Resolution);
        var images = seen.Over(behind);                                                                 // [objects·views, 3, h, w]
        Lap?.Invoke("render");
        var losses = recipe.Losses.Of(seen, particle.Field.Grid, progress);
        Lap?.Invoke("losses");
        losses["guidance"] = guidance.Loss(images, new(cameras, recipe.Views.Views, background), progress, generator);
        var values = losses.ToDictionary(loss => loss.Key, loss => Finite(loss.Key, loss.Value.ToSingle()));
        if (guidance is ILearningGuidance learning) values["score"] = Finite("score", learning.LearningLoss);
        Lap?.Invoke("guidance");

        particle.Optimizer.zero_grad();
        losses.Values.Aggregate((sum, loss) => sum + loss).backward();
        Lap?.Invoke("backward");
        particle.Follow(progress);
        Lap?.Invoke("optimiser");
        return values;
    }

    private void Prepare(int step, float progress)
    {
        foreach (var particle in particles)
        {
            if (recipe.ActiveLevels is { } levels) particle.Field.Grid.ActiveLevels = (int)MathF.Floor(levels.At(progress) + Rounding);
            if (step % recipe.OccupancyEvery == 0) particle.Look(progress, generator);
        }
    }

    /// <summary>Copies of all that <see cref="Step"/> changes; the caller's to dispose.</summary>
    public DistillationState Capture()
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        var parts = new List<(string Name, Tensor Value)> { ("generator", generator.get_state()) };
        foreach (var (particle, i) in particles.Select((particle, i) => (particle, i))) parts.AddRange(particle.State.Select(part => (Prefix(i) + part.Key, part.Value)));
        if (guidance is ILearningGuidance learning) parts.AddRange(learning.State.Select(part => (Learnt + part.Key, part.Value)));
        return new(parts.ToDictionary(part => part.Name, part => part.Value.clone().DetachFromDisposeScope()));
    }

    /// <summary>Goes back, or on from a checkpoint: with the generator, the next steps give the same bytes as if nothing had been between.</summary>
    public void Restore(DistillationState state, bool withGenerator)
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        foreach (var (particle, i) in particles.Select((particle, i) => (particle, i))) particle.Restore(state.Under(Prefix(i)));
        if (guidance is ILearningGuidance learning) learning.Restore(state.Under(Learnt));
        if (withGenerator) generator.set_state(state["generator"]);
    }

    public void Dispose()
    {
        foreach (var particle in particles) particle.Dispose();
        generator.Dispose();
    }

    private static string Prefix(int particle) => particle == 0 ? "" : $"particle{particle + 1}.";

    private RenderSettings Plain(Stage stage, float progress) => new()
    {
        Samples = stage.Samples,
        Jitter = true,
        Orientation = recipe.Losses.Orientation.At(progress) != 0,
        OrientationEvery = recipe.Losses.OrientationEvery,
        DepthVariance = recipe.Losses.DepthVariance.At(progress) != 0,
    };

    private static Tensor Colour(Vector3 colour) => tensor([colour.X, colour.Y, colour.Z]).view(1, 3, 1, 1);   // [1, 3, 1, 1]

    private static float Finite(string loss, float value) => float.IsFinite(value) ? value : throw new NotFiniteException(loss, value);
}
