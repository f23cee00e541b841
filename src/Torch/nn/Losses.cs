using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public enum Reduction : long { None = 0, Mean = 1, Sum = 2 }

        public static partial class functional
        {
            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) => Ops.mse_loss.Call(input, target, (long)reduction);
            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) => Ops.l1_loss.Call(input, target, (long)reduction);
            public static Tensor smooth_l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean, double beta = 1) => Ops.smooth_l1_loss.Call(input, target, (long)reduction, beta);
            public static Tensor huber_loss(Tensor input, Tensor target, double delta = 1, Reduction reduction = Reduction.Mean) => Ops.huber_loss.Call(input, target, (long)reduction, delta);
            public static Tensor binary_cross_entropy(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) => Ops.bce.Call(input, target, weight, (long)reduction);
            public static Tensor binary_cross_entropy_with_logits(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) => Ops.bceLogits.Call(input, target, weight, pos_weights, (long)reduction);
            public static Tensor cross_entropy(Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100, Reduction reduction = Reduction.Mean, double label_smoothing = 0) => Ops.cross_entropy.Call(input, target, weight, (long)reduction, ignore_index, label_smoothing);
            public static Tensor kl_div(Tensor input, Tensor target, bool log_target = true, Reduction reduction = Reduction.Mean) => Ops.kl_div.Call(input, target, (long)reduction, log_target);
        }
    }
}

file static class Ops
{
    public static readonly Op
        mse_loss = new("mse_loss"), l1_loss = new("l1_loss"), smooth_l1_loss = new("smooth_l1_loss"), huber_loss = new("huber_loss"),
        bce = new("binary_cross_entropy"), bceLogits = new("binary_cross_entropy_with_logits"), cross_entropy = new("cross_entropy_loss"), kl_div = new("kl_div");
}
