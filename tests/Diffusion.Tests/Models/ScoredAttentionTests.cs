using Maquette.Diffusion.Models;
using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Diffusion.Tests.Models;

public sealed class ScoredAttentionTests
{
    private static (Tensor Q, Tensor K, Tensor V) Draw(long tokens, long words)
    {
        using var generator = new Generator(11, CPU);
        Tensor Of(long length) => randn([2, 3, length, 8], generator: generator);
        return (Of(tokens), Of(words), Of(words));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(7, false)]
    [InlineData(40, false)]
    [InlineData(7, true)]
    [InlineData(39, true)]
    public void InChunks_AnyNumberOfRows_IsTheWholeAttention(long rows, bool causal)
    {
        using var scope = NewDisposeScope();
        var (q, k, v) = Draw(40, causal ? 40 : 23);

        var whole = F.scaled_dot_product_attention(q, k, v, is_casual: causal);

        Assert.InRange(Tiny.Farthest(ScoredAttention.InChunks(q, k, v, rows, causal), whole), 0, 1e-6);
    }

    [Fact]
    public void InChunks_Gradients_AreThoseOfTheWholeAttention()
    {
        using var scope = NewDisposeScope();
        Tensor[] Gradients(Func<Tensor, Tensor, Tensor, Tensor> attend)
        {
            var (q, k, v) = Draw(40, 23);
            foreach (var input in new[] { q, k, v }) input.requires_grad_(true);
            attend(q, k, v).square().sum().backward();
            return [q.grad!, k.grad!, v.grad!];
        }

        var whole = Gradients((q, k, v) => F.scaled_dot_product_attention(q, k, v));
        var chunked = Gradients((q, k, v) => ScoredAttention.InChunks(q, k, v, 7, causal: false));

        Assert.All(whole.Zip(chunked), pair => Assert.InRange(Tiny.Farthest(pair.First, pair.Second) / pair.First.abs().max().ToDouble(), 0, 1e-6));
    }

    /// <summary>Four views of Stable Diffusion 2.1 under guidance: 4096 tokens, 5 heads, batch 2.</summary>
    [Theory]
    [InlineData(256L << 20)]
    [InlineData(16L << 20)]
    public void Rows_StableDiffusionsLargestAttention_StayWithinTheMemory(long memory)
    {
        long[] queries = [2, 5, 4096, 64];

        var rows = ScoredAttention.Rows(queries, words: 4096, memory);

        long Bytes(long each) => 2 * sizeof(float) * 2 * 5 * each * 4096;   // scores and their softmax
        Assert.InRange(Bytes(rows), 1, memory);
        Assert.True(Bytes(rows + 1) > memory, "more queries would fit");
    }

    [Fact]
    public void Rows_MemoryForLessThanOneQueryOrForAll_IsOneOrAll()
    {
        Assert.Equal(1, ScoredAttention.Rows([2, 5, 4096, 64], words: 4096, memory: 1));
        Assert.Equal(77, ScoredAttention.Rows([1, 1, 77, 8], words: 77, memory: long.MaxValue));
    }
}
