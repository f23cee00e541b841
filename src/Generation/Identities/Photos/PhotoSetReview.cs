namespace Maquette.Generation.Identities.Photos;

/// <summary>What is to be said of a set as a whole.</summary>
public sealed record PhotoSetReview
{
    /// <summary>Whether the set may be trained on: 3 to 30 usable photos.</summary>
    public bool Ready => Problem is null;

    /// <summary>Why it may not; null when it may.</summary>
    public required string? Problem { get; init; }

    /// <summary>What comparing the photos added to each one's own findings, by place in the set.</summary>
    public required IReadOnlyList<IReadOnlyList<PhotoFinding>> Findings { get; init; }

    /// <summary>Of the set as a whole.</summary>
    public required IReadOnlyList<PhotoFinding> Remarks { get; init; }

    public required PhotoVariety Variety { get; init; }

    /// <summary>Training steps for this many usable photos.</summary>
    public required int RecommendedSteps { get; init; }
}
