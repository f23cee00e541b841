using System.Reflection;
using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Parameters, buffers and other modules under names; the names are those of the fields that hold them.</summary>
        public abstract partial class Module : IDisposable
        {
            private readonly string name;
            private readonly List<(string name, Parameter parameter)> ownParameters = [];
            private readonly List<(string name, Tensor buffer, bool persistent)> ownBuffers = [];
            private readonly List<(string name, Module module)> ownModules = [];

            protected Module(string name) => this.name = name;

            public virtual bool training { get; private set; } = true;

            public virtual string GetName() => name;

            public virtual void train(bool train = true)
            {
                training = train;
                foreach (var (_, m) in named_children()) m.train(train);
            }

            public virtual void eval() => train(false);

            public virtual Module apply(Action<Module> fn)
            {
                foreach (var (_, m) in named_children()) m.apply(fn);
                fn(this);
                return this;
            }

            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var p in parameters())
                {
                    using var g = p.grad;
                    if (g is null) continue;
                    if (set_to_none) p.grad = null;
                    else g.detach_().zero_();
                }
            }

            public virtual IEnumerable<(string name, Module module)> named_children() => ownModules;
            public virtual IEnumerable<Module> children() => named_children().Select(c => c.module);

            public virtual IEnumerable<(string name, Module module)> named_modules() =>
                named_children().SelectMany(c => c.module.named_modules().Select(m => ($"{c.name}.{m.name}", m.module)).Prepend(c));

            public virtual IEnumerable<Module> modules() => named_modules().Select(m => m.module);

            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                var seen = new HashSet<nint>();
                foreach (var (n, m) in named_modules().Prepend(("", this)))
                {
                    foreach (var (own, p) in m.ownParameters)
                        if (seen.Add(p.Handle)) yield return (n.Length == 0 ? own : $"{n}.{own}", p);
                    if (!recurse) yield break;
                }
            }

            public virtual IEnumerable<Parameter> parameters(bool recurse = true) => named_parameters(recurse).Select(p => p.parameter);

            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true)
            {
                foreach (var (n, m) in named_modules().Prepend(("", this)))
                {
                    foreach (var (own, b, persistent) in m.ownBuffers)
                        if (persistent || include_nonpersistent) yield return (n.Length == 0 ? own : $"{n}.{own}", b);
                    if (!recurse) yield break;
                }
            }

            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) => named_buffers(recurse, include_nonpersistent).Select(b => b.buffer);

            public virtual Parameter? get_parameter(string target) => named_parameters().FirstOrDefault(p => p.name == target).parameter;
            public virtual Tensor? get_buffer(string target) => named_buffers().FirstOrDefault(b => b.name == target).buffer;
            public virtual bool has_parameter(string target) => get_parameter(target) is not null;
            public virtual bool has_buffer(string target) => get_buffer(target) is not null;

            public virtual void register_parameter(string name, Parameter param)
            {
                Taken(name);
                ownParameters.Add((name, param));
            }

            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                Taken(name);
                tensor.DetachFromDisposeScope();
                ownBuffers.Add((name, tensor, persistent));
            }

            public virtual void register_module(string name, Module submodule)
            {
                if (name.Length == 0 || name.Contains('.')) throw new ArgumentException($"'{name}' cannot name a module: it must not be empty or hold a dot.", nameof(name));
                Taken(name);
                ownModules.Add((name, submodule));
            }

            public void add_module(string name, Module module) => register_module(name, module);

            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            protected virtual void Dispose(bool disposing)
            {
                if (!disposing) return;
                foreach (var (_, m) in ownModules) m.Dispose();
                foreach (var (_, p) in ownParameters) p.Dispose();
                foreach (var (_, b, _) in ownBuffers) b.Dispose();
            }

            /// <summary>Registers every field that holds a module, a parameter or a tensor, in the order of declaration.</summary>
            protected virtual void RegisterComponents()
            {
                foreach (var field in GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).OrderBy(f => f.MetadataToken))
                {
                    var value = field.GetValue(this);
                    if (value is null || Registered(field.Name)) continue;
                    if (value is Module m) register_module(field.Name, m);
                    else if (value is Parameter p) register_parameter(field.Name, p);
                    else if (value is Tensor t) register_buffer(field.Name, t);
                }
            }

            /// <summary>Puts a parameter in the place of the one of that name and disposes that; null takes it out.</summary>
            protected void ConditionallyRegisterParameter(string name, Parameter? value)
            {
                int i = ownParameters.FindIndex(p => p.name == name);
                if (i >= 0 && !ReferenceEquals(ownParameters[i].parameter, value)) ownParameters[i].parameter.Dispose();
                if (value is null) ownParameters.RemoveAll(p => p.name == name);
                else if (i >= 0) ownParameters[i] = (name, value);
                else ownParameters.Add((name, value));
            }

            protected Parameter? OwnParameter(string name) => ownParameters.Find(p => p.name == name).parameter;

            private bool Registered(string name) => ownParameters.Exists(p => p.name == name) || ownBuffers.Exists(b => b.name == name) || ownModules.Exists(m => m.name == name);

            private void Taken(string name)
            {
                if (Registered(name)) throw new InvalidOperationException($"{GetName()} already has a component named '{name}'.");
            }

            /// <summary>Moves parameters, gradients and buffers; the objects stay the same ones.</summary>
            internal void Move(ScalarType? dtype, Device? device)
            {
                using var off = no_grad();
                foreach (var t in parameters().Concat(buffers()))
                {
                    var type = dtype is { } d && t.is_floating_point() ? d : t.dtype;
                    if (t.grad is { } g)
                    {
                        using (g) t.grad = null; // a gradient of the old type would not fit
                    }
                    using var data = t.to(type, device ?? t.device);
                    Native.Check(Native.tsh_set_data(t.Handle, data.Handle));
                }
            }
        }

        /// <summary>A module of one argument.</summary>
        public abstract class Module<T, TResult>(string name) : Module(name), IModule<T, TResult>
        {
            public abstract TResult forward(T input);

            public TResult call(T input) => forward(input);
        }

        public abstract class Module<T1, T2, TResult>(string name) : Module(name), IModule<T1, T2, TResult>
        {
            public abstract TResult forward(T1 input1, T2 input2);

            public TResult call(T1 input1, T2 input2) => forward(input1, input2);
        }

        public abstract class Module<T1, T2, T3, TResult>(string name) : Module(name), IModule<T1, T2, T3, TResult>
        {
            public abstract TResult forward(T1 input1, T2 input2, T3 input3);

            public TResult call(T1 input1, T2 input2, T3 input3) => forward(input1, input2, input3);
        }

        public abstract class Module<T1, T2, T3, T4, TResult>(string name) : Module(name)
        {
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4);

            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4) => forward(input1, input2, input3, input4);
        }

        public abstract class Module<T1, T2, T3, T4, T5, TResult>(string name) : Module(name)
        {
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5);

            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5) => forward(input1, input2, input3, input4, input5);
        }

        public interface IModule<T, TResult>
        {
            TResult call(T input1);
        }

        public interface IModule<T1, T2, TResult>
        {
            TResult call(T1 input1, T2 input2);
        }

        public interface IModule<T1, T2, T3, TResult>
        {
            TResult call(T1 input1, T2 input2, T3 input3);
        }
    }
}
