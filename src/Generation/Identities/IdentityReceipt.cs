using System.Text.Json;

namespace Maquette.Generation.Identities;

/// <summary>All that is needed to train an identity again, and what came out: receipt.json.</summary>
public sealed record IdentityReceipt
{
    public int Version { get; init; } = 1;

    public required IdentityRequest Request { get; init; }

    /// <summary>The numbers that the request left open, as they were used.</summary>
    public required IdentityPlan Plan { get; init; }

    public required string Identifier { get; init; }

    /// <summary>What the photos were called, as the prior read it.</summary>
    public required string Caption { get; init; }

    public required PriorUsed Prior { get; init; }

    public required int Photos { get; init; }

    /// <summary>SHA-256 over the crops.</summary>
    public required string PhotosHash { get; init; }

    /// <summary>Steps that were taken: fewer than planned when it was finished early.</summary>
    public required int Steps { get; init; }

    /// <summary>Numbers that were trained, of those that the denoiser has (N of the L1 term).</summary>
    public required long Trained { get; init; }

    public required long Parameters { get; init; }

    /// <summary>SHA-256 of the weights' file.</summary>
    public required string WeightsHash { get; init; }

    /// <summary>Hash of the judge that scored the samples; null without one.</summary>
    public string? Judge { get; init; }

    public IReadOnlyList<SampleGridNote> Samples { get; init; } = [];

    /// <summary>Component → version.</summary>
    public IReadOnlyDictionary<string, string> Versions { get; init; } = new Dictionary<string, string>();

    public required string Device { get; init; }

    /// <summary>Stage → seconds; a resumed training counts all its attempts.</summary>
    public required IReadOnlyDictionary<string, double> Timings { get; init; }

    public required DateTimeOffset Finished { get; init; }

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Receipt.Format);
}

/// <summary>The identity that an asset was made with.</summary>
/// <param name="WeightsHash">SHA-256 of the file of its weights</param>
/// <param name="PriorHash">of the prior's own tensors, before they were changed</param>
public sealed record IdentityUsed(string Id, string Name, string WeightsHash, string PriorHash);
