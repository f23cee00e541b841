using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor where(Tensor condition, Tensor x, Tensor y) => x.where(condition, y);
    public static Tensor[] where(Tensor condition) => Ops.whereAll.CallList(condition);
    public static Tensor nonzero(Tensor input) => input.nonzero();
    public static Tensor gather(Tensor input, long dim, Tensor index) => input.gather(dim, index);
    public static Tensor index_select(Tensor input, long dim, Tensor index) => input.index_select(dim, index);
    public static Tensor masked_select(Tensor input, Tensor mask) => input.masked_select(mask);
    public static Tensor searchsorted(Tensor sorted_sequence, Tensor values, bool out_int32 = false, bool right = false, Tensor? sorter = null) => Ops.searchsorted.Call(sorted_sequence, values, out_int32, right, Arg.None, sorter);
    public static Tensor bucketize(Tensor input, Tensor boundaries, bool outInt32 = false, bool right = false) => Ops.bucketize.Call(input, boundaries, outInt32, right);

    /// <summary>Reading and writing by index or mask; sorting.</summary>
    public partial class Tensor
    {
        public Tensor gather(long dim, Tensor index) => Ops.gather.Call(this, dim, index);
        public Tensor scatter(long dim, Tensor index, Tensor src) => Ops.scatter.Call(this, dim, index, src);
        public Tensor scatter_(long dim, Tensor index, Tensor src) => Ops.scatter_.InPlace(this, dim, index, src);
        public Tensor scatter_add(long dim, Tensor index, Tensor src) => Ops.scatter_add.Call(this, dim, index, src);
        public Tensor scatter_add_(long dim, Tensor index, Tensor src) => Ops.scatter_add_.InPlace(this, dim, index, src);
        public Tensor index_select(long dim, Tensor index) => Ops.index_select.Call(this, dim, index);
        public Tensor index_add(long dim, Tensor index, Tensor source, Scalar alpha) => Ops.index_add.Call(this, dim, index, source, alpha);
        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar alpha) => Ops.index_add_.InPlace(this, dim, index, source, alpha);
        public Tensor index_copy_(long dim, Tensor index, Tensor source) => Ops.index_copy_.InPlace(this, dim, index, source);
        public Tensor masked_fill(Tensor mask, Scalar value) => Ops.masked_fill.Call(this, mask, value);
        public Tensor masked_fill_(Tensor mask, Scalar value) => Ops.masked_fill_.InPlace(this, mask, value);
        public Tensor masked_select(Tensor mask) => Ops.masked_select.Call(this, mask);
        public Tensor where(Tensor condition, Tensor y) => Ops.where.Call(condition, this, y);
        public Tensor nonzero() => Ops.nonzero.Call(this);

        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) => Ops.sort.Call2(this, stable, dim, descending);
        public Tensor argsort(long dim = -1, bool descending = false) => Ops.argsort.Call(this, dim, descending);
        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true) => Ops.topk.Call2(this, k, dim, largest, sorted);

        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null)
        {
            var (output, inverse, counts) = dim is { } d
                ? Ops.uniqueD.Call3(this, d, sorted, return_inverse, return_counts)
                : Ops.unique.Call3(this, sorted, return_inverse, return_counts);
            return (output, Asked(inverse, return_inverse), Asked(counts, return_counts));
        }

        private static Tensor? Asked(Tensor t, bool asked)
        {
            if (asked) return t;
            t.Dispose();
            return null;
        }
    }
}

file static class Ops
{
    public static readonly Op
        where = new("where.self"), whereAll = new("where"), nonzero = new("nonzero"), searchsorted = new("searchsorted.Tensor"), bucketize = new("bucketize.Tensor"),
        gather = new("gather"), scatter = new("scatter.src"), scatter_ = new("scatter_.src"), scatter_add = new("scatter_add"), scatter_add_ = new("scatter_add_"),
        index_select = new("index_select"), index_add = new("index_add"), index_add_ = new("index_add_"), index_copy_ = new("index_copy_"),
        masked_fill = new("masked_fill.Scalar"), masked_fill_ = new("masked_fill_.Scalar"), masked_select = new("masked_select"),
        sort = new("sort.stable"), argsort = new("argsort"), topk = new("topk"), unique = new("_unique2"), uniqueD = new("unique_dim");
}
