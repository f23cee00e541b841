using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Sequential Sequential(params (string name, Module<Tensor, Tensor> submodule)[] modules) => new(modules);
            public static Sequential Sequential(params Module<Tensor, Tensor>[] modules) => new(modules.Select((m, i) => (i.ToString(), m)));
            public static Sequential Sequential(IEnumerable<(string name, Module<Tensor, Tensor> submodule)> modules) => new(modules);
            public static Sequential Sequential(IEnumerable<Module<Tensor, Tensor>> modules) => new(modules.Select((m, i) => (i.ToString(), m)));
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>One module after the other; what lies between them is released at once.</summary>
    public sealed class Sequential : nn.Module<Tensor, Tensor>
    {
        private readonly List<nn.Module<Tensor, Tensor>> steps = [];

        internal Sequential(IEnumerable<(string name, nn.Module<Tensor, Tensor> module)> modules) : base(nameof(Sequential))
        {
            foreach (var (n, m) in modules) append(n, m);
        }

        public int Count => steps.Count;

        public nn.Module<Tensor, Tensor> this[int index] => steps[index];

        public Sequential append(string name, nn.Module<Tensor, Tensor> module)
        {
            register_module(name, module);
            steps.Add(module);
            return this;
        }

        public Sequential append(nn.Module<Tensor, Tensor> module) => append(steps.Count.ToString(), module);

        public override Tensor forward(Tensor tensor)
        {
            if (steps.Count == 0) return tensor.alias();
            using var scope = NewDisposeScope();
            var x = tensor;
            foreach (var m in steps) x = m.call(x);
            return x.MoveToOuterDisposeScope();
        }
    }
}
