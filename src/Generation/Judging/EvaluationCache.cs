using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Maquette.Generation.Judging;

/// <summary>What was seen of each prompt, kept under a name that depends on all that it depends on: a stopped evaluation goes on where it was.</summary>
internal sealed class EvaluationCache(string folder)
{
    /// <param name="dependencies">kind, hashes, settings, prompt</param>
    public static string Key(params ReadOnlySpan<string> dependencies) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', dependencies))))[..24];

    /// <summary>A file or folder of a prompt's own.</summary>
    public string PathOf(string key, string extension) => Path.Combine(folder, key + extension);

    /// <summary>What is known of a prompt; null when it must be looked at (also where the file is damaged).</summary>
    public JudgedObject[]? Find(string key)
    {
        try
        {
            return JsonSerializer.Deserialize<JudgedObject[]>(File.ReadAllBytes(PathOf(key, ".json")));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    public void Keep(string key, JudgedObject[] seen) => Write(PathOf(key, ".json"), JsonSerializer.SerializeToUtf8Bytes(seen));

    /// <summary>Writes a file whole or not at all.</summary>
    public void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(path + ".part", content);
        File.Move(path + ".part", path, overwrite: true);
    }
}
