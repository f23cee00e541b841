using Maquette.Diffusion.Codecs;
using Maquette.Diffusion.Models;
using Maquette.Diffusion.Schedulers;
using Maquette.Diffusion.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests;

/// <summary>The real classes at the smallest size that still has every part.</summary>
internal static class Tiny
{
    public static readonly string[] Captions = ["a red chair with blue legs", "a green table, front view", "two small lamps"];

    public static UNetOptions UNet { get; } = new()
    {
        InChannels = 12,
        OutChannels = 12,
        SampleSize = 8,
        BlockOutChannels = [16, 32],
        LayersPerBlock = 1,
        Attention = [true, false],
        Heads = [2, 4],
        CrossAttentionDim = 24,
        CameraDim = 16,
        PooledText = true,
        NormNumGroups = 8,
    };

    public static ModelPackageOptions Package { get; } = new()
    {
        Name = "Tiny",
        Description = "Knows nothing.",
        UNet = UNet,
        Text = new() { Width = 24, MlpWidth = 48, Layers = 2, Heads = 2 },
        Codec = new CodecOptions.PixelShuffle(2),
        Tokenizer = new() { Length = 16, KnownWords = Tokenizer.WordsOf(Captions), Identifiers = 8 },
        Schedule = new NoiseScheduleOptions.Cosine(),
        Ddim = new() { Spacing = TimestepSpacing.Trailing, EndsClean = true },
        Prediction = PredictionType.Sample,
    };

    public static BpeVocabulary Vocabulary { get; } = BpeVocabulary.Build(Captions, identifiers: 8);

    /// <summary>A package whose zero-initialised layers have been given values too, so that every layer matters.</summary>
    public static ModelPackage Create(ModelPackageOptions? options = null, ulong seed = 1)
    {
        using var init = new Generator(seed, CPU);
        var package = ModelPackage.Create(options ?? Package, Vocabulary, init);
        Stir(package.UNet, init);
        return package;
    }

    public static UNet Network(UNetOptions options, ulong seed = 1)
    {
        using var init = new Generator(seed, CPU);
        var unet = new UNet(options);
        Stir(unet, init);
        return unet;
    }

    private static void Stir(nn.Module module, Generator init)
    {
        using var frozen = no_grad();
        using var scope = NewDisposeScope();
        foreach (var (name, parameter) in module.named_parameters())
        {
            parameter.copy_(randn(parameter.shape, generator: init) * 0.2);
            if (parameter.ndim == 1 && name.EndsWith(".weight", StringComparison.Ordinal)) parameter.add_(1);
        }
    }

    public static TextContext Text(UNetOptions options, int prompts, Generator generator) =>
        new(randn([prompts, 5, options.CrossAttentionDim], generator: generator), randn([prompts, options.CrossAttentionDim], generator: generator));

    public static double Farthest(Tensor a, Tensor b) => (a - b).abs().max().ToDouble();
}
