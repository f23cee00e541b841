using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>
/// What an optimizer remembers, as named tensors, so that a checkpoint can keep it beside everything else: <c>0.step</c> (int64),
/// <c>0.exp_avg</c>, <c>0.exp_avg_sq</c>, …, by the parameter's place in the optimizer, and <c>group.0.lr</c> (float64).
/// Setting what was got resumes to the bit.
/// </summary>
public static partial class OptimizerTensors
{
    /// <summary>The tensors are the optimizer's own except for the numbers; write them out, do not change or dispose them.</summary>
    public static Dictionary<string, Tensor> Get(optim.Optimizer optimizer)
    {
        var all = new Dictionary<string, Tensor>();
        foreach (var (g, i) in optimizer.ParamGroups.Select((g, i) => (g, i))) all[$"group.{i}.lr"] = tensor(g.LearningRate, ScalarType.Float64);
        foreach (var (p, i) in optimizer.parameters().Select((p, i) => (p, i)))
        {
            if (Remembered(optimizer, p, i) is not { } s) continue;
            all[$"{i}.step"] = tensor(s.step, ScalarType.Int64);
            foreach (var (n, t) in s.tensors) all[$"{i}.{n}"] = t;
        }
        return all;
    }

    /// <summary>Copies values in. What the optimizer remembered before is forgotten.</summary>
    /// <exception cref="InvalidDataException">A name or a shape does not belong to this optimizer; nothing was changed then.</exception>
    public static void Set(optim.Optimizer optimizer, IReadOnlyDictionary<string, Tensor> tensors)
    {
        Parameter[] parameters = [.. optimizer.parameters()];
        optim.ILearningRateController[] groups = [.. optimizer.ParamGroups];
        foreach (var (n, t) in tensors) Check(n, t, parameters, groups.Length);
        using var off = no_grad();
        for (int i = 0; i < groups.Length; i++)
            if (tensors.TryGetValue($"group.{i}.lr", out var rate)) groups[i].LearningRate = rate.ToDouble();
        for (int i = 0; i < parameters.Length; i++)
        {
            var mine = tensors.Where(t => t.Key.StartsWith($"{i}.", StringComparison.Ordinal) && t.Key != $"{i}.step");
            var step = tensors.TryGetValue($"{i}.step", out var s) ? s.ToInt64() : 0;
            var device = parameters[i].device;
            Restore(optimizer, parameters[i], i, step, mine.ToDictionary(t => t.Key[(t.Key.IndexOf('.') + 1)..], t => t.Value.to(device, copy: true).DetachFromDisposeScope()));
        }
    }

    private static void Check(string name, Tensor t, Parameter[] parameters, int groups)
    {
        var parts = name.Split('.');
        if (parts is ["group", var g, "lr"] && int.TryParse(g, out int group) && group < groups) return;
        if (parts.Length != 2 || !int.TryParse(parts[0], out int i) || i < 0 || i >= parameters.Length)
            throw new InvalidDataException($"The optimizer's state holds '{name}', which does not fit an optimizer of {parameters.Length} parameters in {groups} groups.");
        if (parts[1] != "step" && !t.shape.SequenceEqual(parameters[i].shape))
            throw new InvalidDataException($"The optimizer's state holds '{name}' of shape [{string.Join(", ", t.shape)}] for a parameter of shape [{string.Join(", ", parameters[i].shape)}].");
    }
}
