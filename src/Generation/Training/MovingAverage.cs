using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Maquette.Generation.Training;

/// <summary>An exponential moving average of parameters, whose memory grows from 1 step to 1/(1 − decay) so that the start is forgotten.</summary>
internal sealed class MovingAverage : IDisposable
{
    private readonly IReadOnlyList<Parameter> parameters;
    private readonly double decay;

    public MovingAverage(IReadOnlyList<Parameter> parameters, double decay)
    {
        (this.parameters, this.decay) = (parameters, decay);
        using var _ = no_grad();
        Values = [.. parameters.Select(parameter => parameter.detach().clone().DetachFromDisposeScope())];
    }

    /// <summary>One tensor a parameter, in their order.</summary>
    public IReadOnlyList<Tensor> Values { get; }

    /// <param name="step">steps done, from 1</param>
    public void Update(int step)
    {
        using var _ = no_grad();
        var keep = Math.Min(decay, (1d + step) / (10d + step));
        for (var i = 0; i < Values.Count; i++) Values[i].mul_(keep).add_(parameters[i], alpha: 1 - keep);
    }

    /// <summary>Lets the parameters hold the average while <paramref name="use"/> runs.</summary>
    public void Lend(Action use)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var own = parameters.Select(parameter => parameter.clone()).ToArray();
        try
        {
            for (var i = 0; i < own.Length; i++) parameters[i].copy_(Values[i]);
            use();
        }
        finally
        {
            for (var i = 0; i < own.Length; i++) parameters[i].copy_(own[i]);
        }
    }

    public void Dispose()
    {
        foreach (var value in Values) value.Dispose();
    }
}
