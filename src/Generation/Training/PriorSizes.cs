using System.ComponentModel.DataAnnotations;
using Maquette.Diffusion;
using Maquette.Diffusion.Codecs;
using Maquette.Diffusion.Models;
using Maquette.Diffusion.Schedulers;
using Maquette.Diffusion.Text;
using Maquette.Generation.Training.Procedural;

namespace Maquette.Generation.Training;

/// <summary>How large a prior trained here is: the same networks as the published models', with fewer and narrower levels.</summary>
public sealed record PriorSizes
{
    private const int TextHeadChannels = 32;

    /// <summary>Edge of the squares of pixels that become one latent pixel.</summary>
    [Range(1, 8)]
    public int Patch { get; init; } = 4;

    /// <summary>Channels of each level of the UNet, finest first.</summary>
    public IReadOnlyList<int> Channels { get; init; } = [64, 128];

    /// <summary>Which levels have transformers.</summary>
    public IReadOnlyList<bool> Attention { get; init; } = [true, true];

    [Range(1, 8)]
    public int BlocksPerLevel { get; init; } = 1;

    [Range(4, 256)]
    public int HeadChannels { get; init; } = 32;

    [Range(1, 64)]
    public int NormGroups { get; init; } = 16;

    /// <summary>Width of the text tokens, a multiple of 32.</summary>
    [Range(32, 4096)]
    public int TextWidth { get; init; } = 128;

    [Range(1, 32)]
    public int TextLayers { get; init; } = 2;

    /// <summary>Tokens of a prompt with its start and end.</summary>
    [Range(8, 256)]
    public int Tokens { get; init; } = 24;

    /// <summary>An untrained package of these sizes.</summary>
    /// <param name="wording">all that the captions of the run can say: its words become the vocabulary</param>
    /// <exception cref="ModelPackageException">The sizes do not fit together; the message says which.</exception>
    public ModelPackage Create(PriorTrainingOptions run, IEnumerable<string> wording, TorchSharp.torch.Generator init)
    {
        var words = Tokenizer.WordsOf(wording);
        var vocabulary = BpeVocabulary.Build(words, Captions.Identifiers);
        var codec = new CodecOptions.PixelShuffle(Patch);
        return ModelPackage.Create(new()
        {
            Name = run.Name,
            Description = run.Description,
            ViewGuidance = run.ViewGuidance,
            Codec = codec,
            UNet = new()
            {
                InChannels = codec.Channels,
                OutChannels = codec.Channels,
                SampleSize = run.Resolution / Patch,
                BlockOutChannels = Channels,
                Attention = Attention,
                LayersPerBlock = BlocksPerLevel,
                Heads = UNetOptions.HeadsOf(Channels, HeadChannels),
                CrossAttentionDim = TextWidth,
                CameraDim = 16,
                PooledText = true,
                NormNumGroups = NormGroups,
            },
            Text = new() { Width = TextWidth, MlpWidth = 4 * TextWidth, Layers = TextLayers, Heads = Math.Max(1, TextWidth / TextHeadChannels) },
            Tokenizer = new() { Length = Tokens, KnownWords = words, Identifiers = Captions.Identifiers },
            Schedule = new NoiseScheduleOptions.Cosine(),
            Ddim = new() { Spacing = TimestepSpacing.Trailing, EndsClean = true },
            Prediction = PredictionType.Sample,
        }, vocabulary, init);
    }
}
