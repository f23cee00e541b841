using Maquette.Scene;
using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Generation.Checks;

/// <summary>One small computation for every family of operators that the engine uses.</summary>
internal static class OperatorChecks
{
    /// <summary>Single precision, sums in another order.</summary>
    private const double Close = 1e-5;

    /// <summary>A GPU multiplies convolutions in TF32, ten bits, unless told otherwise.</summary>
    private const double Convolved = 5e-3;

    public static IReadOnlyList<(string Name, double Bound, Func<Device, Arithmetic, Tensor> Compute)> All { get; } =
    [
        Of("elementwise", Close, draw => (draw(64, 33).exp() * draw(64, 33).sigmoid() - draw(64, 33).tanh().square()).sqrt().nan_to_num(0)),
        Of("reductions", Close, draw => cat([draw(64, 129).sum(1), draw(64, 129).std(1), draw(64, 129).amax([1]), draw(64, 129).logsumexp(1)], 0)),
        Of("matrix products", Convolved, draw => draw(4, 65, 33).matmul(draw(4, 33, 17))),
        Of("linear layers", Convolved, draw => F.linear(draw(65, 33), draw(17, 33), draw(17))),
        Of("convolutions", Convolved, draw => F.conv2d(draw(2, 8, 17, 16), draw(16, 8, 3, 3), draw(16), [2, 2], [1, 1])),
        Of("norms", Close, draw => cat([F.group_norm(draw(2, 16, 8, 8), 4).flatten(), F.layer_norm(draw(2, 9, 32), [32]).flatten()], 0)),
        Of("activations and softmax", Close, draw => cat([F.silu(draw(999)), F.gelu(draw(999)), F.softplus(draw(999)), draw(9, 111).softmax(1).flatten()], 0)),
        Of("attention", Convolved, draw => F.scaled_dot_product_attention(draw(2, 3, 40, 8), draw(2, 3, 23, 8), draw(2, 3, 23, 8))),
        Of("resampling", Close, draw => cat([F.interpolate(draw(1, 3, 9, 9), size: [18, 18], mode: InterpolationMode.Bilinear, align_corners: false).flatten(), F.avg_pool2d(draw(1, 3, 8, 8), 2, 2).flatten(), F.pad(draw(1, 3, 4, 4), [0, 1, 0, 1]).flatten()], 0)),
        Of("gather and scatter", Close, draw =>
        {
            var rows = (draw(500).abs() * 20).to(int64).clamp(0, 63);
            return zeros([64, 8]).to(rows.device).index_add(0, rows, draw(64, 8).index_select(0, rows), 1);
        }),
        Of("sums along and order", Close, draw => cat([draw(50, 40).cumsum(1).flatten(), draw(2000).sort().Values], 0)),
        Of("whole numbers", 0, draw =>
        {
            var n = (draw(1000) * 1e6).to(int64).abs();
            return n.bitwise_xor((n * 2654435761).bitwise_and(0xFFFFFFFF)).remainder(4093).to(float32);
        }),
        Of("gradients", Convolved, draw =>
        {
            var w = draw(8, 8, 3, 3).detach().requires_grad_(true);
            F.silu(F.group_norm(F.conv2d(draw(2, 8, 9, 9), w, padding: [1, 1]), 4)).square().sum().backward();
            return w.grad!;
        }),
    ];

    /// <summary>Random numbers are drawn on the CPU, the same for both sides, and brought to the device.</summary>
    private static (string, double, Func<Device, Arithmetic, Tensor>) Of(string name, double bound, Func<Draw, Tensor> compute) => (name, bound, (device, _) =>
    {
        using var generator = new Generator(1, CPU);
        return compute(shape => randn(shape, generator: generator).to(device));
    });

    private delegate Tensor Draw(params long[] shape);
}
