using Maquette.Diffusion;
using Maquette.Diffusion.Codecs;
using Maquette.Diffusion.Models;
using Maquette.Diffusion.Schedulers;
using Maquette.Diffusion.Text;
using Maquette.Generation.Tests;
using Xunit;
using static TorchSharp.torch;

[assembly: AssemblyFixture(typeof(TinyModels))]

namespace Maquette.Generation.Tests;

/// <summary>A models folder with one untrained package of the real classes, "tiny" (16 pixels), and one that is broken.</summary>
public sealed class TinyModels : IDisposable
{
    private static readonly string[] Captions = ["a red chair", "a yellow duck with a orange beak", "front side back overhead view"];

    private readonly Lazy<(string, Events)> finished;

    public TinyModels()
    {
        finished = new(Finish);
        var options = new ModelPackageOptions
        {
            Name = "Tiny",
            Description = "Knows nothing.",
            UNet = new() { InChannels = 48, OutChannels = 48, SampleSize = 4, BlockOutChannels = [16], Heads = [1], Attention = [true], LayersPerBlock = 1, NormNumGroups = 4, CrossAttentionDim = 16, CameraDim = 16, PooledText = true },
            Text = new() { Width = 16, MlpWidth = 32, Layers = 1, Heads = 1 },
            Codec = new CodecOptions.PixelShuffle(4),
            Tokenizer = new() { Length = 16, KnownWords = Tokenizer.WordsOf(Captions), Identifiers = 64, Pad = BpeVocabulary.EndOfText },
            Schedule = new NoiseScheduleOptions.Cosine(),
            Prediction = PredictionType.Sample,
        };
        using var init = new Generator(1);
        using var package = ModelPackage.Create(options, BpeVocabulary.Build(Captions), init);
        package.Save(Path.Combine(Folder, "tiny"), ScalarType.Float32);
        Directory.CreateDirectory(Path.Combine(Folder, "broken"));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("maquette-models-").FullName;

    public Studio Studio => new(Folder);

    /// <summary>Eight steps at 16 pixels.</summary>
    public static GenerationRequest Request { get; } = new() { Prompt = "a red chair", Prior = "tiny", Seed = 7, Overrides = new() { Steps = 8, Resolution = 16, MeshResolution = 24 } };

    /// <summary>The asset folder of <see cref="Request"/>, run once without a break, and what was told on the way.</summary>
    public (string Folder, Events Events) Finished => finished.Value;

    public byte[] FinishedGlb => File.ReadAllBytes(Path.Combine(Finished.Folder, "asset.glb"));

    private (string, Events) Finish()
    {
        var (asset, events) = (Path.Combine(Folder, ".finished"), new Events());
        Assert.Equal(StudioOutcome.Finished, Studio.Run(Request, asset, events, new(), () => true, CancellationToken.None));
        return (asset, events);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
