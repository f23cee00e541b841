using TorchSharp.Interop;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            /// <summary>Changes parameters by their gradients. A parameter without a gradient is left alone.</summary>
            public abstract class Optimizer : IDisposable
            {
                private protected readonly List<ParamGroup> Groups = [];

                public virtual IEnumerable<ILearningRateController> ParamGroups => Groups;

                public abstract Tensor? step(Func<Tensor>? closure = null);

                public virtual void zero_grad()
                {
                    foreach (var p in parameters()) p.grad = null;
                }

                public virtual IEnumerable<Parameter> parameters() => Groups.SelectMany(g => g.Parameters);

                public abstract void add_param_group(ParamGroup param_group);

                public void Dispose()
                {
                    Dispose(true);
                    GC.SuppressFinalize(this);
                }

                protected abstract void Dispose(bool disposing);
            }

            public interface ILearningRateController
            {
                double LearningRate { get; set; }
                double InitialLearningRate { get; set; }
            }

            public interface IBetas
            {
                (double, double) Betas { get; set; }
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>What an optimizer may be told for a group of parameters; null takes the optimizer's own.</summary>
    public class OptimizerOptions
    {
        public double? LearningRate { get; set; }
        public double InitialLearningRate { get; set; }
    }

    public class ParamGroup : optim.ILearningRateController
    {
        public IEnumerable<Parameter> Parameters { get; set; } = [];
        public OptimizerOptions Options { get; set; } = new();

        public double LearningRate
        {
            get => Options.LearningRate!.Value;
            set => Options.LearningRate = value;
        }

        public double InitialLearningRate
        {
            get => Options.InitialLearningRate;
            set => Options.InitialLearningRate = value;
        }
    }

    public class ParamGroup<TOptions> : ParamGroup where TOptions : OptimizerOptions, new()
    {
        public ParamGroup() => base.Options = new TOptions();

        public ParamGroup(IEnumerable<Parameter> parameters, TOptions? options = null)
        {
            Parameters = [.. parameters];
            base.Options = options ?? new TOptions();
        }

        public new TOptions Options
        {
            get => (TOptions)base.Options;
            set => base.Options = value;
        }
    }

    /// <summary>Keeps what an optimizer remembers of each parameter, by name of the memory.</summary>
    public abstract class OptimizerHelper : optim.Optimizer
    {
        private readonly Dictionary<Parameter, ParameterState> states = new(ReferenceEqualityComparer.Instance);

        public sealed override Tensor? step(Func<Tensor>? closure = null)
        {
            Tensor? loss = null;
            if (closure is not null)
            {
                using var on = enable_grad();
                loss = closure();
            }
            using (no_grad())
            using (NewDisposeScope())
            {
                foreach (var g in Groups) Step(g);
            }
            return loss;
        }

        public void save_state_dict(string location)
        {
            using var writer = new BinaryWriter(File.Create(location));
            save_state_dict(writer);
        }

        public void load_state_dict(string location)
        {
            using var reader = new BinaryReader(File.OpenRead(location));
            load_state_dict(reader);
        }

        /// <summary>Learning rates and what is remembered, parameter by parameter.</summary>
        public void save_state_dict(BinaryWriter writer)
        {
            writer.Write7BitEncodedInt(Groups.Count);
            foreach (var g in Groups) writer.Write(g.LearningRate);
            Parameter[] all = [.. parameters()];
            writer.Write7BitEncodedInt(all.Length);
            foreach (var p in all)
            {
                var s = states.GetValueOrDefault(p);
                writer.Write(s?.Step ?? 0);
                writer.Write7BitEncodedInt(s?.Tensors.Count ?? 0);
                if (s is null) continue;
                foreach (var (n, t) in s.Tensors)
                {
                    writer.Write(n);
                    TensorStream.Write(writer, t);
                }
            }
        }

        public void load_state_dict(BinaryReader reader)
        {
            if (reader.Read7BitEncodedInt() is var groups && groups != Groups.Count) throw new InvalidDataException($"The state is of {groups} parameter groups; this optimizer has {Groups.Count}.");
            foreach (var g in Groups) g.LearningRate = reader.ReadDouble();
            Parameter[] all = [.. parameters()];
            if (reader.Read7BitEncodedInt() is var count && count != all.Length) throw new InvalidDataException($"The state is of {count} parameters; this optimizer has {all.Length}.");
            foreach (var p in all)
            {
                long step = reader.ReadInt64();
                var tensors = new Dictionary<string, Tensor>();
                for (int n = reader.Read7BitEncodedInt(); n > 0; n--)
                {
                    var name = reader.ReadString();
                    using var t = TensorStream.Read(reader);
                    tensors[name] = t.to(p.device, copy: true);
                }
                Remember(p, step, tensors);
            }
        }

        /// <summary>Moves what is remembered to another device.</summary>
        public void to(Device device)
        {
            foreach (var s in states.Values)
                foreach (var (n, t) in s.Tensors.ToArray())
                    using (t) s.Tensors[n] = t.to(device, copy: true).DetachFromDisposeScope();
        }

        private protected abstract void Step(ParamGroup group);

        private protected void AddGroup<TOptions>(ParamGroup group, TOptions defaults, Action<TOptions, TOptions> fill) where TOptions : OptimizerOptions, new()
        {
            group.Parameters = [.. group.Parameters];
            if (group.Parameters.Any(p => parameters().Contains(p, ReferenceEqualityComparer.Instance))) throw new ArgumentException("A parameter is in two groups of one optimizer.");
            if (group.Options is not TOptions) group.Options = new TOptions { LearningRate = group.Options.LearningRate };
            var options = (TOptions)group.Options;
            options.LearningRate ??= defaults.LearningRate;
            fill(options, defaults);
            options.InitialLearningRate = options.LearningRate!.Value;
            Groups.Add(group);
        }

        internal ParameterState State(Parameter p)
        {
            if (!states.TryGetValue(p, out var s)) states[p] = s = new();
            return s;
        }

        internal ParameterState? Known(Parameter p) => states.GetValueOrDefault(p);

        internal void Remember(Parameter p, long step, IEnumerable<KeyValuePair<string, Tensor>> tensors)
        {
            var s = State(p);
            s.Dispose();
            s.Step = step;
            foreach (var (n, t) in tensors) s.Tensors[n] = t.DetachFromDisposeScope();
        }

        protected override void Dispose(bool disposing)
        {
            if (!disposing) return;
            foreach (var s in states.Values) s.Dispose();
            states.Clear();
        }
    }

    /// <summary>What is remembered of one parameter.</summary>
    internal sealed class ParameterState : IDisposable
    {
        public long Step { get; set; }

        public Dictionary<string, Tensor> Tensors { get; } = [];

        public Tensor Zeros(string name, Parameter p)
        {
            if (!Tensors.TryGetValue(name, out var t)) Tensors[name] = t = p.zeros_like().DetachFromDisposeScope();
            return t;
        }

        public void Dispose()
        {
            foreach (var t in Tensors.Values) t.Dispose();
            Tensors.Clear();
        }
    }
}
