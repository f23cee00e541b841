using Maquette.Diffusion.Codecs;
using Maquette.Diffusion.Models;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests;

public sealed class PrecisionTests
{
    /// <summary>bfloat16 has 8 bits: a relative error of 0.004 a rounding.</summary>
    private const double Rough = 0.05;

    private static readonly Precision Brief = new(ScalarType.BFloat16);

    [Fact]
    public void To_BFloat16_AnswersInSinglePrecisionAndNearlyTheSame()
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var options = Tiny.Package with
        {
            UNet = Tiny.UNet with { InChannels = 4, OutChannels = 4 },
            Codec = new CodecOptions.Kl { BlockOutChannels = [16, 32], LayersPerBlock = 1, NormNumGroups = 8 },
        };
        using ModelPackage exact = Tiny.Create(options), brief = Tiny.Create(options);
        using var generator = new Generator(3, CPU);
        var (images, x) = (rand([2, 3, 16, 16], generator: generator), randn([2, 4, 8, 8], generator: generator));

        brief.To(CPU, Brief);

        Tensor[] Answers(ModelPackage package)
        {
            var prior = new DiffusionPrior(package);
            var text = prior.Encode(["a red chair"]);
            return [text.Tokens, text.Pooled!, prior.Predict(x, tensor(new long[] { 5, 5 }), text, cameras: null, 2), package.Codec.Encode(images, posterior: null), package.Codec.Decode(x)];
        }
        Assert.Equal(ScalarType.BFloat16, brief.UNet.get_parameter("conv_in.weight")!.dtype);
        Assert.All(Answers(exact).Zip(Answers(brief)), pair =>
        {
            Assert.Equal(ScalarType.Float32, pair.Second.dtype);
            Assert.InRange(Tiny.Farthest(pair.First, pair.Second) / pair.First.abs().max().ToDouble(), 1e-6, Rough);
        });
    }

    /// <summary>A mean far from zero: sums in eight bits would lose the spread around it altogether.</summary>
    [Fact]
    public void Norms_InBFloat16_KeepTheirSumsInSinglePrecision()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(4, CPU);
        var x = (randn([2, 32, 16, 16], generator: generator) + 8).to(bfloat16);
        var tokens = (randn([2, 64, 256], generator: generator) + 8).to(bfloat16);

        using nn.Module groups = nn.GroupNorm(8, 32), layers = nn.LayerNorm(256);
        using var network = nn.Sequential(("groups", (nn.Module<Tensor, Tensor>)groups), ("layers", (nn.Module<Tensor, Tensor>)layers));
        foreach (var parameter in network.parameters()) parameter.requires_grad_(false).fill_(1);
        Brief.Apply(network);

        var group = ((GroupNorm)groups).Of(x) - nn.functional.group_norm(x.to(float32), 8) - 1;
        var layer = ((LayerNorm)layers).Of(tokens) - nn.functional.layer_norm(tokens.to(float32), [256]) - 1;

        Assert.InRange(group.abs().max().ToDouble(), 0, 0.02);   // half a unit in the last of eight places of numbers up to 5
        Assert.InRange(layer.abs().max().ToDouble(), 0, 0.02);
    }

    [Fact]
    public void For_TheCpu_IsSingleAndForAGpuHalf()
    {
        Assert.Equal(ScalarType.Float32, Precision.For(CPU).Type);
        Assert.Equal(ScalarType.Float16, Precision.For(CUDA).Type);
        Assert.Contains(Precision.Measured().Type, new[] { ScalarType.Float32, ScalarType.BFloat16 });
    }

    [Fact]
    public void Apply_AScoreMemory_ReachesEveryAttention()
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        using var unet = Tiny.Network(Tiny.UNet);
        using var generator = new Generator(3, CPU);
        var (x, t, text) = (randn([2, 12, 8, 8], generator: generator), tensor(new long[] { 5, 5 }), Tiny.Text(Tiny.UNet, 1, generator));
        var whole = unet.forward(x, t, text, cameras: null, 2);

        (Precision.Full with { ScoreMemory = 1 }).Apply(unet);   // one query at a time

        Assert.InRange(Tiny.Farthest(whole, unet.forward(x, t, text, cameras: null, 2)), 0, 1e-5);
        Assert.Equal(8, unet.modules().Count(module => module is IScoreMemory));
    }
}
