using TorchSharp.Interop;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>A tensor that a module learns. It shares the memory of the tensor that it was made of, and belongs to no scope.</summary>
    public sealed class Parameter : Tensor
    {
        public Parameter(Tensor data, bool requires_grad = true) : base(Detached(data))
        {
            DetachFromDisposeScope();
            if (requires_grad) requires_grad_();
        }

        private static nint Detached(Tensor data)
        {
            using var d = data.detach();
            return Native.tsh_retain(d.Handle);
        }
    }
}
