using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Maquette.Diffusion.Text;

namespace Maquette.Diffusion.Import;

/// <summary>Finds the tokenizer that belongs to a checkpoint: vocab.json and merges.txt, or CLIP's merges alone (packed with gzip or not).</summary>
internal static class TokenizerFiles
{
    private const int LargestMerges = 64 << 20;
    private static readonly string[] MergesNames = ["merges.txt", "bpe_simple_vocab_16e6.txt", "bpe_simple_vocab_16e6.txt.gz"];

    /// <summary>The place that was given; else tokenizer/ or a file of merges in the checkpoint's folder.</summary>
    public static string? Find(string checkpoint, string? given)
    {
        if (given is not null) return given;
        var folder = Directory.Exists(checkpoint) ? checkpoint : Path.GetDirectoryName(Path.GetFullPath(checkpoint))!;
        var inside = Path.Combine(folder, "tokenizer");
        return Directory.Exists(inside) ? inside : Merges(folder);
    }

    /// <exception cref="ModelPackageException">There is no vocabulary, or it is damaged.</exception>
    public static BpeVocabulary Read(string place)
    {
        try
        {
            if (File.Exists(place)) return FromMerges(place);
            if (File.Exists(Path.Combine(place, "vocab.json"))) return BpeVocabulary.Load(place);
            return FromMerges(Merges(place) ?? throw new FormatException("it has neither vocab.json and merges.txt nor bpe_simple_vocab_16e6.txt.gz"));
        }
        catch (Exception error) when (error is FormatException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new ModelPackageException($"The tokenizer in {place} cannot be read: {error.Message.TrimEnd('.')}.", error);
        }
    }

    /// <summary>The padding symbol that the tokenizer's own settings name; null when they name none.</summary>
    public static string? Pad(string place)
    {
        foreach (var file in new[] { "tokenizer_config.json", "special_tokens_map.json" })
        {
            var path = Path.Combine(place, file);
            if (!File.Exists(path)) continue;
            try
            {
                using var json = JsonDocument.Parse(File.ReadAllBytes(path));
                if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("pad_token", out var pad)) continue;
                if (pad.ValueKind == JsonValueKind.Object && pad.TryGetProperty("content", out var content)) pad = content;
                if (pad.ValueKind == JsonValueKind.String) return pad.GetString();
            }
            catch (JsonException error)
            {
                throw new ModelPackageException($"{path} is no valid JSON ({error.Message}); copy it again.", error);
            }
        }
        return null;
    }

    private static string? Merges(string folder) => MergesNames.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static BpeVocabulary FromMerges(string path)
    {
        using var file = File.OpenRead(path);
        var packed = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
        file.Position = 0;
        using Stream plain = packed ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return BpeVocabulary.FromClipMerges(Lines(reader));
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        for (var read = 0L; reader.ReadLine() is { } line; read += line.Length)
            yield return read <= LargestMerges ? line : throw new FormatException("it is far longer than any list of merges");
    }
}
