using System.Text.Json;

namespace Maquette.Generation.Training.Shards;

/// <summary>What a folder of renders holds: <c>index.json</c>.</summary>
/// <param name="Size">height and width of the pictures, pixels</param>
/// <param name="Shards">bytes of each <c>renders-NNN.bin</c></param>
/// <param name="Vocabulary">every wording that the captions can hold</param>
/// <param name="Total">pictures in all</param>
internal sealed record ShardIndex(int Version, int Size, long Seed, IReadOnlyList<long> Shards, IReadOnlyList<ShardModel> Models, IReadOnlyList<string> Vocabulary, long Total)
{
    public const int CurrentVersion = 1;
    public const string File = "index.json";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    public static string ShardFile(int shard) => $"renders-{shard:000}.bin";

    public static ShardIndex Read(string folder)
    {
        var file = Path.Combine(folder, File);
        if (!System.IO.File.Exists(file)) throw new StudioException($"{folder} holds no rendered training set ({File} is missing); make one with ./maquette prior data --out {folder}.");
        try
        {
            using var text = System.IO.File.OpenRead(file);
            using var document = JsonDocument.Parse(text);
            var version = document.RootElement.TryGetProperty("version", out var number) && number.TryGetInt32(out var read) ? read : 0;
            if (version != CurrentVersion) throw new StudioException($"{file} is of version {version}, and {CurrentVersion} is read here; make the set again with ./maquette prior data.");
            return document.Deserialize<ShardIndex>(Format)!;
        }
        catch (JsonException error)
        {
            throw new StudioException($"{file} is damaged ({error.Message}); make the set again with ./maquette prior data.", error);
        }
    }

    public void Write(string folder)
    {
        using var text = System.IO.File.Create(Path.Combine(folder, File));
        JsonSerializer.Serialize(text, this, Format);
    }
}

/// <param name="Id">stable over runs</param>
/// <param name="Modifiers">words that may stand before the noun</param>
/// <param name="Material">an adjective, such as "wooden"; null where it is not known</param>
/// <param name="Place">where such a thing stands, such as "kitchen"; null where that says nothing</param>
/// <param name="HeldOut">training never shows it</param>
internal sealed record ShardModel(string Id, string Noun, IReadOnlyList<string> Modifiers, string? Material, string? Place, bool HeldOut, IReadOnlyList<ShardVariant> Variants);

/// <summary>A model in one colouring: the pictures of <see cref="Orbit"/>, one after the other.</summary>
/// <param name="Colour">the word for the main part; null where none is clearly true</param>
/// <param name="Part">a part in a colour of its own, to be said; null where none is</param>
/// <param name="PartColour">its colour's word</param>
/// <param name="Orbit">where the cameras stand</param>
/// <param name="Shard">which file</param>
/// <param name="Offset">bytes from its start</param>
internal sealed record ShardVariant(string? Colour, string? Part, string? PartColour, Orbit Orbit, int Shard, long Offset);
