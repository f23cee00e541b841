using System.Text.Json;

namespace Maquette.Generation.Identities;

/// <summary>All that decides an identity. Written as JSON into the job row, the checkpoint and the receipt.</summary>
public sealed record IdentityRequest
{
    /// <summary>The shape of this JSON; a reader refuses a newer one.</summary>
    public int Version { get; init; } = 1;

    /// <summary>What people write as <c>&lt;rusty&gt;</c>: lower-case letters, digits, - and _, 2…32, unique on the shelf.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of thing it is, in words that the prior knows: "robot".</summary>
    public required string ClassNoun { get; init; }

    /// <summary>The word that the prior learns it under: a reserved one of its vocabulary, else a rare one. Null takes a free one.</summary>
    public string? Identifier { get; init; }

    /// <summary>Id of a prior of <see cref="Studio.Priors"/>.</summary>
    public string Prior { get; init; } = "maquette-mini";

    public IdentityMethod Method { get; init; }

    /// <summary>Width of the low-rank changes, 1…128; null takes <see cref="IdentityPlan"/>'s.</summary>
    public int? Rank { get; init; }

    /// <summary>Optimisation steps, 1…100,000; null takes what suits the number of photos.</summary>
    public int? Steps { get; init; }

    /// <summary>Null takes what suits the size of the prior and the method.</summary>
    public double? LearningRate { get; init; }

    /// <summary>Weight λ of ‖θ−θ₀‖₁/N, which holds on to what the prior knew; 0…1e9.</summary>
    public double Lambda { get; init; } = 1;

    /// <summary>Pictures that a gradient is taken over at once, 1…64.</summary>
    public int BatchSize { get; init; } = 4;

    /// <summary>Gradients that are averaged before a step, 1…64: a larger batch in the same memory.</summary>
    public int Accumulation { get; init; } = 1;

    /// <summary>Whether pictures are mirrored half of the time; off for things whose left and right differ.</summary>
    public bool Flip { get; init; } = true;

    /// <summary>Whether what stands behind the subject changes from step to step; off = always mid-grey.</summary>
    public bool BackgroundColours { get; init; } = true;

    /// <summary>Pictures that the untaught prior draws of the class and that are learnt beside the photos (prior preservation), 0…1000.</summary>
    public int PriorImages { get; init; }

    /// <summary>Steps between two grids of samples, 1…100,000.</summary>
    public int SampleEvery { get; init; } = 100;

    /// <summary>What the grids show, such as "a &lt;rusty&gt; robot on a table"; empty takes usual ones. At most 8.</summary>
    public IReadOnlyList<string> SamplePrompts { get; init; } = [];

    /// <summary>The caption of all photos; {identifier} and {class} stand for the two words.</summary>
    public string Prompt { get; init; } = "a photo of a {identifier} {class}";

    public long Seed { get; init; }

    internal string ToJson() => JsonSerializer.Serialize(this, Receipt.Format);

    /// <summary>Whether both decide the same identity.</summary>
    internal bool IsSame(IdentityRequest other) => ToJson() == other.ToJson();
}
