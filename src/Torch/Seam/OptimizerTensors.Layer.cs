#if !TORCHSHARP_PACKAGE
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class OptimizerTensors
{
    private static (long step, Dictionary<string, Tensor> tensors)? Remembered(optim.Optimizer optimizer, Parameter p, int index) =>
        ((OptimizerHelper)optimizer).Known(p) is { } s ? (s.Step, s.Tensors) : null;

    private static void Restore(optim.Optimizer optimizer, Parameter p, int index, long step, Dictionary<string, Tensor> tensors) =>
        ((OptimizerHelper)optimizer).Remember(p, step, tensors);
}
#endif
