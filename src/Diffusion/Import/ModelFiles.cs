using System.Text.Json;
using Maquette.Diffusion.Weights;

namespace Maquette.Diffusion.Import;

/// <summary>Opens the files of weights of a model: one file, or the components of a diffusers folder.</summary>
internal static class ModelFiles
{
    private static readonly string[] Endings = [".safetensors", ".bin", ".pt", ".pth", ".ckpt"];

    /// <summary>Whether a file is named like weights, or a folder or one of its folders holds such a file; nothing is opened.</summary>
    public static bool MayBe(string path) => Directory.Exists(path)
        ? Directory.EnumerateDirectories(path).Prepend(path).Any(folder => Directory.EnumerateFiles(folder).Any(Named))
        : Named(path);

    private static bool Named(string file) => Endings.Contains(Path.GetExtension(file));

    /// <returns>opened files, the caller's to dispose</returns>
    /// <exception cref="WeightsException">Nothing is there, or a file is unreadable.</exception>
    public static IReadOnlyList<ITensorSource> Open(string path)
    {
        if (File.Exists(path)) return [WeightsFile.Open(path)];
        if (!Directory.Exists(path)) throw new WeightsException($"{path} does not exist; give a file of weights or a folder in the diffusers layout.");

        string[][] components = [.. Directory.EnumerateDirectories(path).Order(StringComparer.Ordinal).Where(folder => !Path.GetFileName(folder).StartsWith('.')).Select(Files).Where(files => files.Length > 0)];
        if (components.Length == 0) components = [Alone(path)];
        if (components is [{ Length: 0 }])
            throw new WeightsException($"{path} holds no weights: neither it nor its folders have a file that ends in {string.Join(", ", Endings)}.");

        var opened = new List<ITensorSource>();
        try
        {
            foreach (var files in components)
            {
                var shards = new List<ITensorSource>();
                opened.Add(files.Length == 1 ? WeightsFile.Open(files[0]) : Sharded(files, shards));
            }
            return opened;
        }
        catch
        {
            foreach (var source in opened) source.Dispose();
            throw;
        }
    }

    private static ShardedTensors Sharded(string[] files, List<ITensorSource> shards)
    {
        try
        {
            foreach (var file in files) shards.Add(WeightsFile.Open(file));
            return new(Path.GetDirectoryName(files[0])!, shards);
        }
        catch
        {
            foreach (var shard in shards) shard.Dispose();
            throw;
        }
    }

    /// <summary>
    /// The files of one component. Of several forms of the same weights the first in this order is taken: averaged before not averaged,
    /// single precision before half (.fp16.), safetensors before pickles. An index file stands for its shards.
    /// </summary>
    private static string[] Files(string folder)
    {
        var best = Choices(folder).FirstOrDefault();
        if (best is not null) return IsIndex(best) ? Shards(best) : [best];
        return [.. Directory.EnumerateFiles(folder).Where(IsShard).Order(StringComparer.Ordinal)];
    }

    /// <summary>The model of a folder without components; of two different models nobody says which is meant.</summary>
    private static string[] Alone(string folder)
    {
        var choices = Choices(folder);
        return choices.Count <= 1 || IsIndex(choices[0])
            ? Files(folder)
            : throw new WeightsException($"{folder} holds several files of weights ({string.Join(", ", choices.Select(Path.GetFileName))}): give one of them.");
    }

    private static List<string> Choices(string folder) =>
    [
        .. Directory.EnumerateFiles(folder)
            .Where(file => IsIndex(file) || Endings.Contains(Path.GetExtension(file)) && !IsShard(file))
            .OrderBy(file => file.Contains("non_ema", StringComparison.Ordinal)).ThenBy(file => file.Contains("fp16", StringComparison.Ordinal))
            .ThenBy(file => !file.Contains(".safetensors", StringComparison.Ordinal)).ThenBy(file => file, StringComparer.Ordinal),
    ];

    private static bool IsIndex(string file) => Path.GetFileName(file) is var name && name.EndsWith(".json", StringComparison.Ordinal) && name.Contains(".index.", StringComparison.Ordinal);

    /// <summary>…-00001-of-00002.…</summary>
    private static bool IsShard(string file) => Path.GetFileName(file).Contains("-of-", StringComparison.Ordinal) && Endings.Contains(Path.GetExtension(file));

    private static string[] Shards(string index)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(index));
            string[] names = [.. json.RootElement.GetProperty("weight_map").EnumerateObject().Select(entry => entry.Value.GetString()!).Distinct().Order(StringComparer.Ordinal)];
            if (names.Length == 0 || names.Any(name => name != Path.GetFileName(name))) throw new WeightsException($"{index} names files outside its folder; copy the model again.");
            return [.. names.Select(name => Path.Combine(Path.GetDirectoryName(index)!, name))];
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or IOException)
        {
            throw new WeightsException($"{index} does not list the shards of a model ({error.Message.TrimEnd('.')}); copy the model again.", error);
        }
    }
}
