using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor matmul(Tensor input, Tensor target) => input.matmul(target);
    public static Tensor mm(Tensor input, Tensor target) => input.mm(target);
    public static Tensor bmm(Tensor input, Tensor batch2) => input.bmm(batch2);
    public static Tensor dot(Tensor input, Tensor other) => input.dot(other);
    public static Tensor outer(Tensor input, Tensor vec2) => input.outer(vec2);
    public static Tensor addmm(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) => input.addmm(mat1, mat2, beta, alpha);
    public static Tensor einsum(string equation, params Tensor[] tensors) => Ops.einsum.Call(equation, tensors);

    /// <summary>Matrix products.</summary>
    public partial class Tensor
    {
        public Tensor matmul(Tensor target) => Ops.matmul.Call(this, target);
        public Tensor mm(Tensor target) => Ops.mm.Call(this, target);
        public Tensor mv(Tensor target) => Ops.mv.Call(this, target);
        public Tensor bmm(Tensor batch2) => Ops.bmm.Call(this, batch2);
        public Tensor dot(Tensor target) => Ops.dot.Call(this, target);
        public Tensor outer(Tensor vec2) => Ops.outer.Call(this, vec2);
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => Ops.addmm.Call(this, mat1, mat2, (double)beta, (double)alpha);
        public Tensor addmm_(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => Ops.addmm_.InPlace(this, mat1, mat2, (double)beta, (double)alpha);
        public Tensor inverse() => linalg.inv(this);
        public Tensor det() => linalg.det(this);
    }

    public static class linalg
    {
        public static Tensor inv(Tensor input) => Ops.inv.Call(input);
        public static Tensor det(Tensor input) => Ops.det.Call(input);
        public static Tensor solve(Tensor A, Tensor B, bool left = true) => left
            ? Ops.solve.Call(A, B)
            : WrappedTensorDisposeScope(() => Ops.solve.Call(A.mT, B.mT).mT.contiguous());

        public static Tensor cross(Tensor input, Tensor other, long dim = -1) => Ops.cross.Call(input, other, dim);
        public static Tensor norm(Tensor input, long[]? dims = null, bool keepdim = false) => Ops.norm.Call(input, Arg.None, dims, keepdim);
        public static Tensor norm(Tensor input, int ord, long[]? dims = null, bool keepdim = false) => Ops.norm.Call(input, ord, dims, keepdim);
        public static Tensor norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) => Ops.norm.Call(input, ord, dims, keepdim);
        public static Tensor norm(Tensor input, string ord, long[]? dims = null, bool keepdim = false) => Ops.normS.Call(input, ord, dims, keepdim);
        public static Tensor vector_norm(Tensor input, double ord = 2, long[]? dims = null, bool keepdim = false) => Ops.vector_norm.Call(input, ord, dims, keepdim);
    }
}

file static class Ops
{
    public static readonly Op
        matmul = new("matmul"), mm = new("mm"), mv = new("mv"), bmm = new("bmm"), dot = new("dot"), outer = new("outer"), addmm = new("addmm"), addmm_ = new("addmm_"), einsum = new("einsum"),
        inv = new("linalg_inv"), det = new("linalg_det"), solve = new("linalg_solve"), cross = new("linalg_cross"),
        norm = new("linalg_norm"), normS = new("linalg_norm.ord_str"), vector_norm = new("linalg_vector_norm");
}
