using Maquette.Diffusion;
using Maquette.Diffusion.Codecs;
using Maquette.Diffusion.Models;
using Maquette.Diffusion.Schedulers;
using Maquette.Diffusion.Text;
using Maquette.Generation;
using static TorchSharp.torch;

namespace Maquette.Web.Tests.Queue;

/// <summary>A models folder with one untrained package of the real classes, "tiny" (16 pixels).</summary>
internal sealed class TinyPrior : IDisposable
{
    /// <summary>Words that identities can be learnt under.</summary>
    private const int Identifiers = 2;

    private readonly string folder = Directory.CreateTempSubdirectory("maquette-models-").FullName;

    public TinyPrior() => Write(folder, "tiny");

    /// <summary>Puts such a package into a models folder.</summary>
    public static void Write(string models, string id)
    {
        string[] captions = ["a red chair", "front side back overhead view"];
        var options = new ModelPackageOptions
        {
            Name = "Tiny",
            Description = "Knows nothing.",
            UNet = new() { InChannels = 48, OutChannels = 48, SampleSize = 4, BlockOutChannels = [16], Heads = [1], Attention = [true], LayersPerBlock = 1, NormNumGroups = 4, CrossAttentionDim = 16, CameraDim = 16, PooledText = true },
            Text = new() { Width = 16, MlpWidth = 32, Layers = 1, Heads = 1 },
            Codec = new CodecOptions.PixelShuffle(4),
            Tokenizer = new() { Length = 16, KnownWords = Tokenizer.WordsOf(captions), Identifiers = Identifiers, Pad = BpeVocabulary.EndOfText },
            Schedule = new NoiseScheduleOptions.Cosine(),
            Prediction = PredictionType.Sample,
        };
        using var init = new Generator(1);
        using var package = ModelPackage.Create(options, BpeVocabulary.Build(captions, Identifiers), init);
        package.Save(Path.Combine(models, id), ScalarType.Float32);
    }

    public Studio Studio => new(folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
