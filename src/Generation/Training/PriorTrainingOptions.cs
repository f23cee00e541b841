using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Maquette.Generation.Training;

/// <summary>A training run of a small multi-view prior; read from a JSON file with the same names.</summary>
public sealed record PriorTrainingOptions
{
    /// <summary>What people call the prior.</summary>
    public string Name { get; init; } = "";

    /// <summary>One or two sentences for people: what it can draw and what it cannot.</summary>
    public string Description { get; init; } = "";

    /// <summary>What the package will say of its guidance by cameras (<see cref="Diffusion.ModelPackageOptions.ViewGuidance"/>); the training itself does not use it.</summary>
    [Range(0, 10)]
    public double ViewGuidance { get; init; } = .25;

    public PriorSizes Sizes { get; init; } = new();

    /// <summary>Folder of a package of the same sizes whose weights a new run starts from (words that it did not know start anew); null starts from random ones.</summary>
    public string? Start { get; init; }

    /// <summary>Folder of rendered models, made by <c>./maquette prior data</c>; null trains on procedural objects only.</summary>
    public string? Catalogue { get; init; }

    /// <summary>Share of the objects that come from the catalogue.</summary>
    [Range(.01, .99)]
    public float CatalogueShare { get; init; } = .5f;

    /// <summary>Prompts of the sample grids; empty takes a usual one of every fourth procedural kind.</summary>
    public IReadOnlyList<string> Samples { get; init; } = [];

    public long Seed { get; init; } = 1;

    /// <summary>Optimisation steps; the learning rate's schedule ends with them.</summary>
    [Range(1, 10_000_000)]
    public int Steps { get; init; } = 20_000;

    /// <summary>Height and width of the pictures, pixels; a multiple of the codec's factor times the UNet's reduction.</summary>
    [Range(8, 512)]
    public int Resolution { get; init; } = 32;

    /// <summary>Orthogonal views of each object of a multi-view batch.</summary>
    [Range(1, 16)]
    public int Views { get; init; } = 4;

    /// <summary>Objects of a multi-view batch; a single-view batch holds as many pictures as a multi-view one.</summary>
    [Range(1, 1024)]
    public int Objects { get; init; } = 16;

    /// <summary>Share of the batches without cameras and with one view, which keep the 2D methods a prior (MVDream: 30 %).</summary>
    [Range(0, 1)]
    public float SingleViewShare { get; init; } = .3f;

    /// <summary>Share of captions replaced by the empty one, for classifier-free guidance.</summary>
    [Range(0, 1)]
    public float CaptionDropout { get; init; } = .1f;

    public TrainingPrecision Precision { get; init; }

    [Range(1e-7, 1)]
    public double LearningRate { get; init; } = 1.5e-3;

    /// <summary>Steps over which the learning rate rises from zero.</summary>
    [Range(0, 1_000_000)]
    public int WarmUp { get; init; } = 100;

    /// <summary>Share of the run after which the learning rate falls in a straight line to a twentieth.</summary>
    [Range(0, 1)]
    public double DecayFrom { get; init; } = .6;

    /// <summary>Weight of the past in the moving average of the weights, which is what is saved as the prior.</summary>
    [Range(0, .99999)]
    public double EmaDecay { get; init; } = .998;

    /// <summary>Largest norm of the whole gradient.</summary>
    [Range(1e-3, 1e3)]
    public double ClipNorm { get; init; } = 1;

    /// <summary>Upper bound of the weight 1/(1−ᾱ) of the x0 error: without one the cleanest pictures would drown all others.</summary>
    [Range(1, 1e6)]
    public float MaxWeight { get; init; } = 5;

    /// <summary>Timesteps are drawn as T·u^p with u uniform: below 1 leans to the noisy end, where layout is decided.</summary>
    [Range(.1, 10)]
    public double TimestepPower { get; init; } = .75;

    [Range(1, 1_000_000)]
    public int LogEvery { get; init; } = 100;

    /// <summary>Steps between checkpoints, each with a usable package and a sample grid.</summary>
    [Range(1, 1_000_000)]
    public int SaveEvery { get; init; } = 1000;

    /// <exception cref="StudioException">the file is missing, is no JSON, or a value is out of its range; the message names it</exception>
    public static PriorTrainingOptions Read(string file)
    {
        try
        {
            var options = JsonSerializer.Deserialize<PriorTrainingOptions>(File.ReadAllText(file), Json)
                ?? throw new StudioException($"{file} is empty; it must hold the training settings as a JSON object.");
            Validator.ValidateObject(options, new(options), validateAllProperties: true);
            return options;
        }
        catch (Exception error) when (error is IOException or JsonException or ValidationException or UnauthorizedAccessException)
        {
            throw new StudioException($"{file} can't be used as training settings: {error.Message}", error);
        }
    }

    /// <summary>The settings as the JSON that is kept with a run.</summary>
    internal string Text => JsonSerializer.Serialize(this, Json);

    private static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };
}
