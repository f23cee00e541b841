using Maquette.Diffusion.Codecs;
using Maquette.Diffusion.Configs;
using Maquette.Diffusion.Models;
using Maquette.Diffusion.Schedulers;
using Maquette.Diffusion.Text;
using Maquette.Diffusion.Weights;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion;

/// <summary>
/// A diffusers-style folder as a ready model: tokenizer/, text_encoder/, unet/, vae/, scheduler/ and model_index.json, weights in safetensors.
/// Weights are held in single precision whatever the file's type.
/// </summary>
public sealed class ModelPackage : IDisposable
{
    private ModelPackage(ModelPackageOptions options, BpeVocabulary vocabulary)
    {
        Options = options;
        Tokenizer = new(vocabulary, options.Tokenizer);
        TextEncoder = new(options.Text);
        UNet = new(options.UNet);
        Codec = options.Codec switch
        {
            CodecOptions.PixelShuffle shuffle => new PixelShuffleCodec(shuffle.Factor),
            CodecOptions.Kl kl => new AutoencoderKl(kl),
            _ => throw new NotSupportedException($"No codec is made from {options.Codec.GetType().Name}."),
        };
        Schedule = new(options.Schedule);
        Ddim = new(Schedule, options.Ddim);
    }

    public ModelPackageOptions Options { get; }
    public Tokenizer Tokenizer { get; }
    public TextEncoder TextEncoder { get; }
    public UNet UNet { get; }
    public ILatentCodec Codec { get; }
    public NoiseSchedule Schedule { get; }
    public Ddim Ddim { get; }
    public PredictionType Prediction => Options.Prediction;

    /// <summary>Where the weights are.</summary>
    public Device Device { get; private set; } = CPU;

    /// <summary>An untrained package. The vocabulary decides the text encoder's vocabulary size, the tokenizer's length its positions.</summary>
    /// <param name="init">draws the weights</param>
    /// <exception cref="ModelPackageException">The options do not fit together.</exception>
    public static ModelPackage Create(ModelPackageOptions options, BpeVocabulary vocabulary, Generator init)
    {
        options = options with { Text = options.Text with { VocabularySize = vocabulary.Count, Positions = options.Tokenizer.Length } };
        if (options.Problem() is { } problem) throw new ModelPackageException($"No model can be made of these options: {problem}.");

        var package = new ModelPackage(options, vocabulary);
        InitialWeights.Draw(package.TextEncoder, init, startsAtZero: _ => false);
        InitialWeights.Draw(package.UNet, init, InitialWeights.ZeroInUNet);
        if (package.Codec is AutoencoderKl kl) InitialWeights.Draw(kl, init, startsAtZero: _ => false);
        return package;
    }

    /// <summary>Reads a package folder.</summary>
    /// <exception cref="ModelPackageException">The folder is no usable package; the message says what, where and what to do.</exception>
    public static ModelPackage Load(string folder)
    {
        var opened = PackageFolder.Open(folder);
        var package = new ModelPackage(opened.Options, opened.Vocabulary);
        try
        {
            foreach (var (component, module) in package.Components()) Fill(module, opened.Weights[component].Path);
            return package;
        }
        catch (SafetensorsException error)
        {
            package.Dispose();
            throw new ModelPackageException(error.Message, error);
        }
    }

    /// <summary>Why a folder is no usable package, in one sentence; null when it is one. Reads headers only and never touches libtorch.</summary>
    public static string? Problem(string folder)
    {
        try
        {
            PackageFolder.Open(folder);
            return null;
        }
        catch (ModelPackageException error)
        {
            return error.Message;
        }
    }

    /// <summary>What a package folder says of itself. Never touches libtorch.</summary>
    /// <exception cref="ModelPackageException">The folder is no usable package.</exception>
    public static ModelPackageOptions ReadOptions(string folder) => PackageFolder.ReadOptions(folder);

    /// <summary>The tokenizer of a package folder, for looking at prompts. Never touches libtorch.</summary>
    /// <exception cref="ModelPackageException">The folder is no usable package.</exception>
    public static Tokenizer ReadTokenizer(string folder)
    {
        var opened = PackageFolder.Open(folder);
        return new(opened.Vocabulary, opened.Options.Tokenizer);
    }

