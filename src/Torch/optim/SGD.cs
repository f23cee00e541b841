using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            public static SGD SGD(IEnumerable<Parameter> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
                new([new SGD.ParamGroup(parameters, new SGD.Options())], learningRate, momentum, dampening, weight_decay, nesterov, maximize);

            public static SGD SGD(IEnumerable<SGD.ParamGroup> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
                new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Gradient descent with momentum.</summary>
    public sealed class SGD : OptimizerHelper
    {
        private readonly Options defaults;

        public SGD(IEnumerable<ParamGroup> parameters, double lr = 1e-3, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
        {
            defaults = new() { LearningRate = lr, momentum = momentum, dampening = dampening, weight_decay = weight_decay, nesterov = nesterov, maximize = maximize };
            foreach (var g in parameters) add_param_group(g);
        }

        public override void add_param_group(Modules.ParamGroup param_group) => AddGroup(param_group, defaults, Options.Fill);

        private protected override void Step(Modules.ParamGroup group)
        {
            var o = (Options)group.Options;
            foreach (var p in group.Parameters)
            {
                if (p.grad is not { } g) continue;
                if (o.maximize!.Value) g = -g;
                if (o.weight_decay is { } λ and not 0) g = g.add(p, λ);
                if (o.momentum is { } μ and not 0)
                {
                    var state = State(p);
                    var b = state.Zeros("momentum_buffer", p);
                    b.mul_(μ).add_(g, ++state.Step == 1 ? 1 : 1 - o.dampening!.Value);
                    g = o.nesterov!.Value ? g.add(b, μ) : b;
                }
                p.add_(g, -o.LearningRate!.Value);
            }
        }

        public sealed class Options : OptimizerOptions
        {
            public double? momentum { get; set; }
            public double? dampening { get; set; }
            public double? weight_decay { get; set; }
            public bool? nesterov { get; set; }
            public bool? maximize { get; set; }

            internal static void Fill(Options o, Options d)
            {
                o.momentum ??= d.momentum;
                o.dampening ??= d.dampening;
                o.weight_decay ??= d.weight_decay;
                o.nesterov ??= d.nesterov;
                o.maximize ??= d.maximize;
            }
        }

        public sealed class ParamGroup : ParamGroup<Options>
        {
            public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options)
            {
            }
        }
    }
}
