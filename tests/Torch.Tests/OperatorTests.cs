using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Torch.Tests;

public class OperatorTests
{
    private static readonly double[] Points = [0.1, 0.35, 0.5, 0.75, 0.9];

    public static TheoryData<string, Func<Tensor, Tensor>, Func<double, double>> Unary => new()
    {
        { "exp", t => t.exp(), Math.Exp },
        { "log", t => t.log(), Math.Log },
        { "log1p", t => t.log1p(), x => Math.Log(1 + x) },
        { "expm1", t => t.expm1(), x => Math.Exp(x) - 1 },
        { "sqrt", t => t.sqrt(), Math.Sqrt },
        { "rsqrt", t => t.rsqrt(), x => 1 / Math.Sqrt(x) },
        { "square", t => t.square(), x => x * x },
        { "sin", t => t.sin(), Math.Sin },
        { "cos", t => t.cos(), Math.Cos },
        { "tan", t => t.tan(), Math.Tan },
        { "asin", t => t.asin(), Math.Asin },
        { "acos", t => t.acos(), Math.Acos },
        { "atan", t => t.atan(), Math.Atan },
        { "tanh", t => t.tanh(), Math.Tanh },
        { "sigmoid", t => t.sigmoid(), x => 1 / (1 + Math.Exp(-x)) },
        { "silu", t => F.silu(t), x => x / (1 + Math.Exp(-x)) },
        { "softplus", t => F.softplus(t, 2, 20), x => Math.Log(1 + Math.Exp(2 * x)) / 2 },
        { "reciprocal", t => t.reciprocal(), x => 1 / x },
        { "negative", t => -t, x => -x },
        { "pow", t => t.pow(2.5), x => Math.Pow(x, 2.5) },
        { "2 - x", t => 2 - t, x => 2 - x },
        { "2 / x", t => 2 / t, x => 2 / x },
        { "x % 0.3", t => t % 0.3, x => x % 0.3 },
        { "clamp", t => t.clamp(0.3, 0.8), x => Math.Clamp(x, 0.3, 0.8) },
        { "floor of 10x", t => (t * 10).floor(), x => Math.Floor(x * 10) },
        { "leaky_relu", t => F.leaky_relu(t - 0.5, 0.2), x => x > 0.5 ? x - 0.5 : 0.2 * (x - 0.5) },
    };

    [Theory]
    [MemberData(nameof(Unary))]
    public void Elementwise_OnPoints_IsTheFunction(string name, Func<Tensor, Tensor> op, Func<double, double> f)
    {
        using var scope = NewDisposeScope();
        var y = op(tensor(Points)).data<double>().ToArray();
        for (int i = 0; i < Points.Length; i++) Assert.True(Math.Abs(f(Points[i]) - y[i]) < 1e-12, $"{name}({Points[i]}) = {y[i]}");
    }

    [Fact]
    public void Reduction_OfOneToHundred_IsTheClosedForm()
    {
        using var scope = NewDisposeScope();
        var x = arange(1, 101, dtype: float64).reshape(10, 10);
        Assert.Equal(5050, x.sum().ToDouble());
        Assert.Equal(338350, x.square().sum().ToDouble());
        Assert.Equal(50.5, x.mean().ToDouble());
        Assert.Equal(Math.Sqrt(101 * 100 / 12.0), x.std().ToDouble(), 12);
        Assert.Equal(9999 / 12.0, x.var(unbiased: false).ToDouble(), 9);
        Assert.Equal(Math.Sqrt(338350), x.norm().ToDouble(), 9);
        Assert.Equal([10, 20, 30, 40, 50, 60, 70, 80, 90, 100], x.amax([1]).data<double>().ToArray());
        Assert.Equal(99, x.argmax().ToInt64());
        Assert.Equal([460, 470, 480, 490, 500, 510, 520, 530, 540, 550], x.sum(0).data<double>().ToArray());
        Assert.Equal(3628800, x[0].prod().ToDouble());
    }

    [Fact]
    public void Shape_OfViews_FollowsTheCall()
    {
        using var scope = NewDisposeScope();
        var x = arange(24).reshape(2, 3, 4);
        Assert.Equal([4, 2, 3], x.permute(2, 0, 1).shape);
        Assert.Equal([2, 12], x.flatten(1).shape);
        Assert.Equal([2, 1, 3, 4], x.unsqueeze(1).shape);
        Assert.Equal([2, 2, 2], x.chunk(2, 2)[1].select(1, 0).unsqueeze(1).expand(2, 2, 2).shape);
        Assert.Equal([1, 2], x.split([1, 2], 1).Select(t => t.size(1)));
        Assert.Equal(23, x.flip(0, 1, 2)[0, 0, 0].ToInt64());
        Assert.Equal([0, 0, 1, 1], arange(2).repeat_interleave(2).data<long>().ToArray());
        Assert.Equal([2, 0, 1], arange(3).roll(1, 0).data<long>().ToArray());
        Assert.Equal([0, 3, 1, 4, 2, 5], arange(6).reshape(2, 3).mT.data<long>().ToArray());
    }

