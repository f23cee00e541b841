using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Maquette.Diffusion.Text;
using Maquette.Diffusion.Weights;
using Maquette.Generation.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Judging;

/// <summary>A dual encoder with its words, in a folder: judge.json, model.safetensors and tokenizer/.</summary>
internal sealed class Judge : IDisposable
{
    public const string MarkerFile = "judge.json";

    /// <summary>Name of the bundled judge's folder, beside the priors.</summary>
    public const string BundledName = "maquette-judge";

    private const string WeightsFile = "model.safetensors", TokenizerFolder = "tokenizer";

    private readonly Tokenizer tokenizer;

    private Judge(JudgeOptions options, BpeVocabulary vocabulary, Generator init)
    {
        if (options.Problem() is { } problem) throw new StudioException($"No judge can be made of these options: {problem}.");
        Options = options;
        tokenizer = new(vocabulary, new() { Length = options.Tokens, KnownWords = options.KnownWords });
        Model = new(options, vocabulary.Count, init);
    }

    public JudgeOptions Options { get; set; }

    public DualEncoder Model { get; }

    /// <summary>An untrained judge of a source's wording.</summary>
    /// <param name="init">draws the weights</param>
    public static Judge Create(JudgeOptions options, IEnumerable<string> wordings, Generator init) => new(options, BpeVocabulary.Build(wordings, identifiers: 0), init);

    /// <exception cref="StudioException">The folder is no usable judge; the message says why.</exception>
    public static Judge Load(string folder)
    {
        Judge? judge = null;
        try
        {
            var options = JsonSerializer.Deserialize<JudgeOptions>(File.ReadAllText(Path.Combine(folder, MarkerFile)), JudgeOptions.Json) ?? throw new JsonException("it is empty");
            using var init = new Generator(0, CPU);
            judge = new(options, BpeVocabulary.Load(Path.Combine(folder, TokenizerFolder)), init);
            judge.Fill(Path.Combine(folder, WeightsFile));
            return judge;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or FormatException or SafetensorsException or StudioException)
        {
            judge?.Dispose();
            throw new StudioException($"The judge in {folder} cannot be used: {error.Message.TrimEnd('.')}. Copy the folder again or train one with ./maquette prior judge.", error);
        }
    }

    /// <summary>Gives a judge the weights of another; words that the other did not know keep theirs, and blocks and a finer level that it has not got too: they start by changing nothing.</summary>
    /// <exception cref="StudioException">The folder is no usable judge, or one of other sizes or more blocks.</exception>
    public static void CopyWeights(string folder, Judge judge)
    {
        using var start = Load(folder);
        using var scope = NewDisposeScope();
        var taught = FinerEye.Fitted(start.Weights(), start.Options, judge.Options);
        var known = taught.Select(weight => weight.Name).ToHashSet();
        var shared = judge.Weights().Where(weight => known.Contains(weight.Name) || !weight.Name.Contains("block", StringComparison.Ordinal));
        if (!StartingWeights.Copy(taught, start.tokenizer.Vocabulary, shared, judge.tokenizer.Vocabulary))
            throw new StudioException($"No judge of these sizes can start from {folder}: its networks are others. Start without it.");
    }

    /// <summary>Puts the mean of its weights and another's in their place; what <see cref="CopyWeights"/> would leave as it is stays.</summary>
    /// <param name="folder">of the other judge</param>
    /// <param name="share">of the other's, 0…1</param>
    /// <exception cref="StudioException">The folder is no usable judge, or one of other sizes.</exception>
    public void MixWith(string folder, double share)
    {
        using var frozen = no_grad();
        using var scope = NewDisposeScope();
        var own = Model.parameters().Select(parameter => parameter.clone()).ToArray();
        CopyWeights(folder, this);
        foreach (var (weight, was) in Model.parameters().Zip(own)) weight.copy_(weight * share + was * (1 - share));
    }

    /// <summary>Writes the folder beside its place, then renames it: a failure leaves the old one as it was.</summary>
    /// <exception cref="IOException">The disk is full, or the place cannot be written.</exception>
    public void Save(string folder)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var (part, old) = (folder + ".part", folder + ".old");
        foreach (var left in new[] { part, old }.Where(Directory.Exists)) Directory.Delete(left, recursive: true);
        tokenizer.Vocabulary.Save(Directory.CreateDirectory(Path.Combine(part, TokenizerFolder)).FullName);
        File.WriteAllText(Path.Combine(part, MarkerFile), Options.Text);
        SafetensorsWriter.Write(Path.Combine(part, WeightsFile), Weights(), dtype: ScalarType.Float16);
        if (Directory.Exists(folder)) Directory.Move(folder, old);
        Directory.Move(part, folder);
        if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
    }

    /// <summary>Words of the prompt that it was never shown, in order, each once.</summary>
    public IReadOnlyList<string> UnknownWords(string prompt) => tokenizer.UnknownWords(prompt);

    /// <summary>Unit features of prompts, [prompts, features].</summary>
    public Tensor Read(IReadOnlyList<string> prompts)
    {
        using var scope = NewDisposeScope();
        var rows = prompts.Select(tokenizer.Encode).ToArray();
        var length = rows.Max(row => row.Count);   // the padding after the longest changes nothing
        var ids = tensor(rows.SelectMany(row => row.Ids.Take(length)).ToArray(), [prompts.Count, length]);
        return Model.Read(ids, tensor(rows.Select(row => (long)row.Count).ToArray())).MoveToOuterDisposeScope();
    }

    /// <summary>What it sees in pictures, without gradients.</summary>
    /// <param name="images">[n, 3, h, w], 0…1</param>
    public Sight Look(Tensor images)
    {
        using var frozen = no_grad();
        using var scope = NewDisposeScope();
        var (features, views) = Model.Look(images);
        return new(Rows(features), Rows(views.softmax(1)));
    }

    /// <summary>Unit features of prompts as arrays, without gradients.</summary>
    public float[][] Features(IReadOnlyList<string> prompts)
    {
        using var frozen = no_grad();
        using var features = Read(prompts);
        return Rows(features);
    }

    /// <summary>SHA-256 (hexadecimal) over judge.json and all weights at the precision they are kept in.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(Options.Text));
        foreach (var (name, parameter) in Model.named_parameters().OrderBy(pair => pair.name, StringComparer.Ordinal))
        {
            using var scope = NewDisposeScope();
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(parameter.detach().to(ScalarType.Float16).contiguous().bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private IEnumerable<(string Name, Tensor Tensor)> Weights() => Model.named_parameters().Select(pair => (pair.name, (Tensor)pair.parameter));

    private void Fill(string path)
    {
        using var frozen = no_grad();
        using var file = SafetensorsFile.Open(path);
        foreach (var (name, parameter) in Model.named_parameters())
        {
            using var scope = NewDisposeScope();
            var value = file.Read(name);
            if (!value.shape.SequenceEqual(parameter.shape)) throw new SafetensorsException($"{path}: the tensor '{name}' has another shape than {MarkerFile} asks for");
            parameter.copy_(value);
        }
    }

    private static float[][] Rows(Tensor matrix)
    {
        using var scope = NewDisposeScope();
        return [.. matrix.contiguous().data<float>().ToArray().Chunk((int)matrix.shape[1])];
    }

    public void Dispose() => Model.Dispose();
}

/// <summary>What the judge saw in pictures.</summary>
/// <param name="Features">[pictures][features], unit length</param>
/// <param name="Views">[pictures][3]: probabilities that it was taken from the front, the side, the back</param>
internal sealed record Sight(float[][] Features, float[][] Views);
