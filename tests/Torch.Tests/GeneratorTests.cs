using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Torch.Tests;

public class GeneratorTests
{
    [Fact]
    public void Generator_OfOneSeed_Replays()
    {
        using var scope = NewDisposeScope();
        float[] Draw(ulong seed)
        {
            using var g = new Generator(seed);
            return [.. randn([5], generator: g).data<float>(), .. rand([5], generator: g).data<float>(), randperm(9, generator: g)[0].ToInt64(), empty(1).uniform_(0, 1, g).ToSingle()];
        }
        Assert.Equal(Draw(7), Draw(7));
        Assert.NotEqual(Draw(7), Draw(8));
    }

    [Fact]
    public void State_SetBack_ContinuesFromThere()
    {
        using var scope = NewDisposeScope();
        using var g = new Generator(1);
        randn([3], generator: g);
        var state = g.get_state();
        var first = randn([4], generator: g).data<float>().ToArray();
        g.set_state(state);
        Assert.Equal(first, randn([4], generator: g).data<float>().ToArray());
    }

    [Fact]
    public void TruncatedNormal_StaysInsideAndHasItsMoments()
    {
        using var scope = NewDisposeScope();
        var x = nn.init.trunc_normal_(empty([100_000], float64), 1, 0.5, 0, 2, new Generator(4));
        Assert.InRange(x.min().ToDouble(), 0, 0.01);
        Assert.InRange(x.max().ToDouble(), 1.99, 2);
        Assert.InRange(x.mean().ToDouble(), 0.99, 1.01);
        Assert.InRange(x.std().ToDouble(), 0.43, 0.45); // 0.5 √(1 − 4φ(2)/(2Φ(2) − 1)) = 0.4398
    }
}
