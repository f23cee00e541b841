using Maquette.Generation.Forms;
using Maquette.Generation.Guidance;
using Maquette.Generation.Recipes;
using Maquette.Scene;
using Maquette.Scene.Cameras;
using Maquette.Scene.Meshes;
using Maquette.Scene.Rendering;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation;

/// <summary>The loop of a recipe: look from somewhere, ask the guidance, follow its gradient.</summary>
public sealed class Distillation : IDisposable
{
    private readonly Recipe recipe;
    private readonly Dictionary<Form, IGuidance> guides;
    private readonly Generator generator;
    private readonly Particle[] particles;
    private int largestChunk = int.MaxValue;

    /// <param name="guidance">of all stages</param>
    /// <inheritdoc cref="Distillation(Recipe, Func{Form, IGuidance}, long, Device?, Arithmetic)"/>
    public Distillation(Recipe recipe, IGuidance guidance, long seed, Device? device = null, Arithmetic arithmetic = Arithmetic.Kernels)
        : this(recipe, _ => guidance, seed, device, arithmetic)
    {
    }

    /// <param name="guide">what guides the stages of a form</param>
    /// <param name="seed">of everything that is drawn: the field's first values, cameras, backgrounds, noise</param>
    /// <param name="device">where the field lies; null: on the CPU. Everything is drawn on the CPU, so that the draws are the same everywhere.</param>
    public Distillation(Recipe recipe, Func<Form, IGuidance> guide, long seed, Device? device = null, Arithmetic arithmetic = Arithmetic.Kernels)
    {
        this.recipe = recipe;
        guides = recipe.Forms.ToDictionary(form => form, guide);
        generator = new Generator((ulong)seed, CPU);
        OnCpu = device is null || device.type == DeviceType.CPU;
        particles = [.. Enumerable.Range(0, recipe.Particles).Select(_ => new Particle(recipe, generator, device ?? CPU, arithmetic))];
    }

    /// <summary>Called with its name after each part of a step: hand-over, render, losses, guidance, backward, optimiser.</summary>
    internal Action<string>? Lap { get; set; }

    /// <summary>Told in a sentence when one of several objects is lost.</summary>
    internal Action<string>? Note { get; set; }

    /// <summary>The objects being made that are not lost; one but for recipes of several particles.</summary>
    internal IReadOnlyList<DistilledObject> Objects => [.. Living.Select(particle => particle.Form.Object)];

    internal bool OnCpu { get; }

    /// <summary>Numbers of the first object that steps change.</summary>
    internal long Size => First.Size;

    /// <summary>Rays marched at once, at most, while the object is a field: whoever ran out of memory lowers it.</summary>
    internal int LargestChunk
    {
        get => largestChunk;
        set
        {
            largestChunk = value;
            foreach (var form in Living.Select(particle => particle.Form).OfType<FieldForm>()) form.LargestChunk = value;
        }
    }

    /// <summary>Where the first object is empty, while it is a field.</summary>
    internal OccupancyGrid Occupancy => ((FieldForm)First).Occupancy;

    private IForm First => Living.First().Form;

    private IEnumerable<Particle> Living => particles.Where(particle => !particle.Lost);

    /// <summary>What people are shown of the first object: a field's colours, a surface's normals or its texture.</summary>
    /// <param name="size">height and width, pixels</param>
    /// <param name="samples">along a ray through the middle of a field</param>
    public RenderedViews Show(IReadOnlyList<Camera> cameras, int size, int samples) => First.Show(cameras, size, samples);

