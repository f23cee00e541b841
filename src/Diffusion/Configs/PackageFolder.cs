using System.Text.Json.Nodes;
using Maquette.Diffusion.Codecs;
using Maquette.Diffusion.Models;
using Maquette.Diffusion.Text;
using Maquette.Diffusion.Weights;

namespace Maquette.Diffusion.Configs;

/// <summary>Where the parts of a diffusers-style folder lie, and whether they fit together. Reads JSON and headers only: libtorch is never touched.</summary>
internal sealed class PackageFolder
{
    private PackageFolder(string path, ModelPackageOptions options, BpeVocabulary vocabulary, IReadOnlyDictionary<string, SafetensorsHeader> weights) =>
        (Path, Options, Vocabulary, Weights) = (path, options, vocabulary, weights);

    public string Path { get; }

    public ModelPackageOptions Options { get; }

    public BpeVocabulary Vocabulary { get; }

    /// <summary>Component ("unet", "text_encoder", "vae") → the checked header of its file; a codec without weights has none.</summary>
    public IReadOnlyDictionary<string, SafetensorsHeader> Weights { get; }

    /// <exception cref="ModelPackageException">The folder is no usable package.</exception>
    public static PackageFolder Open(string path)
    {
        var options = ReadOptions(path);
        var vocabulary = ReadVocabulary(path);
        if (vocabulary.Count != options.Text.VocabularySize)
            throw new ModelPackageException($"{path}: tokenizer/vocab.json has {vocabulary.Count} symbols, text_encoder/config.json has vocab_size {options.Text.VocabularySize}; take both from the same model.");
        if (vocabulary.IdOf(options.Tokenizer.Pad) is null)
            throw new ModelPackageException($"{path}: the pad_token '{options.Tokenizer.Pad}' of tokenizer/tokenizer_config.json is missing from tokenizer/vocab.json.");

        return new(path, options, vocabulary, Shapes(options).ToDictionary(part => part.Component, part => CheckedHeader(path, part.Component, part.Shapes)));
    }

    public static ModelPackageOptions ReadOptions(string path)
    {
        if (!Directory.Exists(path)) throw new ModelPackageException($"{path} is no folder; a model package is a folder with model_index.json in it.");
        ConfigFile File(params string[] parts) => new(System.IO.Path.Combine([path, .. parts]));

        var index = File("model_index.json");
        var (schedule, ddim, prediction) = SchedulerConfig.Read(File("scheduler", "scheduler_config.json"));
        var options = new ModelPackageOptions
        {
            Name = index.Text("_name", System.IO.Path.GetFileName(path.TrimEnd('/'))),
            Description = index.Text("_description", ""),
            ViewGuidance = index.Number("_view_guidance", 0),
            UNet = UNetConfig.Read(File("unet", "config.json")),
            Text = TextEncoderConfig.Read(File("text_encoder", "config.json")),
            Codec = CodecConfig.Read(File("vae", "config.json")),
            Tokenizer = TokenizerConfig.Read(File("tokenizer", "tokenizer_config.json")),
            Schedule = schedule,
            Ddim = ddim,
            Prediction = prediction,
        };
        return options.Problem() is { } problem ? throw new ModelPackageException($"{path} cannot be used: {problem}.") : options;
    }

    public static BpeVocabulary ReadVocabulary(string path)
    {
        var folder = System.IO.Path.Combine(path, "tokenizer");
        try
        {
            return BpeVocabulary.Load(folder);
        }
        catch (Exception error) when (error is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new ModelPackageException($"The tokenizer in {folder} cannot be read: {error.Message.TrimEnd('.')}; copy the package again.", error);
        }
    }

