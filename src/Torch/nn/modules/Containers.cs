using System.Collections;
using System.Diagnostics.CodeAnalysis;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static ModuleList<T> ModuleList<T>(params T[] modules) where T : Module => new(modules);
            public static ModuleDict<T> ModuleDict<T>(params (string, T)[] modules) where T : Module => new(modules);
            public static ParameterList ParameterList(params Parameter[] parameters) => new(parameters);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Modules named 0, 1, 2, …</summary>
    public sealed class ModuleList<T> : nn.Module, IReadOnlyList<T> where T : nn.Module
    {
        private readonly List<T> items = [];

        public ModuleList(params T[] modules) : base("ModuleList")
        {
            foreach (var m in modules) Add(m);
        }

        public int Count => items.Count;

        public T this[int index] => items[index];

        public void Add(T item)
        {
            register_module(items.Count.ToString(), item);
            items.Add(item);
        }

        public void append(T module) => Add(module);

        public void extend(IEnumerable<T> modules)
        {
            foreach (var m in modules) Add(m);
        }

        public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>Modules by name, in the order in which they were added.</summary>
    public sealed class ModuleDict<T> : nn.Module, IEnumerable<(string, T)> where T : nn.Module
    {
        private readonly List<(string name, T module)> items = [];

        public ModuleDict() : base("ModuleDict")
        {
        }

        internal ModuleDict((string, T)[] modules) : this()
        {
            foreach (var (n, m) in modules) Add(n, m);
        }

        public int Count => items.Count;

        public T this[string key] => TryGetValue(key, out var m) ? m : throw new KeyNotFoundException($"There is no module '{key}'.");

        public void Add(string key, T value)
        {
            register_module(key, value);
            items.Add((key, value));
        }

        public void Add((string, T) item) => Add(item.Item1, item.Item2);

        public bool ContainsKey(string key) => items.Exists(i => i.name == key);

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
        {
            value = items.Find(i => i.name == key).module;
            return value is not null;
        }

        public IEnumerable<string> keys() => items.Select(i => i.name);

        public IEnumerable<T> values() => items.Select(i => i.module);

        public IEnumerator<(string, T)> GetEnumerator() => items.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>Parameters named 0, 1, 2, …</summary>
    public sealed class ParameterList : nn.Module, IReadOnlyList<Parameter>
    {
        private readonly List<Parameter> items = [];

        public ParameterList(params Parameter[] parameters) : base("ParameterList")
        {
            foreach (var p in parameters) Add(p);
        }

        public int Count => items.Count;

        public Parameter this[int index] => items[index];

        public void Add(Parameter item)
        {
            register_parameter(items.Count.ToString(), item);
            items.Add(item);
        }

        public IEnumerator<Parameter> GetEnumerator() => items.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
