using System.Diagnostics;
using System.Globalization;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Benchmarks;

/// <summary>
/// Claim: a training step of a small UNet takes at most 1.15 times the processor time of the same step in Python. The twin,
/// <c>unet_step.py</c>, has the same network, seed and order of initialisation, so the losses must agree too.
/// </summary>
internal static class UNetStep
{
    private const double Allowed = 1.15;
    private const int Channels = 32, Size = 16, Batch = 4, Steps = 60, Rounds = 3;

    public static bool Run()
    {
        Python.InstallTorch();
        set_num_threads(1);
        var best = (ours: double.MaxValue, python: double.MaxValue);
        float ourLoss = 0, pythonLoss = 0;
        for (int round = 0; round < Rounds; round++) // taking turns, so that a busy moment hits both
        {
            (var ours, ourLoss) = Ours();
            (var python, pythonLoss) = Twin();
            best = (Math.Min(best.ours, ours), Math.Min(best.python, python));
        }
        bool same = Math.Abs(ourLoss - pythonLoss) < 1e-4 * Math.Abs(pythonLoss);
        double ratio = best.ours / best.python;
        Console.WriteLine($"torch: UNet step, libtorch {__version__}, one thread: C# {best.ours:F2} ms, Python {best.python:F2} ms, ratio {ratio:F2} (at most {Allowed}); loss after {Steps} steps {ourLoss:F5} and {pythonLoss:F5}");
        return same && ratio <= Allowed;
    }

    /// <returns>Median processor time of a step, ms, and the last loss.</returns>
    private static (double ms, float loss) Ours()
    {
        manual_seed(1).Dispose();
        using var net = new UNet(Channels);
        using var x = randn(Batch, 3, Size, Size);
        using var y = randn(Batch, 3, Size, Size);
        using var o = optim.AdamW(net.parameters(), 1e-3, weight_decay: 0.01);
        var times = new double[Steps];
        float loss = 0;
        for (int i = 0; i < Steps; i++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            using (NewDisposeScope())
            {
                o.zero_grad();
                var l = F.mse_loss(net.call(x), y);
                l.backward();
                o.step();
                loss = l.ToSingle();
            }
            times[i] = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
        }
        Array.Sort(times);
        return (times[Steps / 2], loss);
    }

    private static (double ms, float loss) Twin()
    {
        using var process = Python.Start("unet_step.py", threads: 1, Channels, Size, Batch, Steps);
        var words = process.StandardOutput.ReadToEnd().Split();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException("The Python twin failed; its message stands above.");
        return (double.Parse(words[0], CultureInfo.InvariantCulture), float.Parse(words[1], CultureInfo.InvariantCulture));
    }

    private sealed class UNet : Module<Tensor, Tensor>
    {
        private readonly Conv2d enter, down, up, leave;
        private readonly ResBlock first, second;
        private readonly Attention attention;
        private readonly GroupNorm norm;

        public UNet(long c) : base(nameof(UNet))
        {
            enter = Conv2d(3, c, 3, padding: 1);
            first = new(c);
            down = Conv2d(c, c, 3, stride: 2, padding: 1);
            attention = new(c);
            second = new(c);
            up = Conv2d(c, c, 3, padding: 1);
            norm = GroupNorm(8, c);
            leave = Conv2d(c, 3, 3, padding: 1);
            RegisterComponents();
        }

        public override Tensor forward(Tensor x)
        {
            var h = first.call(enter.call(x));                                               // [b, c, s, s]
            var deep = second.call(attention.call(down.call(h)));                            // [b, c, s/2, s/2]
            h = h + up.call(F.interpolate(deep, scale_factor: [2, 2]));                      // [b, c, s, s]
            return leave.call(F.silu(norm.call(h)));                                         // [b, 3, s, s]
        }
    }

    private sealed class ResBlock : Module<Tensor, Tensor>
    {
        private readonly GroupNorm norm1, norm2;
        private readonly Conv2d conv1, conv2;

        public ResBlock(long c) : base(nameof(ResBlock))
        {
            norm1 = GroupNorm(8, c);
            conv1 = Conv2d(c, c, 3, padding: 1);
            norm2 = GroupNorm(8, c);
            conv2 = Conv2d(c, c, 3, padding: 1);
            RegisterComponents();
        }

        public override Tensor forward(Tensor x) => x + conv2.call(F.silu(norm2.call(conv1.call(F.silu(norm1.call(x))))));
    }

    private sealed class Attention : Module<Tensor, Tensor>
    {
        private readonly GroupNorm norm;
        private readonly Conv2d qkv, project;

        public Attention(long c) : base(nameof(Attention))
        {
            norm = GroupNorm(8, c);
            qkv = Conv2d(c, 3 * c, 1);
            project = Conv2d(c, c, 1);
            RegisterComponents();
        }

        public override Tensor forward(Tensor x)
        {
            var parts = qkv.call(norm.call(x)).flatten(2).transpose(1, 2).unsqueeze(1).chunk(3, 3); // 3 × [b, 1, s², c]
            var a = F.scaled_dot_product_attention(parts[0], parts[1], parts[2]);                   // [b, 1, s², c]
            return x + project.call(a.squeeze(1).transpose(1, 2).reshape(x.shape));
        }
    }
}
