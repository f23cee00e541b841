using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static MultiheadAttention MultiheadAttention(long embedded_dim, long num_heads, double dropout = 0, bool bias = true) => new(embedded_dim, num_heads, dropout, bias);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Attention with one projection for queries, keys and values. Tensors are [length, batch, channels].</summary>
    public sealed class MultiheadAttention : nn.Module
    {
        private readonly long heads;
        private readonly double p;
        private readonly Parameter in_proj_weight;
        private readonly Parameter? in_proj_bias;
        private readonly Linear out_proj;

        internal MultiheadAttention(long channels, long heads, double p, bool bias) : base(nameof(MultiheadAttention))
        {
            if (channels % heads != 0) throw new ArgumentException($"{channels} channels cannot be split into {heads} heads.");
            (this.heads, this.p) = (heads, p);
            using var w = nn.init.xavier_uniform_(empty(3 * channels, channels));
            in_proj_weight = new Parameter(w);
            out_proj = nn.Linear(channels, channels, bias);
            if (bias)
            {
                using var b = zeros(3 * channels);
                in_proj_bias = new Parameter(b);
                nn.init.zeros_(out_proj.bias!);
            }
            RegisterComponents();
        }

        /// <returns>The output [length, batch, channels] and, when asked for, the weights [batch, length, source] averaged over heads.</returns>
        public (Tensor output, Tensor? weights) forward(Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask = null, bool need_weights = true, Tensor? attn_mask = null)
        {
            using var scope = NewDisposeScope();
            var w = in_proj_weight.chunk(3);
            var b = in_proj_bias?.chunk(3);
            var q = Heads(F.linear(query, w[0], b?[0])); // [batch, heads, length, d]
            var k = Heads(F.linear(key, w[1], b?[1]));   // [batch, heads, source, d]
            var v = Heads(F.linear(value, w[2], b?[2]));
            var scores = (q * (1 / Math.Sqrt(q.size(-1)))).matmul(k.transpose(-2, -1)); // [batch, heads, length, source]
            if (attn_mask is not null) scores = attn_mask.dtype == ScalarType.Bool ? scores.masked_fill(attn_mask, double.NegativeInfinity) : scores + attn_mask;
            if (key_padding_mask is not null) scores = scores.masked_fill(key_padding_mask.unsqueeze(1).unsqueeze(2), double.NegativeInfinity);
            var a = F.dropout(scores.softmax(-1), p, training);
            var o = a.matmul(v).permute(2, 0, 1, 3).flatten(2); // [length, batch, channels]
            return (out_proj.call(o).MoveToOuterDisposeScope(), need_weights ? a.mean([1]).MoveToOuterDisposeScope() : null);
        }

        public (Tensor output, Tensor? weights) call(Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask = null, bool need_weights = true, Tensor? attn_mask = null) =>
            forward(query, key, value, key_padding_mask, need_weights, attn_mask);

        private Tensor Heads(Tensor x) => x.unflatten(2, heads, x.size(2) / heads).permute(1, 2, 0, 3);
    }
}
