using System.Security.Cryptography;
using System.Text;
using Maquette.Scene.Imaging;

namespace Maquette.Generation.Judging;

/// <summary>The pictures of each prompt, kept under a name that depends on all that they depend on: a stopped evaluation goes on where it was, and another judge looks at the same pictures.</summary>
internal sealed class EvaluationCache(string folder)
{
    /// <param name="dependencies">kind, hash of the prior, settings, prompt</param>
    public static string Key(params ReadOnlySpan<string> dependencies) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', dependencies))))[..24];

    /// <summary>A folder of a prompt's own.</summary>
    public string Folder(string key) => Path.Combine(folder, key);

    /// <summary>A prompt's pictures, side by side; null when they must be made (also where the file is damaged).</summary>
    public Bitmap? Find(string key)
    {
        try
        {
            return ImageCodec.Decode(File.ReadAllBytes(PathOf(key)));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException or ImageException)
        {
            return null;
        }
    }

    /// <summary>Writes the pictures whole or not at all.</summary>
    public void Keep(string key, Bitmap strip)
    {
        Directory.CreateDirectory(folder);
        var path = PathOf(key);
        File.WriteAllBytes(path + ".part", ImageCodec.EncodePng(strip));
        File.Move(path + ".part", path, overwrite: true);
    }

    private string PathOf(string key) => Folder(key) + ".png";
}