    [Fact]
    public void Convolution_OfAnImpulse_IsTheMirroredKernel()
    {
        using var scope = NewDisposeScope();
        var impulse = zeros(1, 1, 3, 3);
        impulse[0, 0, 1, 1] = 1f;
        var kernel = arange(9, dtype: float32).reshape(1, 1, 3, 3);
        Assert.Equal([8, 7, 6, 5, 4, 3, 2, 1, 0], F.conv2d(impulse, kernel, padding: [1, 1]).data<float>().ToArray());
    }

    [Fact]
    public void Attention_WithAMask_IsSoftmaxByHand()
    {
        using var scope = NewDisposeScope();
        var g = new Generator(3);
        var (q, k, v) = (randn([1, 2, 5, 8], generator: g), randn([1, 2, 7, 8], generator: g), randn([1, 2, 7, 8], generator: g));
        var keep = rand([5, 7], generator: g) > 0.3;
        keep[TensorIndex.Colon, 0] = true;
        var scores = (q.matmul(k.transpose(-2, -1)) / Math.Sqrt(8)).masked_fill(keep.logical_not(), double.NegativeInfinity);
        Assert.True(F.scaled_dot_product_attention(q, k, v, keep).allclose(scores.softmax(-1).matmul(v), 1e-5, 1e-6));
        var causal = F.scaled_dot_product_attention(k, k, v, is_casual: true);
        Assert.True(causal[TensorIndex.Ellipsis, 0, TensorIndex.Colon].allclose(v[TensorIndex.Ellipsis, 0, TensorIndex.Colon], 1e-5, 1e-6));
    }

    [Fact]
    public void Interpolate_ByTwo_RepeatsOrMixes()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new float[] { 0, 1, 2, 3 }, [1, 1, 2, 2]);
        Assert.Equal([0, 0, 1, 1], F.interpolate(x, scale_factor: [2, 2])[0, 0, 1].data<float>().ToArray());
        Assert.Equal([0, 1.5f, 3], F.interpolate(x, size: [3, 3], mode: InterpolationMode.Bilinear, align_corners: true)[0, 0].diagonal().data<float>().ToArray());
        Assert.Equal([1, 4, 16, 16], F.pixel_shuffle(rand(1, 16, 8, 8), 2).shape);
    }

    [Fact]
    public void Sorting_AndSearching_GiveValuesAndPlaces()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new[] { 3, 1, 2, 1 }, dtype: int64);
        var (values, places) = x.sort(0, stable: true);
        Assert.Equal([1, 1, 2, 3], values.data<long>().ToArray());
        Assert.Equal([1, 3, 2, 0], places.data<long>().ToArray());
        var (unique, inverse, counts) = x.unique(return_inverse: true, return_counts: true);
        Assert.Equal([1, 2, 3], unique.data<long>().ToArray());
        Assert.Equal([2, 0, 1, 0], inverse!.data<long>().ToArray());
        Assert.Equal([2, 1, 1], counts!.data<long>().ToArray());
        Assert.Equal([0, 2, 1, 1], x.bincount(null).data<long>().ToArray());
        Assert.Equal([3], x.topk(1).values.data<long>().ToArray());
        Assert.Equal([2], searchsorted(unique, tensor(new[] { 2L }), right: true).data<long>().ToArray());
    }

    [Fact]
    public void Losses_OnSmallNumbers_AreTheirFormulas()
    {
        using var scope = NewDisposeScope();
        Tensor x = tensor(new double[] { 0.2, 0.7 }), y = tensor(new double[] { 0, 1 });
        Assert.Equal((0.04 + 0.09) / 2, F.mse_loss(x, y).ToDouble(), 12);
        Assert.Equal(0.5, F.l1_loss(x, y, nn.Reduction.Sum).ToDouble(), 12);
        Assert.Equal(-(Math.Log(0.8) + Math.Log(0.7)) / 2, F.binary_cross_entropy(x, y).ToDouble(), 12);
        Assert.Equal(Math.Log(1 + Math.Exp(-0.5)), F.cross_entropy(x.unsqueeze(0), tensor(new[] { 1L })).ToDouble(), 12);
        Assert.Equal(1, F.normalize(x.unsqueeze(0)).norm().ToDouble(), 12);
    }
}
