using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => Ops.cat.Call(Arg.List(tensors), dim);
    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => cat(tensors, dim);
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => Ops.stack.Call(Arg.List(tensors), dim);
    public static Tensor[] meshgrid(IEnumerable<Tensor> tensors, string indexing = "ij") => Ops.meshgrid.CallList(Arg.List(tensors), indexing);
    public static IList<Tensor> broadcast_tensors(params Tensor[] tensors) => Ops.broadcast_tensors.CallList(tensors);
    public static Tensor tril(Tensor input, long diagonal = 0) => input.tril(diagonal);
    public static Tensor triu(Tensor input, long diagonal = 0) => input.triu(diagonal);

    /// <summary>The same numbers in another shape or order.</summary>
    public partial class Tensor
    {
        public Tensor reshape(params long[] shape) => Ops.reshape.Call(this, shape);
        public Tensor view(params long[] shape) => Ops.view.Call(this, shape);
        public Tensor view_as(Tensor other) => Ops.view.Call(this, other.shape);
        public Tensor permute(params long[] permutation) => Ops.permute.Call(this, permutation);
        public Tensor transpose(long dim0, long dim1) => Ops.transpose.Call(this, dim0, dim1);
        public Tensor t() => Ops.t.Call(this);
        public Tensor T => permute([.. Enumerable.Range(0, (int)ndim).Select(d => ndim - 1 - d)]);
        public Tensor mT => transpose(-2, -1);
        public Tensor contiguous() => Ops.contiguous.Call(this);
        public Tensor unsqueeze(long dim) => Ops.unsqueeze.Call(this, dim);
        public Tensor squeeze(long? dim = null) => dim is { } d ? Ops.squeezeD.Call(this, d) : Ops.squeeze.Call(this);
        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Ops.flatten.Call(this, start_dim, end_dim);
        public Tensor unflatten(long dim, params long[] sizes)
        {
            int d = (int)(dim < 0 ? dim + ndim : dim);
            return reshape([.. shape[..d], .. sizes, .. shape[(d + 1)..]]);
        }

        public Tensor expand(params long[] sizes) => Ops.expand.Call(this, sizes, false);
        public Tensor expand(long[] sizes, bool isImplicit) => Ops.expand.Call(this, sizes, isImplicit);
        public Tensor expand_as(Tensor other) => expand(other.shape);
        public Tensor broadcast_to(params long[] shape) => Ops.broadcast_to.Call(this, shape);
        public Tensor repeat(params long[] sizes) => Ops.repeat.Call(this, sizes);
        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null) => Ops.repeat_interleave.Call(this, repeats, dim, output_size);
        public Tensor narrow(long dim, long start, long length) => Ops.narrow.Call(this, dim, start, length);
        public Tensor select(long dim, long index) => Ops.select.Call(this, dim, index);
        public Tensor slice(long dim, long start, long finish, long step) => Ops.slice.Call(this, dim, start, finish, step);
        public Tensor flip(params long[] dims) => Ops.flip.Call(this, dims);
        public Tensor roll(long shifts, long? dims = null) => Ops.roll.Call(this, new[] { shifts }, dims is { } d ? [d] : Array.Empty<long>());
        public Tensor roll(long[] shifts, long[] dims) => Ops.roll.Call(this, shifts, dims);
        public Tensor[] chunk(long chunks, long dim = 0) => Ops.chunk.CallList(this, chunks, dim);
        public Tensor[] split(long size, int dim = 0) => Ops.split.CallList(this, size, dim);
        public Tensor[] split(long[] sizes, long dim = 0) => Ops.splits.CallList(this, sizes, dim);
        public Tensor[] unbind(long dimension = 0) => Ops.unbind.CallList(this, dimension);
        public Tensor tril(long diagonal = 0) => Ops.tril.Call(this, diagonal);
        public Tensor triu(long diagonal = 0) => Ops.triu.Call(this, diagonal);
        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1) => Ops.diagonal.Call(this, offset, dim1, dim2);
        public Tensor diag(long diagonal = 0) => Ops.diag.Call(this, diagonal);
        public Tensor movedim(long[] source, long[] destination) => Ops.movedim.Call(this, source, destination);
    }
}

file static class Ops
{
    public static readonly Op
        cat = new("cat"), stack = new("stack"), meshgrid = new("meshgrid.indexing"), broadcast_tensors = new("broadcast_tensors"),
        reshape = new("reshape"), view = new("view"), permute = new("permute"), transpose = new("transpose.int"), t = new("t"), contiguous = new("contiguous"),
        unsqueeze = new("unsqueeze"), squeeze = new("squeeze"), squeezeD = new("squeeze.dim"), flatten = new("flatten.using_ints"),
        expand = new("expand"), broadcast_to = new("broadcast_to"), repeat = new("repeat"), repeat_interleave = new("repeat_interleave.self_int"),
        narrow = new("narrow"), select = new("select.int"), slice = new("slice.Tensor"), flip = new("flip"), roll = new("roll"),
        chunk = new("chunk"), split = new("split.Tensor"), splits = new("split_with_sizes"), unbind = new("unbind.int"),
        tril = new("tril"), triu = new("triu"), diagonal = new("diagonal"), diag = new("diag"), movedim = new("movedim.intlist");
}
