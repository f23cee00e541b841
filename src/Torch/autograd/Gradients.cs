using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static unsafe partial class autograd
    {
        /// <summary>Gradients of <paramref name="outputs"/> by <paramref name="inputs"/>, without touching any tensor's grad.</summary>
        /// <returns>One a input; null where an input took no part and <paramref name="allow_unused"/> is set.</returns>
        public static IList<Tensor> grad(IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null, bool retain_graph = false, bool create_graph = false, bool allow_unused = false)
        {
            nint[] t = Handles(outputs), i = Handles(inputs), g = Handles(grad_outputs);
            var results = new nint[i.Length];
            fixed (nint* pt = t, pi = i, pg = g, pr = results)
                Native.Check(Native.tsh_autograd_grad(pt, t.Length, pi, i.Length, pg, g.Length, retain_graph || create_graph ? 1 : 0, create_graph ? 1 : 0, allow_unused ? 1 : 0, pr));
            GC.KeepAlive(outputs);
            GC.KeepAlive(inputs);
            GC.KeepAlive(grad_outputs);
            return Array.ConvertAll(results, h => Tensor.Own(h));
        }

        /// <summary>Adds the gradients of <paramref name="tensors"/> to the grad of the leaves (or of <paramref name="inputs"/>).</summary>
        public static void backward(IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null)
        {
            nint[] t = Handles(tensors), g = Handles(grad_tensors), i = Handles(inputs);
            fixed (nint* pt = t, pg = g, pi = i)
                Native.Check(Native.tsh_backward(pt, t.Length, pg, g.Length, retain_graph ?? create_graph ? 1 : 0, create_graph ? 1 : 0, pi, i.Length));
            GC.KeepAlive(tensors);
            GC.KeepAlive(grad_tensors);
            GC.KeepAlive(inputs);
        }

        public static void backward(Tensor tensor, Tensor grad_tensor, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], [grad_tensor], retain_graph, create_graph, inputs);

        internal static nint[] Handles(IList<Tensor>? tensors)
        {
            if (tensors is null) return [];
            var handles = new nint[tensors.Count];
            for (int i = 0; i < handles.Length; i++) handles[i] = tensors[i]?.Handle ?? 0;
            return handles;
        }
    }
}
