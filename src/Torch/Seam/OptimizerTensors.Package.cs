#if TORCHSHARP_PACKAGE
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class OptimizerTensors
{
    private const string FirstMoment = "exp_avg", SecondMoment = "exp_avg_sq", LargestMoment = "max_exp_avg_sq";

    private static (long step, Dictionary<string, Tensor> tensors)? Remembered(optim.Optimizer optimizer, Parameter p, int index) => State(optimizer, index) switch
    {
        AdamW.State s => (s.step, Named(s.exp_avg, s.exp_avg_sq, s.max_exp_avg_sq)),
        Adam.State s => (s.step, Named(s.exp_avg, s.exp_avg_sq, s.max_exp_avg_sq)),
        var other => throw new NotSupportedException($"The state of {other.GetType().DeclaringType?.Name} as named tensors; use Adam or AdamW."),
    };

    private static void Restore(optim.Optimizer optimizer, Parameter p, int index, long step, Dictionary<string, Tensor> tensors)
    {
        var (first, second, largest) = (tensors.GetValueOrDefault(FirstMoment), tensors.GetValueOrDefault(SecondMoment), tensors.GetValueOrDefault(LargestMoment));
        switch (State(optimizer, index))
        {
            case AdamW.State s:
                s.step = step;
                Replace(ref s.exp_avg, first, p);
                Replace(ref s.exp_avg_sq, second, p);
                if (largest is not null) Replace(ref s.max_exp_avg_sq, largest, p);
                break;
            case Adam.State s:
                s.step = step;
                Replace(ref s.exp_avg, first, p);
                Replace(ref s.exp_avg_sq, second, p);
                if (largest is not null) Replace(ref s.max_exp_avg_sq, largest, p);
                break;
            case var other:
                throw new NotSupportedException($"The state of {other.GetType().DeclaringType?.Name} as named tensors; use Adam or AdamW.");
        }
    }

    private static OptimizerState State(optim.Optimizer optimizer, int index) => ((OptimizerHelper)optimizer).state_dict().State[index];

    private static void Replace(ref Tensor old, Tensor? now, Parameter p)
    {
        old?.Dispose();
        old = now ?? zeros_like(p).DetachFromDisposeScope();
    }

    private static Dictionary<string, Tensor> Named(Tensor first, Tensor second, Tensor? largest)
    {
        var named = new Dictionary<string, Tensor> { [FirstMoment] = first, [SecondMoment] = second };
        if (largest is not null) named[LargestMoment] = largest;
        return named;
    }
}
#endif