    /// <summary>One step: cameras, pictures, losses, gradient, update. The first one of another form hands the objects over to it before.</summary>
    /// <param name="step">steps done so far</param>
    /// <returns>name → value of each weighted loss before the update, and of the guidance's own if it learns</returns>
    /// <exception cref="NotFiniteException">A loss is no number; the parameters are as before.</exception>
    /// <exception cref="EmptySurfaceException">There is no surface, or none is left.</exception>
    public IReadOnlyDictionary<string, float> Step(int step)
    {
        using var scope = NewDisposeScope();
        var (stage, progress) = (recipe.StageAt(step), recipe.Progress(step));
        HandOver(stage.Form);
        Lap?.Invoke("hand-over");
        foreach (var each in Living) each.Form.Prepare(step, progress, generator);
        var (form, guidance) = (Draw().Form, guides[stage.Form]);

        Camera[] cameras = [.. Enumerable.Range(0, stage.Objects).SelectMany(_ => recipe.Views.Draw(generator))];
        var background = recipe.BackgroundsOf(stage.Form).Draw(generator);
        var look = form.Render(stage, progress, cameras, background, generator);
        Lap?.Invoke("render");
        var losses = look.Losses();
        Lap?.Invoke("losses");
        losses["guidance"] = guidance.Loss(look.Images, new(cameras, recipe.Views.Views, background), progress, generator);
        var values = losses.ToDictionary(loss => loss.Key, loss => Finite(loss.Key, loss.Value.ToSingle()));
        if (guidance is ILearningGuidance learning) values["score"] = Finite("score", learning.LearningLoss);
        Lap?.Invoke("guidance");

        form.Optimizer.zero_grad();
        losses.Values.Aggregate((sum, loss) => sum + loss).backward();
        Lap?.Invoke("backward");
        form.Follow(progress);
        Lap?.Invoke("optimiser");
        return values;
    }

    private Particle Draw()
    {
        Particle[] living = [.. Living];
        return living.Length == 1 ? living[0] : living[randint(living.Length, [1], generator: generator).ToInt64()];
    }

    private void HandOver(Form form)
    {
        string? why = null;
        foreach (var particle in particles)
        {
            if (particle.Become(form, generator) is not { } reason) continue;
            why = reason;
            if (Living.Any()) Note?.Invoke($"One of {particles.Length} objects is left out. {reason}");
        }
        if (!Living.Any()) throw new EmptySurfaceException(why ?? "All objects are lost.");
    }

    /// <summary>Copies of all that <see cref="Step"/> changes; the caller's to dispose.</summary>
    public DistillationState Capture()
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        var parts = new List<(string Name, Tensor Value)> { ("generator", generator.get_state()) };
        foreach (var (particle, i) in particles.Select((particle, i) => (particle, i))) parts.AddRange(particle.State.Select(part => (Prefix(i) + part.Name, part.Value)));
        foreach (var (form, guidance) in Learning) parts.AddRange(guidance.State.Select(part => (Prefix(form) + part.Key, part.Value)));
        return new(parts.ToDictionary(part => part.Name, part => part.Value.clone().DetachFromDisposeScope()));
    }

    /// <summary>Goes back, or on from a checkpoint: with the generator, the next steps give the same bytes as if nothing had been between.</summary>
    public void Restore(DistillationState state, bool withGenerator)
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        foreach (var (particle, i) in particles.Select((particle, i) => (particle, i))) particle.Restore(state.Under(Prefix(i)));
        LargestChunk = largestChunk;
        foreach (var (form, guidance) in Learning) guidance.Restore(state.Under(Prefix(form)));
        if (withGenerator) generator.set_state(state["generator"]);
    }

    public void Dispose()
    {
        foreach (var particle in particles) particle.Dispose();
        generator.Dispose();
    }

    private IEnumerable<(Form Form, ILearningGuidance Guidance)> Learning =>
        guides.Where(guide => guide.Value is ILearningGuidance).Select(guide => (guide.Key, (ILearningGuidance)guide.Value));

    private static string Prefix(int particle) => $"particle{particle + 1}.";

    private static string Prefix(Form form) => $"{form.ToString().ToLowerInvariant()}-guidance.";

    private static float Finite(string loss, float value) => float.IsFinite(value) ? value : throw new NotFiniteException(loss, value);
}
