using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>One step of Adam or AdamW over a whole group, each formula one call for all its tensors.</summary>
internal sealed record AdamStep(double η, double β1, double β2, double ε, double λ, bool Amsgrad, bool Maximize, bool Decoupled)
{
    public const string FirstMoment = "exp_avg", SecondMoment = "exp_avg_sq", LargestMoment = "max_exp_avg_sq";

    public static void Run(OptimizerHelper optimizer, IEnumerable<Parameter> parameters, AdamStep step)
    {
        var ready = from p in parameters
                    let g = p.grad
                    where g is not null
                    let state = optimizer.State(p)
                    select (p, g, state);
        // parameters that began at different times have different bias corrections, and devices do not mix
        foreach (var like in ready.ToArray().GroupBy(r => (++r.state.Step, r.p.dtype, r.p.device)))
            step.Run([.. like], like.Key.Item1);
    }

    // Algorithm 2 of Loshchilov and Hutter (2017), arXiv:1711.05101; with λ in the gradient it is Kingma and Ba's (2014).
    private void Run((Parameter p, Tensor g, ParameterState state)[] like, long t)
    {
        Tensor[] θ = [.. like.Select(x => x.p)], g = [.. like.Select(x => x.g)];
        Tensor[] m = [.. like.Select(x => x.state.Zeros(FirstMoment, x.p))], v = [.. like.Select(x => x.state.Zeros(SecondMoment, x.p))];
        if (Maximize) g = [.. g.Select(x => -x)];
        if (λ != 0 && Decoupled) Foreach.Multiply(θ, 1 - η * λ);
        if (λ != 0 && !Decoupled) g = [.. g.Select((x, i) => x.add(θ[i], λ))];
        Foreach.Multiply(m, β1);
        Foreach.Add(m, g, 1 - β1);
        Foreach.Multiply(v, β2);
        Foreach.AddMultiplied(v, g, g, 1 - β2);
        if (Amsgrad)
        {
            Tensor[] largest = [.. like.Select(x => x.state.Zeros(LargestMoment, x.p))];
            Foreach.Max(largest, v);
            v = largest;
        }
        var d = Foreach.Sqrt(v);
        Foreach.Divide(d, Math.Sqrt(1 - Math.Pow(β2, t)));
        Foreach.Add(d, ε);
        Foreach.AddDivided(θ, m, d, -η / (1 - Math.Pow(β1, t)));
    }
}
