using TorchSharp.Interop;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Embedding Embedding(long num_embeddings, long embedding_dims, long? padding_idx = null, double? max_norm = null, double norm_type = 2, bool scale_grad_by_freq = false, bool sparse = false, Device? device = null, ScalarType? dtype = null)
            {
                if (max_norm is not null) throw new NotSupportedException("Embedding does not renormalise; leave max_norm out.");
                return new(num_embeddings, embedding_dims, padding_idx, scale_grad_by_freq, sparse, device, dtype);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Rows of a table, by number.</summary>
    public sealed class Embedding : Weighted
    {
        private readonly long paddingIndex;
        private readonly bool byFrequency, sparse;

        internal Embedding(long rows, long columns, long? paddingIndex, bool byFrequency, bool sparse, Device? device, ScalarType? dtype) : base(nameof(Embedding))
        {
            (this.paddingIndex, this.byFrequency, this.sparse) = (paddingIndex ?? -1, byFrequency, sparse);
            using var table = empty([rows, columns], dtype, device);
            nn.init.normal_(table);
            if (paddingIndex is { } p)
            {
                using var row = table[p];
                row.zero_();
            }
            weight = new Parameter(table);
        }

        public override Tensor forward(Tensor input) => Ops.embedding.Call(weight, input, paddingIndex, byFrequency, sparse);
    }
}

file static class Ops
{
    public static readonly Op embedding = new("embedding");
}
