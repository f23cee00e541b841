using Maquette.Scene.Fields;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Maquette.Generation.Recipes;

/// <summary>AdamW (Loshchilov and Hutter 2019). Learning rates may change over the run.</summary>
public sealed record OptimizerOptions
{
    /// <summary>Learning rate of the grid.</summary>
    public Ramp Grid { get; init; } = 0.01f;

    /// <summary>Learning rate of the network behind it.</summary>
    public Ramp Network { get; init; } = 0.001f;

    public float Beta1 { get; init; } = 0.9f;

    public float Beta2 { get; init; } = 0.99f;

    /// <summary>Tiny: a hash grid's gradients are, too.</summary>
    public double Epsilon { get; init; } = 1e-15;

    public float WeightDecay { get; init; }

    public AdamW For(HashGridField field)
    {
        var network = field.named_parameters().Where(part => !IsGrid(part.name)).Select(part => part.parameter).ToArray();
        var grid = field.named_parameters().Where(part => IsGrid(part.name)).Select(part => part.parameter);
        var groups = new List<AdamW.ParamGroup> { Group(grid, Grid) };
        if (network.Length > 0) groups.Add(Group(network, Network));
        return optim.AdamW(groups);
    }

    /// <summary>Sets the learning rates for a step.</summary>
    /// <param name="progress">share of all steps done, 0…1</param>
    public void Follow(AdamW optimizer, float progress)
    {
        var rates = new[] { Grid, Network };
        foreach (var (group, i) in optimizer.ParamGroups.Select((group, i) => (group, i))) group.LearningRate = rates[i].At(progress);
    }

    private AdamW.ParamGroup Group(IEnumerable<Parameter> parameters, Ramp rate) =>
        new(parameters, new AdamW.Options { LearningRate = rate.At(0), beta1 = Beta1, beta2 = Beta2, eps = Epsilon, weight_decay = WeightDecay });

    private static bool IsGrid(string name) => name.StartsWith("grid.", StringComparison.Ordinal);
}
