using Maquette.Generation.Recipes;
using Maquette.Scene;
using Maquette.Scene.Fields;
using Maquette.Scene.Rendering;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Maquette.Generation;

/// <summary>One object of a distillation: its field, what stands behind it, where it is empty, and what its optimiser remembers.</summary>
internal sealed class Particle : IDisposable
{
    private const string InField = "field.", InEnvironment = "environment.", Remembered = "optimizer.", Empty = "occupancy", EmptyBelow = "occupancy_threshold";

    private readonly Recipe recipe;

    public Particle(Recipe recipe, Generator generator, Device device, Arithmetic arithmetic)
    {
        this.recipe = recipe;
        Field = new HashGridField(recipe.Field, generator, arithmetic);
        Field.to(device);   // before the optimiser: it remembers the parameters that it is given
        if (recipe.Backgrounds.Learnt > 0)
        {
            Environment = new EnvironmentMap(generator);
            Environment.to(device);
        }
        Occupancy = new OccupancyGrid(Field.Radius, threshold: recipe.OccupancyThreshold.At(0), decay: recipe.OccupancyDecay);
        Renderer = new VolumeRenderer(Field, Occupancy, arithmetic);
        Optimizer = recipe.Optimizer.For(Field, Environment);
    }

    public HashGridField Field { get; }

    /// <summary>Null where no background is learnt.</summary>
    public EnvironmentMap? Environment { get; }

    public OccupancyGrid Occupancy { get; }

    public VolumeRenderer Renderer { get; }

    public AdamW Optimizer { get; }

    /// <summary>Looks where the field is empty.</summary>
    /// <param name="progress">share of all steps done, 0…1</param>
    public void Look(float progress, Generator generator)
    {
        Occupancy.Threshold = recipe.OccupancyThreshold.At(progress);
        Occupancy.Update(Field, generator);
    }

    /// <summary>Takes the optimiser's step at this point of the run.</summary>
    /// <param name="progress">share of all steps done, 0…1</param>
    public void Follow(float progress)
    {
        recipe.Optimizer.Follow(Optimizer, Field, Environment, progress);
        Optimizer.step();
    }

    /// <summary>All that steps change, by name; live tensors.</summary>
    public Dictionary<string, Tensor> State => Parameters
        .Select(part => (part.Name, Value: (Tensor)part.Parameter))
        .Concat(OptimizerTensors.Get(Optimizer).Select(part => (Name: Remembered + part.Key, part.Value)))
        .Append((Name: Empty, Value: tensor(Occupancy.Density)))
        .Append((Name: EmptyBelow, Value: tensor(new[] { Occupancy.Threshold })))
        .ToDictionary(part => part.Name, part => part.Value);

    public void Restore(Dictionary<string, Tensor> state)
    {
        foreach (var (name, parameter) in Parameters) parameter.copy_(state[name]);
        OptimizerTensors.Set(Optimizer, state.Where(part => part.Key.StartsWith(Remembered, StringComparison.Ordinal)).ToDictionary(part => part.Key[Remembered.Length..], part => part.Value));
        if (state.TryGetValue(EmptyBelow, out var threshold)) Occupancy.Threshold = threshold.data<float>()[0];   // checkpoints had none once
        Occupancy.Restore(state[Empty].data<float>().ToArray());
    }

    private IEnumerable<(string Name, Parameter Parameter)> Parameters =>
        Field.named_parameters().Select(part => (InField + part.name, part.parameter))
            .Concat(Environment?.named_parameters().Select(part => (InEnvironment + part.name, part.parameter)) ?? []);

    public void Dispose()
    {
        Optimizer.Dispose();
        Environment?.Dispose();
        Field.Dispose();
    }
}
