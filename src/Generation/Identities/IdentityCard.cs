using System.Text.Json;

namespace Maquette.Generation.Identities;

/// <summary>What an identity's folder says of itself: identity.json.</summary>
public sealed record IdentityCard
{
    public const string FileName = "identity.json";

    public int Version { get; init; } = 1;

    public required string Name { get; init; }

    public required string ClassNoun { get; init; }

    /// <summary>The word that stands for it in what the prior reads.</summary>
    public required string Identifier { get; init; }

    public required PriorUsed Prior { get; init; }

    public IdentityMethod Method { get; init; }

    public int Photos { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public IdentityState State { get; init; }

    /// <summary>Optimisation steps that its weights have had.</summary>
    public int Steps { get; init; }

    /// <summary>Hash over the tensors of its weights; null before it is ready.</summary>
    public string? WeightsHash { get; init; }

    /// <exception cref="StudioException">The file is missing or damaged.</exception>
    public static IdentityCard Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            var card = JsonSerializer.Deserialize<IdentityCard>(File.ReadAllBytes(path), Receipt.Format) ?? throw new JsonException("it is empty");
            return card.Version == 1 ? card : throw new JsonException($"it has version {card.Version} and this program reads version 1");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new StudioException($"{path} cannot be read: {error.Message.TrimEnd('.')}. Train the identity again, or remove its folder.", error);
        }
    }

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Receipt.Format);
}

/// <summary>How far an identity is.</summary>
public enum IdentityState
{
    Training,
    Ready,
}
