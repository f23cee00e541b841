using Maquette.Diffusion.Configs;
using Maquette.Diffusion.Import.Sizes;
using Maquette.Diffusion.Schedulers;
using Maquette.Diffusion.Text;
using Maquette.Diffusion.Weights;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Import;

/// <summary>
/// A published checkpoint (Stable Diffusion 1.5 or 2.1, MVDream; one file or a diffusers folder), recognised by its tensors and ready to
/// become a model package. Files are mapped, and tensors are read one by one: the model is never in memory as a whole.
/// </summary>
public sealed class ModelImport : IDisposable
{
    private readonly string path;
    private readonly IReadOnlyList<ITensorSource> sources;
    private readonly IReadOnlyList<Origin> origins;
    private readonly string? tokenizer;

    private ModelImport(string path, string? tokenizer, IReadOnlyList<ITensorSource> sources)
    {
        (this.path, this.sources) = (path, sources);
        var parts = Parts.Of(sources);
        if (Stranger.Name(sources) is { } what) throw new ModelPackageException($"{path} is {what}, and no Stable Diffusion 1.5, 2.1 or MVDream model, which are what can be imported.");
        if (parts is not { UNet: { } unetGroup, Codec: { } codecGroup, Text: { } textGroup })
            throw new ModelPackageException($"{path} cannot be imported: among its {sources.Sum(source => source.Tensors.Count())} tensors (such as '{sources[0].Tensors.First().Name}') {string.Join(" and ", parts.Missing)} {(parts.Missing.Count > 1 ? "are" : "is")} missing; give a Stable Diffusion 1.5, 2.1 or MVDream checkpoint, or its whole diffusers folder.");

        var settings = ImportSettings.Of(path, sources);
        var (unet, unetNetwork) = UNetSizes.Read(unetGroup, parts.Camera, settings.UNet);
        var (codec, codecNetwork) = AutoencoderSizes.Read(codecGroup, settings.Codec);
        var (text, textNetwork) = TextEncoderSizes.Read(textGroup, settings.Text);
        var unheard = TextEncoderSizes.Unheard(textGroup, text);
        Network[] networks = [unetNetwork, codecNetwork, textNetwork];
        origins = Inventory.Match(networks, [.. new[] { unetGroup.Source, codecGroup.Source, textGroup.Source }.Distinct()], name => unheard is not null && name.StartsWith(unheard, StringComparison.Ordinal), path);
        Layout = $"UNet in the names of {unetNetwork.Wording}{(parts.Camera is null ? "" : " with its camera layers apart")}, VAE of {codecNetwork.Wording}, text encoder of {textNetwork.Wording}";

        this.tokenizer = TokenizerFiles.Find(path, tokenizer);
        var pad = this.tokenizer is null ? null : TokenizerFiles.Pad(this.tokenizer);
        var (schedule, ddim, prediction) = settings.Scheduler is { } scheduler ? SchedulerConfig.Read(scheduler) : (new NoiseScheduleOptions.ScaledLinear(), new DdimOptions(), PredictionType.Epsilon);
        Options = new()
        {
            UNet = unet,
            Codec = codec,
            Text = text,
            Tokenizer = new() { Length = text.Positions, Pad = pad ?? (text.QuickGelu ? BpeVocabulary.EndOfText : new TokenizerOptions().Pad) },
            Schedule = schedule,
            Ddim = ddim,
            Prediction = prediction,
        };
        if (Options.Problem() is { } problem) throw new ModelPackageException($"{path} cannot be imported: {problem}.");
    }

    /// <summary>Whose names the networks have, for people.</summary>
    public string Layout { get; }

    /// <summary>What the model is, in a few words.</summary>
    public string Kind => Options.Kind;

    /// <summary>All that the package's JSON files will say; name and description are still empty.</summary>
    public ModelPackageOptions Options { get; }

    public int Tensors => origins.Count;

    public long Parameters => origins.Sum(origin => Numbers(origin.Ours));

    /// <summary>Bytes that the weights take, in the file and in the package.</summary>
    public long WeightBytes => origins.Sum(origin => Numbers(origin.Ours) * origin.Ours.Type.Bytes);

    /// <summary>The types of the weights, such as F16; they are kept.</summary>
    public string Precision => string.Join(", ", origins.Select(origin => origin.Ours.Type.Name).Distinct().Order(StringComparer.Ordinal));

    /// <summary>Whether a path is named like a model: a file of weights, or a folder with such files. Nothing is opened.</summary>
    public static bool MayBeModel(string path) => ModelFiles.MayBe(path);

