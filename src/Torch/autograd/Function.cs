using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static unsafe partial class autograd
    {
        private const int MaxOutputs = 32;

        /// <summary>
        /// An operation whose forward and backward are managed code. Gradients may arrive expanded (stride 0): call contiguous() before
        /// reading their memory. What forward or backward throws arrives unchanged at the caller of apply or backward.
        /// </summary>
        public abstract class Function<T> where T : Function<T>, new()
        {
            private protected static readonly T Instance = new();

            public abstract string Name { get; }
        }

        /// <summary>One tensor out. <c>backward</c> returns one gradient a argument of <c>apply</c>; null where there is none.</summary>
        public abstract class SingleTensorFunction<T> : Function<T> where T : SingleTensorFunction<T>, new()
        {
            public static Tensor apply(params object[] vars) => Call.Apply((c, a) => [Instance.forward(c, a)], (c, g) => Instance.backward(c, g[0]), vars, Instance.Name)[0];

            public abstract Tensor forward(AutogradContext ctx, params object[] vars);

            public abstract List<Tensor> backward(AutogradContext ctx, Tensor grad_output);
        }

        /// <summary>Several tensors out.</summary>
        public abstract class MultiTensorFunction<T> : Function<T> where T : MultiTensorFunction<T>, new()
        {
            public static List<Tensor> apply(params object[] vars) => Call.Apply(Instance.forward, Instance.backward, vars, Instance.Name);

            public abstract List<Tensor> forward(AutogradContext ctx, params object[] vars);

            public abstract List<Tensor> backward(AutogradContext ctx, List<Tensor> grad_outputs);
        }

        /// <summary>What forward leaves for backward.</summary>
        public sealed class AutogradContext
        {
            private readonly Dictionary<string, object> data = [];
            private int saved;

            internal void* Native { get; set; }

            public void save_for_backward(List<Tensor> tensors)
            {
                var h = Handles(tensors);
                saved = h.Length;
                fixed (nint* p = h) Interop.Native.Check(Interop.Native.tsh_ctx_save(Native, p, h.Length));
                GC.KeepAlive(tensors);
            }

            public List<Tensor> get_saved_variables()
            {
                var h = new nint[saved];
                fixed (nint* p = h) Interop.Native.Check(Interop.Native.tsh_ctx_saved(Native, p, saved));
                return [.. h.Select(x => Tensor.Own(x))];
            }

            public void save_data(string key, object value) => data[key] = value;

            public object? get_data(string key) => data.GetValueOrDefault(key);

            public void mark_dirty(List<Tensor> tensors)
            {
                var h = Handles(tensors);
                fixed (nint* p = h) Interop.Native.Check(Interop.Native.tsh_ctx_mark_dirty(Native, p, h.Length));
                GC.KeepAlive(tensors);
            }

            public void mark_non_differentiable(List<Tensor> tensors)
            {
                var h = Handles(tensors);
                fixed (nint* p = h) Interop.Native.Check(Interop.Native.tsh_ctx_mark_nondiff(Native, p, h.Length));
                GC.KeepAlive(tensors);
            }

            /// <summary>Whether a gradient that does not exist arrives in backward as zeros (the default) or as null.</summary>
            public void set_materialize_grads(bool value) => Interop.Native.tsh_ctx_materialize(Native, value ? 1 : 0);
        }

        /// <summary>One application of a function: what the recorded graph holds on to until its backward is gone.</summary>
        private sealed class Call
        {
            private readonly AutogradContext context = new();
            public required Func<AutogradContext, object[], List<Tensor>> Forward { get; init; }
            public required Func<AutogradContext, List<Tensor>, List<Tensor>> Backward { get; init; }
            public required string Name { get; init; }
            public required bool[] IsTensor { get; init; }

            /// <summary>The arguments that are not tensors; the graph holds those itself.</summary>
            private object?[] arguments = [];

            public static List<Tensor> Apply(Func<AutogradContext, object[], List<Tensor>> forward, Func<AutogradContext, List<Tensor>, List<Tensor>> backward, object[] vars, string name)
            {
                var call = new Call
                {
                    Forward = forward,
                    Backward = backward,
                    Name = name,
                    IsTensor = Array.ConvertAll(vars, v => v is Tensor),
                    arguments = Array.ConvertAll(vars, v => v is Tensor ? null : v),
                };
                var inputs = Handles([.. vars.OfType<Tensor>()]);
                var outputs = stackalloc nint[MaxOutputs];
                var self = GCHandle.ToIntPtr(GCHandle.Alloc(call)); // freed by Release, when the graph lets go
                int n;
                fixed (nint* p = inputs) n = Native.Check(Native.tsh_apply((void*)self, &Run, &Release, p, inputs.Length, outputs, MaxOutputs));
                GC.KeepAlive(vars);
                var results = new List<Tensor>(n);
                for (int i = 0; i < n; i++) results.Add(Tensor.Own(outputs[i]));
                return results;
            }

            [UnmanagedCallersOnly]
            private static void Release(void* call) => GCHandle.FromIntPtr((nint)call).Free();

            /// <summary>Called by libtorch, in backward possibly on a thread of its own. Null is success.</summary>
            [UnmanagedCallersOnly]
            private static nint Run(void* self, int phase, void* native, nint* inputs, int count, nint** outputs, int* outputCount)
            {
                var outer = DisposeScope.Current;
                DisposeScope.Current = null;
                try
                {
                    var call = (Call)GCHandle.FromIntPtr((nint)self).Target!;
                    using var scope = new DisposeScope();
                    call.context.Native = native;
                    var given = new List<Tensor>(count);
                    for (int i = 0; i < count; i++) given.Add(Tensor.Own(inputs[i]));
                    var results = phase == 0 ? call.Forward(call.context, call.Arguments(given)) : call.Gradients(given);
                    var handles = (nint*)Native.tsh_alloc(sizeof(nint) * (results.Count + 1));
                    for (int i = 0; i < results.Count; i++) handles[i] = results[i] is { } t ? Native.tsh_retain(t.Handle) : 0;
                    *outputs = handles;
                    *outputCount = results.Count;
                    return 0;
                }
                catch (Exception e)
                {
                    return GCHandle.ToIntPtr(GCHandle.Alloc(ExceptionDispatchInfo.Capture(e))); // freed by who rethrows it
                }
                finally
                {
                    DisposeScope.Current = outer;
                }
            }

            private object[] Arguments(List<Tensor> tensors)
            {
                int next = 0;
                return [.. arguments.Select((a, i) => IsTensor[i] ? tensors[next++] : a!)];
            }

            private List<Tensor> Gradients(List<Tensor> outputs)
            {
                var all = Backward(context, outputs);
                if (all.Count != IsTensor.Length) throw new InvalidOperationException($"The backward of {Name} returned {all.Count} gradients for {IsTensor.Length} arguments.");
                return [.. all.Where((_, i) => IsTensor[i])];
            }
        }
    }
}
