using Maquette.Diffusion;
using Maquette.Diffusion.Codecs;
using Maquette.Diffusion.Schedulers;
using Maquette.Diffusion.Text;
using static TorchSharp.torch;

namespace Maquette.Generation.Checks;

/// <summary>Every part of a latent diffusion model at the smallest size, with random weights that are the same each time.</summary>
internal static class CheckModel
{
    public const string Prompt = "a red chair";

    private static readonly ModelPackageOptions Options = new()
    {
        UNet = new() { SampleSize = 8, BlockOutChannels = [32, 64], LayersPerBlock = 1, Attention = [true, false], Heads = [2, 4], CrossAttentionDim = 32, CameraDim = 16 },
        Text = new() { Width = 32, MlpWidth = 64, Layers = 2, Heads = 2 },
        Codec = new CodecOptions.Kl { BlockOutChannels = [32, 64], LayersPerBlock = 1 },
        Tokenizer = new() { Length = 16 },
        Schedule = new NoiseScheduleOptions.ScaledLinear(),
    };

    /// <param name="precision">null: single</param>
    public static ModelPackage Create(Device device, Precision? precision = null)
    {
        using var init = new Generator(1, CPU);
        var package = ModelPackage.Create(Options, BpeVocabulary.Build([Prompt]), init);
        using (no_grad())
        {
            foreach (var (_, weight) in package.NamedTensors())
            {
                using var scope = NewDisposeScope();
                if (weight.ndim > 1) weight.add_(randn(weight.shape, generator: init) * (0.5 / Math.Sqrt((double)weight.numel() / weight.shape[0])));   // layers that start at zero say something, too
            }
        }
        package.To(device, precision ?? Precision.Full);
        return package;
    }
}