    /// <summary>Opens and recognises; reads no weight yet.</summary>
    /// <param name="path">a file of weights, or a folder in the diffusers layout</param>
    /// <param name="tokenizer">folder of vocab.json and merges.txt, or a file of merges; null looks beside the weights</param>
    /// <exception cref="ModelPackageException">The path holds no model that can be imported; the message says why.</exception>
    public static ModelImport Open(string path, string? tokenizer)
    {
        IReadOnlyList<ITensorSource> sources = [];
        try
        {
            sources = ModelFiles.Open(path);
            return new(path, tokenizer, sources);
        }
        catch (Exception error)
        {
            foreach (var source in sources) source.Dispose();
            if (error is WeightsException) throw new ModelPackageException(error.Message, error);
            throw;
        }
    }

    /// <summary>Why there is no tokenizer for this model, as a sentence; null when there is one.</summary>
    public string? TokenizerProblem()
    {
        try
        {
            Vocabulary();
            return null;
        }
        catch (ModelPackageException error)
        {
            return error.Message;
        }
    }

    private BpeVocabulary Vocabulary()
    {
        if (tokenizer is null)
            throw new ModelPackageException($"{path} comes without a tokenizer: pass --tokenizer with the folder of vocab.json and merges.txt of the same model, or with CLIP's merges file (bpe_simple_vocab_16e6.txt.gz).");
        var vocabulary = TokenizerFiles.Read(tokenizer);
        if (vocabulary.Count != Options.Text.VocabularySize) throw new ModelPackageException($"The tokenizer in {tokenizer} has {vocabulary.Count} symbols, the text encoder of {path} knows {Options.Text.VocabularySize}; pass the tokenizer of the same model with --tokenizer.");
        if (vocabulary.IdOf(Options.Tokenizer.Pad) is null) throw new ModelPackageException($"The tokenizer in {tokenizer} lacks its padding symbol '{Options.Tokenizer.Pad}'; pass the tokenizer of the same model with --tokenizer.");
        return vocabulary;
    }

    /// <summary>Reads every weight, and looks for those that are no numbers; nothing is written.</summary>
    /// <exception cref="ModelPackageException">There is such a weight, or no tokenizer.</exception>
    public void Verify(IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        Vocabulary();
        var done = 0L;
        foreach (var origin in origins)
        {
            stop.ThrowIfCancellationRequested();
            using var scope = NewDisposeScope();
            Finite.Check(origin.Read(), origin.TheirName, origin.Source.Path);
            progress?.Report(new("verifying", done += Numbers(origin.Ours) * origin.Ours.Type.Bytes, WeightBytes));
        }
    }

    /// <summary>Writes the package beside its place, reads it back, and renames it; a failure or a stop leaves nothing behind.</summary>
    /// <param name="folder">must not exist</param>
    /// <exception cref="ModelPackageException">The folder exists or cannot be written.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set.</exception>
    public PackageCheck Write(string folder, string name, string description, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (Path.Exists(folder)) throw new ModelPackageException($"{folder} exists already and is left as it is; remove it first or choose another name.");
        var part = folder + ".part";
        try
        {
            if (Directory.Exists(part)) Directory.Delete(part, recursive: true);
            PackageFolder.WriteConfigs(part, Options with { Name = name, Description = description }, Vocabulary());
            WriteWeights(part, progress, stop);
            var check = PackageCheck.Run(part, progress, stop);
            new Provenance(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), Layout, check.TensorHash, check.Parameters, check.Tensors).Write(part);
            Directory.Move(part, folder);
            return check;
        }
        catch (Exception error)
        {
            if (Directory.Exists(part)) Directory.Delete(part, recursive: true);
            if (error is IOException or UnauthorizedAccessException) throw new ModelPackageException($"The model package cannot be written to {folder}: {error.Message.TrimEnd('.')}; make room or choose another folder.", error);
            if (error is WeightsException) throw new ModelPackageException(error.Message, error);
            throw;
        }
    }

    private void WriteWeights(string part, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var done = 0L;
        Tensor Next(Origin origin)
        {
            stop.ThrowIfCancellationRequested();
            progress?.Report(new("converting", done += Numbers(origin.Ours) * origin.Ours.Type.Bytes, WeightBytes));
            return origin.Read();
        }
        foreach (var component in origins.GroupBy(origin => origin.Component))
            SafetensorsWriter.Write(PackageFolder.WeightsPath(part, component.Key), component.Select(origin => new TensorToWrite(origin.Ours, () => Next(origin))), new Dictionary<string, string> { ["format"] = "pt" });
    }

    private static long Numbers(TensorInfo tensor) => tensor.Shape.Aggregate(1L, (product, size) => product * size);

    public void Dispose()
    {
        foreach (var source in sources) source.Dispose();
    }
}
