using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Diffusion.Models;

/// <summary>
/// softmax(q·kᵀ/√d)·v: by libtorch's fused kernel where it has one, else some queries at a time, so that the scores of all queries (4096²
/// numbers a head in four views of Stable Diffusion) never lie in memory together. The softmax is taken in single precision.
/// </summary>
internal static class ScoredAttention
{
    /// <param name="q">[batch, heads, tokens, d]</param>
    /// <param name="k">[batch, heads, words, d]</param>
    /// <param name="v">[batch, heads, words, d]</param>
    /// <param name="memory">bytes that the scores may take at one time; with gradients all of them are kept for the way back</param>
    /// <param name="causal">whether token i sees words 0…i only</param>
    /// <returns>[batch, heads, tokens, d]</returns>
    public static Tensor Of(Tensor q, Tensor k, Tensor v, long memory, bool causal = false)
    {
        if (!FusedAttention.Exists) return InChunks(q, k, v, Rows(q.shape, k.shape[2], memory), causal);
        if (q.dtype != ScalarType.BFloat16 || q.device_type != DeviceType.CPU) return F.scaled_dot_product_attention(q, k, v, is_casual: causal);
        using var scope = NewDisposeScope();   // on the CPU the way back is many times slower in bfloat16
        return F.scaled_dot_product_attention(q.to(float32), k.to(float32), v.to(float32), is_casual: causal).to(q.dtype).MoveToOuterDisposeScope();
    }

    /// <summary>How many queries at a time keep scores and their softmax, single-precision numbers both, within the memory; one at least.</summary>
    /// <param name="queries">[batch, heads, tokens, d]</param>
    public static long Rows(long[] queries, long words, long memory) =>
        Math.Clamp(memory / (2 * sizeof(float) * queries[0] * queries[1] * words), 1, queries[2]);

    /// <inheritdoc cref="Of"/>
    /// <param name="rows">queries at a time</param>
    public static Tensor InChunks(Tensor q, Tensor k, Tensor v, long rows, bool causal)
    {
        using var scope = NewDisposeScope();
        var (tokens, words) = (q.shape[2], k.shape[2]);
        var kT = k.transpose(2, 3) / Math.Sqrt(q.shape[3]);                                                        // [batch, heads, d, words]
        var chunks = new List<Tensor>();
        for (var first = 0L; first < tokens; first += rows) chunks.Add(Rows(q.narrow(2, first, Math.Min(rows, tokens - first)), first));
        return (chunks.Count == 1 ? chunks[0] : cat([.. chunks], 2)).MoveToOuterDisposeScope();                    // [batch, heads, tokens, d]

        Tensor Rows(Tensor some, long first)
        {
            using var chunk = NewDisposeScope();
            var scores = some.matmul(kT);                                                                          // [batch, heads, rows, words]
            if (causal) scores = scores.masked_fill(ones([some.shape[2], words], @bool, some.device).triu(first + 1), double.NegativeInfinity);
            if (scores.element_size() < sizeof(float)) scores = scores.to(float32);
            return scores.softmax(-1).to(v.dtype).matmul(v).MoveToOuterDisposeScope();                             // [batch, heads, rows, d]
        }
    }
}
