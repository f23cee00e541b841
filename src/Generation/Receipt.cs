using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Maquette.Generation.Judging;
using Maquette.Generation.Recipes;
using Maquette.Scene.Meshes;

namespace Maquette.Generation;

/// <summary>All that is needed to make an asset again, and what came out. Written as receipt.json and, without clock and hashes, into the GLB's extras.</summary>
public sealed record Receipt
{
    public int Version { get; init; } = 1;

    public required GenerationRequest Request { get; init; }

    /// <summary>The recipe with the request's overrides applied: every number that was used.</summary>
    public required Recipe Recipe { get; init; }

    public required PriorUsed Prior { get; init; }

    /// <summary>Component → version.</summary>
    public required IReadOnlyDictionary<string, string> Versions { get; init; }

    /// <summary>What computed, and with how many threads.</summary>
    public required string Device { get; init; }

    /// <summary>Words of the prompt that the prior's captions never held.</summary>
    public IReadOnlyList<string> UnknownWords { get; init; } = [];

    public required MeshFacts Mesh { get; init; }

    /// <summary>How the asset fits its prompt, by a judge that may change: no part of what is equal for equal runs.</summary>
    public PromptMatch? PromptMatch { get; init; }

    public DateTimeOffset? Finished { get; init; }

    /// <summary>Stage → seconds; a resumed job counts all its attempts.</summary>
    public IReadOnlyDictionary<string, double>? Timings { get; init; }

    /// <summary>File → SHA-256, lower-case hex.</summary>
    public IReadOnlyDictionary<string, string>? Outputs { get; init; }

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The part that is equal for equal runs, so that a run repeated gives the same GLB.</summary>
    public JsonObject Lasting() =>
        (JsonObject)JsonSerializer.SerializeToNode(this with { Finished = null, PromptMatch = null, Timings = null, Outputs = null }, Format)!;

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Format);
}

/// <param name="Id">folder name under the models folder</param>
/// <param name="TensorHash">hash over names, shapes and data of all tensors; file headers do not count</param>
public sealed record PriorUsed(string Id, string TensorHash);

/// <summary>The mesh in numbers.</summary>
/// <param name="Components">connected parts</param>
/// <param name="Watertight">every edge has exactly two faces</param>
public sealed record MeshFacts(int Vertices, int Faces, int Components, bool Watertight)
{
    public static MeshFacts Of(Mesh mesh)
    {
        var quality = MeshQuality.Measure(mesh);
        return new(quality.Vertices, quality.Faces, quality.Components, quality.Watertight);
    }
}
