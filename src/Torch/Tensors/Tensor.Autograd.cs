using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Gradients of one tensor.</summary>
    public unsafe partial class Tensor
    {
        public bool requires_grad
        {
            get => Info.RequiresGrad;
            set => requires_grad_(value);
        }

        /// <summary>The accumulated gradient, or null; a new handle at each reading.</summary>
        public Tensor? grad
        {
            get => Own(Native.tsh_grad(Handle));
            set => Native.Check(Native.tsh_set_grad(Handle, value?.Handle ?? 0));
        }

        public bool is_leaf => Native.tsh_is_leaf(Handle) != 0;

        public Tensor requires_grad_(bool requires_grad = true)
        {
            Native.Check(Native.tsh_set_requires_grad(Handle, requires_grad ? 1 : 0));
            return this;
        }

        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        public void retain_grad() => Native.Check(Native.tsh_retain_grad(Handle));

        public void backward() => autograd.backward([this]);

        public void backward(IList<Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor>? inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph, create_graph, inputs);
    }
}