    /// <summary>Everything but the weights.</summary>
    public static void WriteConfigs(string path, ModelPackageOptions options, BpeVocabulary vocabulary)
    {
        string File(params string[] parts) => System.IO.Path.Combine([path, .. parts]);

        var kl = options.Codec is CodecOptions.Kl;
        Json.Write(File("model_index.json"), new()
        {
            ["_class_name"] = "StableDiffusionPipeline",
            ["_name"] = options.Name,
            ["_description"] = options.Description,
            ["_view_guidance"] = options.ViewGuidance,
            ["scheduler"] = new JsonArray("diffusers", "DDIMScheduler"),
            ["text_encoder"] = new JsonArray("transformers", "CLIPTextModel"),
            ["tokenizer"] = new JsonArray("transformers", "CLIPTokenizer"),
            ["unet"] = new JsonArray("diffusers", "UNet2DConditionModel"),
            ["vae"] = new JsonArray(kl ? "diffusers" : "maquette", kl ? "AutoencoderKL" : "PixelShuffleCodec"),
        });
        Json.Write(File("scheduler", "scheduler_config.json"), SchedulerConfig.Write(options.Schedule, options.Ddim, options.Prediction));
        Json.Write(File("text_encoder", "config.json"), TextEncoderConfig.Write(options.Text));
        Json.Write(File("tokenizer", "tokenizer_config.json"), TokenizerConfig.Write(options.Tokenizer));
        Json.Write(File("unet", "config.json"), UNetConfig.Write(options.UNet));
        Json.Write(File("vae", "config.json"), CodecConfig.Write(options.Codec));
        vocabulary.Save(File("tokenizer"));
    }

    /// <summary>Where the weights of a component are written.</summary>
    public static string WeightsPath(string path, string component) =>
        System.IO.Path.Combine(path, component, component == "text_encoder" ? "model.safetensors" : "diffusion_pytorch_model.safetensors");

    /// <summary>The components that have weights, and what their files must hold.</summary>
    public static IEnumerable<(string Component, ShapeList Shapes)> Shapes(ModelPackageOptions options)
    {
        yield return ("unet", UNetShapes.Of(options.UNet));
        yield return ("text_encoder", TextEncoderShapes.Of(options.Text));
        if (options.Codec is CodecOptions.Kl kl) yield return ("vae", AutoencoderShapes.Of(kl));
    }

    private static SafetensorsHeader CheckedHeader(string path, string component, ShapeList expected)
    {
        var full = WeightsPath(path, component);
        var half = System.IO.Path.ChangeExtension(full, ".fp16.safetensors");
        var file = !File.Exists(full) && File.Exists(half) ? half : full;
        if (!File.Exists(file)) throw new ModelPackageException($"{file} is missing; a model package needs its weights as safetensors (convert .bin and .ckpt files first).");

        try
        {
            var header = SafetensorsHeader.Read(file);
            CheckTensors(header, expected);
            return header;
        }
        catch (SafetensorsException error)
        {
            throw new ModelPackageException(error.Message, error);
        }
    }

    private static void CheckTensors(SafetensorsHeader header, ShapeList expected)
    {
        foreach (var (name, shape) in expected.Shapes)
        {
            if (!header.Tensors.TryGetValue(name, out var entry))
                throw new ModelPackageException($"{header.Path}: the tensor '{name}' is missing; the file belongs to another config.json or is incomplete.");
            if (!entry.Shape.SequenceEqual(shape))
                throw new ModelPackageException($"{header.Path}: the tensor '{name}' has the shape [{string.Join(", ", entry.Shape)}], config.json asks for [{string.Join(", ", shape)}]; take both from the same model.");
            if (entry.Type.Name[0] is not ('F' or 'B') || entry.Type.Name == "BOOL")
                throw new ModelPackageException($"{header.Path}: the tensor '{name}' has the type {entry.Type.Name}; weights must be F16, BF16, F32 or F64.");
        }
        if (header.Tensors.Keys.FirstOrDefault(name => !expected.Shapes.ContainsKey(name) && !name.EndsWith("position_ids", StringComparison.Ordinal)) is { } extra)
            throw new ModelPackageException($"{header.Path}: the tensor '{extra}' has no place in the network of config.json; take both from the same model.");
    }
}