    /// <summary><see cref="TensorHash()"/> of a package folder, read piece by piece. Never touches libtorch.</summary>
    /// <exception cref="ModelPackageException">The folder is no usable package.</exception>
    public static string TensorHash(string folder)
    {
        var package = PackageFolder.Open(folder);
        var files = new Dictionary<string, FileStream>();
        try
        {
            foreach (var (component, header) in package.Weights) files[component] = File.OpenRead(header.Path);
            var all = PackageFolder.Shapes(package.Options).SelectMany(part => part.Shapes.Shapes.Keys.Select(name => (Full: $"{part.Component}.{name}", part.Component, Name: name)));
            using var hash = new TensorHash();
            foreach (var (full, component, name) in all.OrderBy(tensor => tensor.Full, StringComparer.Ordinal))
            {
                var (header, file) = (package.Weights[component], files[component]);
                file.Position = header.DataStart + header.Tensors[name].Begin;
                hash.Add(full, header.Tensors[name], file);
            }
            return hash.Hex();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new ModelPackageException($"The weights of {folder} cannot be read: {error.Message}", error);
        }
        finally
        {
            foreach (var file in files.Values) file.Dispose();
        }
    }

    private static void Fill(nn.Module module, string path)
    {
        using var frozen = no_grad();
        using var file = SafetensorsFile.Open(path);
        foreach (var (name, parameter) in module.named_parameters())
        {
            using var scope = NewDisposeScope();
            parameter.copy_(file.Read(name));
        }
    }

    /// <summary>What the networks compute in.</summary>
    public Precision Precision { get; private set; } = Precision.Full;

    /// <summary>Moves all weights. Rounding them to a shorter type cannot be undone: <see cref="Save"/> and <see cref="TensorHash"/> come before it.</summary>
    /// <param name="precision">null leaves it as it is</param>
    public void To(Device device, Precision? precision = null)
    {
        Precision = precision ?? Precision;
        foreach (var (_, module) in Components())
        {
            Precision.Apply(module);   // first, so that no more than the rounded weights travel
            module.to(device);
        }
        Device = device;
    }

    /// <summary>Writes the folder beside its place, then renames it: a failure leaves the old one as it was.</summary>
    /// <param name="dtype">type of the weights in the files: float16, bfloat16 or float32</param>
    /// <exception cref="ModelPackageException">The disk is full, or the place cannot be written.</exception>
    public void Save(string folder, ScalarType dtype)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var (part, old) = (folder + ".part", folder + ".old");
        try
        {
            DeleteIfThere(part);
            DeleteIfThere(old);
            PackageFolder.WriteConfigs(part, Options, Tokenizer.Vocabulary);
            foreach (var (component, module) in Components())
                SafetensorsWriter.Write(PackageFolder.WeightsPath(part, component), module.named_parameters().Select(pair => (pair.name, (Tensor)pair.parameter)), new Dictionary<string, string> { ["format"] = "pt" }, dtype);
            if (Directory.Exists(folder)) Directory.Move(folder, old);
            Directory.Move(part, folder);
            DeleteIfThere(old);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (!Directory.Exists(folder) && Directory.Exists(old)) Directory.Move(old, folder);
            DeleteIfThere(part);
            throw new ModelPackageException($"The model package cannot be written to {folder}: {error.Message.TrimEnd('.')}; make room or choose another folder.", error);
        }
    }

    private static void DeleteIfThere(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    /// <summary>All weights, named by component and place, in a fixed order.</summary>
    public IEnumerable<(string Name, Tensor Tensor)> NamedTensors() =>
        Components().SelectMany(part => part.Module.named_parameters().Select(pair => ($"{part.Component}.{pair.name}", (Tensor)pair.parameter))).OrderBy(pair => pair.Item1, StringComparer.Ordinal);

    /// <summary>SHA-256 (hexadecimal) over names, shapes and values of all weights: equal for equal models, however their files are laid out.</summary>
    public string TensorHash()
    {
        using var hash = new TensorHash();
        foreach (var (name, tensor) in NamedTensors()) hash.Add(name, tensor);
        return hash.Hex();
    }

    private IEnumerable<(string Component, nn.Module Module)> Components()
    {
        yield return ("unet", UNet);
        yield return ("text_encoder", TextEncoder);
        if (Codec is AutoencoderKl kl) yield return ("vae", kl);
    }

    public void Dispose()
    {
        foreach (var (_, module) in Components()) module.Dispose();
        Schedule.Dispose();
    }
}
