using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        public Tensor this[long i1]
        {
            get => select(0, i1);
            set => index_put_(value, i1);
        }

        public Tensor this[long i1, long i2]
        {
            get => index(i1, i2);
            set => index_put_(value, i1, i2);
        }

        public Tensor this[long i1, long i2, long i3]
        {
            get => index(i1, i2, i3);
            set => index_put_(value, i1, i2, i3);
        }

        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => index(i1, i2, i3, i4);
            set => index_put_(value, i1, i2, i3, i4);
        }

        public Tensor index(params Tensor[] indices) => Ops.index.Call(this, Long(indices));
        public Tensor index_put_(Tensor value, params Tensor[] indices) => index_put_(value, indices, false);
        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate) => Ops.index_put_.InPlace(this, Long(indices), To(value), accumulate);
        public Tensor index_put_(Scalar value, params Tensor[] indices)
        {
            using Tensor v = value;
            return index_put_(v, indices, false);
        }

        public Tensor index(params TensorIndex[] indices)
        {
            var (view, picks) = View(indices);
            if (picks is null) return view;
            using (view) return Ops.index.Call(view, Long(picks));
        }

        public Tensor index_put_(Tensor value, params TensorIndex[] indices)
        {
            var (view, picks) = View(indices);
            using (view)
            {
                if (picks is null) view.copy_(value);
                else Ops.index_put_.InPlace(view, Long(picks), view.To(value), false);
            }
            return this;
        }

        public Tensor index_put_(Scalar value, params TensorIndex[] indices)
        {
            using Tensor v = value;
            return index_put_(v, indices);
        }

        /// <summary>Older libtorches index by int64 only.</summary>
        private static Tensor?[] Long(Tensor?[] indices) =>
            Array.Exists(indices, i => i?.dtype == ScalarType.Int32) ? Array.ConvertAll(indices, i => i?.dtype == ScalarType.Int32 ? i.@long() : i) : indices;

        private Tensor To(Tensor value) => value.dtype == dtype ? value : value.to(dtype);

        /// <summary>Numbers, slices and new axes make a view; what tensors remain pick from it, one per dimension (null: all).</summary>
        private (Tensor view, Tensor?[]? picks) View(TensorIndex[] indices)
        {
            var view = alias();
            var picks = new List<Tensor?>();
            long dim = 0, named = indices.Sum(i => i.Covers);
            foreach (var i in indices)
            {
                switch (i.Of)
                {
                    case TensorIndex.Kind.Single:
                        Step(ref view, view.select(dim, i.Start!.Value));
                        break;
                    case TensorIndex.Kind.Slice:
                        if (i.Start is not null || i.Stop is not null || i.Step is not null) Step(ref view, Ops.slice.Call(view, dim, i.Start, i.Stop, i.Step ?? 1));
                        dim++;
                        break;
                    case TensorIndex.Kind.None:
                        Step(ref view, view.unsqueeze(dim++));
                        break;
                    case TensorIndex.Kind.Ellipsis:
                        dim += ndim - named;
                        break;
                    default:
                        while (picks.Count < dim) picks.Add(null);
                        picks.Add(i.Tensors);
                        dim += i.Covers;
                        break;
                }
            }
            return (view, picks.Count == 0 ? null : [.. picks]);

            static void Step(ref Tensor view, Tensor next)
            {
                view.Dispose();
                view = next;
            }
        }
    }

    /// <summary>One position of an index: a number, a slice, a tensor of indices or a mask, a new axis, or "the rest".</summary>
    public readonly struct TensorIndex
    {
        internal enum Kind { Slice, Single, Tensor, None, Ellipsis }

        public static readonly TensorIndex Ellipsis = new(Kind.Ellipsis);
        public static readonly TensorIndex None = new(Kind.None);
        public static readonly TensorIndex Null = new(Kind.None);
        public static readonly TensorIndex Colon = new(Kind.Slice);

        private TensorIndex(Kind of, long? start = null, long? stop = null, long? step = null, Tensor? tensor = null) => (Of, Start, Stop, Step, Tensors) = (of, start, stop, step, tensor);

        internal Kind Of { get; }
        internal long? Start { get; }
        internal long? Stop { get; }
        internal long? Step { get; }
        internal Tensor? Tensors { get; }

        /// <summary>How many of the tensor's dimensions this position takes.</summary>
        internal long Covers => Of switch
        {
            Kind.Single or Kind.Slice => 1,
            Kind.Tensor => Tensors!.dtype == ScalarType.Bool ? Tensors.ndim : 1,
            _ => 0,
        };

        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) => new(Kind.Slice, start, stop, step);
        public static TensorIndex Slice(Range range) => range;
        public static TensorIndex Single(long? index) => new(Kind.Single, index);
        public static TensorIndex Tensor(Tensor tensor) => new(Kind.Tensor, tensor: tensor);

        public static implicit operator TensorIndex(long value) => Single(value);
        public static implicit operator TensorIndex(Tensor value) => Tensor(value);
        public static implicit operator TensorIndex(Index index) => Single(index.IsFromEnd ? -index.Value : index.Value);

        public static implicit operator TensorIndex(Range range) => Slice(
            range.Start.IsFromEnd ? -range.Start.Value : range.Start.Value,
            !range.End.IsFromEnd ? range.End.Value : range.End.Value == 0 ? null : -range.End.Value);
    }
}

file static class Ops
{
    public static readonly Op index = new("index.Tensor"), index_put_ = new("index_put_"), slice = new("slice.Tensor");
}
