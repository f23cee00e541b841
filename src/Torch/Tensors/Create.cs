using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor empty(params long[] size) => empty(size, null);
    public static Tensor empty(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Ops.empty.Call(size, dtype, Arg.None, device).Grad(requires_grad);
    public static Tensor zeros(params long[] size) => zeros(size, null);
    public static Tensor zeros(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Ops.zeros.Call(size, dtype, Arg.None, device).Grad(requires_grad);
    public static Tensor ones(params long[] size) => ones(size, null);
    public static Tensor ones(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Ops.ones.Call(size, dtype, Arg.None, device).Grad(requires_grad);
    public static Tensor full(long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Ops.full.Call(size, value, dtype, Arg.None, device).Grad(requires_grad);
    public static Tensor eye(long rows, long columns = -1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Ops.eye.Call(rows, columns < 0 ? rows : columns, dtype, Arg.None, device).Grad(requires_grad);

    public static Tensor zeros(long dim0, ScalarType? dtype, Device? device = null, bool requires_grad = false) => zeros([dim0], dtype, device, requires_grad);
    public static Tensor zeros(long dim0, long dim1, ScalarType? dtype, Device? device = null, bool requires_grad = false) => zeros([dim0, dim1], dtype, device, requires_grad);
    public static Tensor zeros(long dim0, long dim1, long dim2, ScalarType? dtype, Device? device = null, bool requires_grad = false) => zeros([dim0, dim1, dim2], dtype, device, requires_grad);
    public static Tensor zeros(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype, Device? device = null, bool requires_grad = false) => zeros([dim0, dim1, dim2, dim3], dtype, device, requires_grad);
    public static Tensor ones(long dim0, ScalarType? dtype, Device? device = null, bool requires_grad = false) => ones([dim0], dtype, device, requires_grad);
    public static Tensor ones(long dim0, long dim1, ScalarType? dtype, Device? device = null, bool requires_grad = false) => ones([dim0, dim1], dtype, device, requires_grad);

    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => arange(0, stop, 1, dtype, device, requires_grad);
    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => arange(start, stop, 1, dtype, device, requires_grad);
    public static Tensor arange(Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Ops.arange.Call(start, stop, step, dtype, Arg.None, device).Grad(requires_grad);
    public static Tensor linspace(double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Ops.linspace.Call(start, end, steps, dtype, Arg.None, device).Grad(requires_grad);

    public static Tensor empty_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => input.empty_like(dtype, device, requires_grad);
    public static Tensor zeros_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => input.zeros_like(dtype, device, requires_grad);
    public static Tensor ones_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => input.ones_like(dtype, device, requires_grad);
    public static Tensor full_like(Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => input.full_like(value, dtype, device, requires_grad);

    public partial class Tensor
    {
        public Tensor empty_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Ops.empty_like.Call(this, dtype, Arg.None, device).Grad(requires_grad);
        public Tensor zeros_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Ops.zeros_like.Call(this, dtype, Arg.None, device).Grad(requires_grad);
        public Tensor ones_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Ops.ones_like.Call(this, dtype, Arg.None, device).Grad(requires_grad);
        public Tensor full_like(Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Ops.full_like.Call(this, value, dtype, Arg.None, device).Grad(requires_grad);
        public Tensor new_zeros(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => zeros(size, dtype ?? this.dtype, device ?? this.device, requires_grad);
        public Tensor new_ones(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => ones(size, dtype ?? this.dtype, device ?? this.device, requires_grad);
        public Tensor new_empty(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => empty(size, dtype ?? this.dtype, device ?? this.device, requires_grad);
        public Tensor new_full(long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => full(size, value, dtype ?? this.dtype, device ?? this.device, requires_grad);

        internal Tensor Grad(bool requires) => requires ? requires_grad_() : this;
    }
}

file static class Ops
{
    public static readonly Op
        empty = new("empty.memory_format"), zeros = new("zeros"), ones = new("ones"), full = new("full"), eye = new("eye.m"),
        arange = new("arange.start_step"), linspace = new("linspace"),
        empty_like = new("empty_like"), zeros_like = new("zeros_like"), ones_like = new("ones_like"), full_like = new("full_like");
}
