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

    /// <summary>Learning rate of the learnt environment.</summary>
    public Ramp Environment { get; init; } = 0.001f;

    public float Beta1 { get; init; } = 0.9f;

    public float Beta2 { get; init; } = 0.99f;

    /// <summary>Tiny: a hash grid's gradients are, too.</summary>
    public double Epsilon { get; init; } = 1e-15;

    public float WeightDecay { get; init; }

    /// <summary>All learning rates times a factor.</summary>
    public OptimizerOptions Faster(float factor) => this with { Grid = Grid * factor, Network = Network * factor, Environment = Environment * factor };

    /// <param name="environment">null where no background is learnt</param>
    public AdamW For(HashGridField field, EnvironmentMap? environment) =>
        optim.AdamW(Groups(field, environment).Select(group => new AdamW.ParamGroup(group.Parameters, new AdamW.Options { LearningRate = group.Rate.At(0), beta1 = Beta1, beta2 = Beta2, eps = Epsilon, weight_decay = WeightDecay })));

    /// <summary>Sets the learning rates for a step.</summary>
    /// <param name="progress">share of all steps done, 0…1</param>
    public void Follow(AdamW optimizer, HashGridField field, EnvironmentMap? environment, float progress)
    {
        foreach (var (group, rate) in optimizer.ParamGroups.Zip(Groups(field, environment).Select(group => group.Rate))) group.LearningRate = rate.At(progress);
    }

    private IEnumerable<(Parameter[] Parameters, Ramp Rate)> Groups(HashGridField field, EnvironmentMap? environment)
    {
        var named = field.named_parameters().ToArray();
        (Parameter[] Parameters, Ramp Rate)[] groups =
        [
            ([.. named.Where(part => IsGrid(part.name)).Select(part => part.parameter)], Grid),
            ([.. named.Where(part => !IsGrid(part.name)).Select(part => part.parameter)], Network),
            ([.. environment?.parameters() ?? []], Environment),
        ];
        return groups.Where(group => group.Parameters.Length > 0);
    }

    private static bool IsGrid(string name) => name.StartsWith("grid.", StringComparison.Ordinal);
}
