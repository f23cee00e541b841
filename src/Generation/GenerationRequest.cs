namespace Maquette.Generation;

/// <summary>All that decides an asset. Written as JSON into the job row, the checkpoint and the receipt.</summary>
public sealed record GenerationRequest
{
    /// <summary>The shape of this JSON; a reader refuses a newer one.</summary>
    public int Version { get; init; } = 1;

    public required string Prompt { get; init; }
    public string NegativePrompt { get; init; } = "";

    /// <summary>Id of a recipe of <see cref="Studio.Recipes"/>.</summary>
    public string Recipe { get; init; } = "draft";

    /// <summary>Id of one of the recipe's presets; null takes its first.</summary>
    public string? Preset { get; init; }

    /// <summary>Id of a prior of <see cref="Studio.Priors"/>: the name of its folder under models/.</summary>
    public string Prior { get; init; } = "maquette-mini";

    /// <summary>Changes to the prior's weights; null = none.</summary>
    public LoraUse? Lora { get; init; }

    /// <summary>Id or name of an identity that the prompt names between angle brackets; null = none.</summary>
    public string? Identity { get; init; }

    public long Seed { get; init; }

    public RecipeOverrides Overrides { get; init; } = new();
}

/// <summary>What a member may change of a recipe; null keeps the recipe's own value. Ranges and meanings: <see cref="RecipeParameter.All"/>.</summary>
public sealed record RecipeOverrides
{
    /// <summary>Optimisation steps over all stages.</summary>
    public int? Steps { get; init; }

    /// <summary>Rendered height and width while distilling, pixels.</summary>
    public int? Resolution { get; init; }

    /// <summary>Classifier-free guidance in Imagen's form (1 = none).</summary>
    public float? GuidanceScale { get; init; }

    /// <summary>φ of CFG rescale, 0…1; recipes that guide all views together have it.</summary>
    public float? GuidanceRescale { get; init; }

    /// <summary>Factor of all of the recipe's learning rates of the object.</summary>
    public float? LearningRate { get; init; }

    /// <summary>Cells along an edge of the grid that the surface is extracted from.</summary>
    public int? MeshResolution { get; init; }

    /// <summary>Passes of smoothing of the surface; 0 = none.</summary>
    public int? Smoothing { get; init; }

    /// <summary>The most triangles of the asset's file; 0 = all of the surface.</summary>
    public int? Faces { get; init; }

    /// <summary>Texels of the texture's side; 0 = colours at the vertices.</summary>
    public int? Texture { get; init; }

    /// <summary>Objects made at once by recipes that can.</summary>
    public int? Particles { get; init; }
}
