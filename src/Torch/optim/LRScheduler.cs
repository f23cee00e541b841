namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static class lr_scheduler
        {
            /// <summary>The initial rate times lr_lambda(epoch).</summary>
            public static LRScheduler LambdaLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false) => new(optimizer, last_epoch, (rate, epoch) => rate * lr_lambda(epoch));

            /// <summary>The initial rate times γ^epoch.</summary>
            public static LRScheduler ExponentialLR(Optimizer optimizer, double gamma = 0.1, int last_epoch = -1, bool verbose = false) => new(optimizer, last_epoch, (rate, epoch) => rate * Math.Pow(gamma, epoch));

            /// <summary>From the initial rate to eta_min along half a cosine.</summary>
            public static LRScheduler CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1, bool verbose = false) =>
                new(optimizer, last_epoch, (rate, epoch) => eta_min + (rate - eta_min) * (1 + Math.Cos(Math.PI * epoch / T_max)) / 2);

            /// <summary>Sets each group's learning rate by the number of steps that it has taken.</summary>
            public sealed class LRScheduler
            {
                private readonly ILearningRateController[] groups;
                private readonly Func<double, int, double> rate;
                private int epoch;

                internal LRScheduler(Optimizer optimizer, int lastEpoch, Func<double, int, double> rate)
                {
                    groups = [.. optimizer.ParamGroups];
                    this.rate = rate;
                    if (lastEpoch < 0)
                        foreach (var g in groups) g.InitialLearningRate = g.LearningRate;
                    step(lastEpoch + 1);
                }

                public void step() => step(epoch + 1);

                public void step(int? epoch)
                {
                    this.epoch = epoch ?? this.epoch + 1;
                    foreach (var g in groups) g.LearningRate = rate(g.InitialLearningRate, this.epoch);
                }

                public IEnumerable<double> get_last_lr() => groups.Select(g => g.LearningRate);
            }
        }
    }
}
