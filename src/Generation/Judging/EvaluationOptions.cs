namespace Maquette.Generation.Judging;

/// <summary>How much an evaluation looks at, and how the prior is asked.</summary>
public sealed record EvaluationOptions
{
    public long Seed { get; init; } = 7;

    /// <summary>True objects that show what the judge itself can tell apart.</summary>
    public int OracleObjects { get; init; } = 2000;

    /// <summary>Objects drawn for each sampled prompt.</summary>
    public int Seeds { get; init; } = 4;

    /// <summary>Prompts that are sampled, all of pairs that training left out; fewer where there are not so many.</summary>
    public int Samples { get; init; } = 100;

    /// <summary>Prompts of such pairs that are made into meshes by the draft recipe; 0 = none.</summary>
    public int Drafts { get; init; } = 20;

    /// <summary>Other prompts that the true one is told apart from.</summary>
    public int Distractors { get; init; } = 100;

    /// <summary>DDIM steps of a sample.</summary>
    public int Steps { get; init; } = 25;

    /// <summary>Imagen's form, 1 = none.</summary>
    public float GuidanceScale { get; init; } = 4;

    public float Rescale { get; init; } = .5f;

    /// <summary>What is changed of the draft recipe.</summary>
    public RecipeOverrides DraftOverrides { get; init; } = new();

    /// <summary>More of everything that takes long.</summary>
    public EvaluationOptions Full => this with { OracleObjects = 8000, Samples = int.MaxValue, Drafts = 100 };
}
