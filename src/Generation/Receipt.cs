using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Maquette.Generation.Extraction;
using Maquette.Generation.Identities;
using Maquette.Generation.Judging;
using Maquette.Generation.Recipes;
using Maquette.Scene.Meshes;
using Maquette.Scene.Meshes.Texturing;

namespace Maquette.Generation;

/// <summary>All that is needed to make an asset again, and what came out. Written as receipt.json and, without clock and hashes, into the GLB's extras.</summary>
public sealed record Receipt
{
    public int Version { get; init; } = 1;

    public required GenerationRequest Request { get; init; }

    /// <summary>The recipe with the request's overrides applied: every number that was used.</summary>
    public required Recipe Recipe { get; init; }

    /// <summary>What computed the object; the hash is of the weights as they were used, an identity and a LoRA included.</summary>
    public required PriorUsed Prior { get; init; }

    /// <summary>Null without one.</summary>
    public IdentityUsed? Identity { get; init; }

    /// <summary>Component → version.</summary>
    public required IReadOnlyDictionary<string, string> Versions { get; init; }

    /// <summary>What computed, and with how many threads.</summary>
    public required string Device { get; init; }

    /// <summary>Words of the prompt that the prior's captions never held.</summary>
    public IReadOnlyList<string> UnknownWords { get; init; } = [];

    /// <summary>Which of the run's objects this is, from 1; null for the only one.</summary>
    public int? Sibling { get; init; }

    public required MeshFacts Mesh { get; init; }

    /// <summary>How the asset fits its prompt, by a judge that may change: no part of what is equal for equal runs.</summary>
    public PromptMatch? PromptMatch { get; init; }

    public DateTimeOffset? Finished { get; init; }

    /// <summary>Part of the job → seconds, "distil" with all its stages and each of them; a resumed job counts all its attempts.</summary>
    public IReadOnlyDictionary<string, double>? Timings { get; init; }

    /// <summary>File → SHA-256, lower-case hex.</summary>
    public IReadOnlyDictionary<string, string>? Outputs { get; init; }

    internal static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
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

/// <summary>The asset's mesh in numbers: <see cref="MeshQuality"/>, measured once when it was made.</summary>
public sealed record MeshFacts
{
    public required int Vertices { get; init; }

    public required int Faces { get; init; }

    /// <summary>Triangles of the surface before it was simplified.</summary>
    public required int ExtractedFaces { get; init; }

    /// <summary>Connected parts.</summary>
    public required int Components { get; init; }

    /// <summary>Every edge has exactly two faces.</summary>
    public required bool Watertight { get; init; }

    public required bool Manifold { get; init; }

    public required int NonManifoldEdges { get; init; }

    public required int NonManifoldVertices { get; init; }

    /// <summary>Pairs of faces that run through each other.</summary>
    public required int SelfIntersections { get; init; }

    public required int DegenerateFaces { get; init; }

    /// <summary>Along x, y and z of the world (z up), metres.</summary>
    public required IReadOnlyList<float> Size { get; init; }

    /// <summary>m²</summary>
    public required float Area { get; init; }

    /// <summary>Null for vertex colours.</summary>
    public TextureQuality? Texture { get; init; }

    /// <summary>What a receipt says of its mesh; null when it was written before all of this was measured.</summary>
    public static MeshFacts? Read(JsonElement receipt)
    {
        try
        {
            return receipt.ValueKind == JsonValueKind.Object && receipt.TryGetProperty("mesh", out var mesh) ? mesh.Deserialize<MeshFacts>(Receipt.Format) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static MeshFacts Of(FinishedModel model)
    {
        var quality = MeshQuality.Measure(model.Mesh, model.Texture);
        var size = quality.Max - quality.Min;
        return new()
        {
            Vertices = quality.Vertices,
            Faces = quality.Faces,
            ExtractedFaces = model.ExtractedFaces,
            Components = quality.Components,
            Watertight = quality.Watertight,
            Manifold = quality.Manifold,
            NonManifoldEdges = quality.NonManifoldEdges,
            NonManifoldVertices = quality.NonManifoldVertices,
            SelfIntersections = quality.SelfIntersections,
            DegenerateFaces = quality.DegenerateFaces,
            Size = [size.X, size.Y, size.Z],
            Area = quality.Area,
            Texture = quality.Texture,
        };
    }
}
