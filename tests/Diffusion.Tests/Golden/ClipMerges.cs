using System.IO.Compression;
using Maquette.Diffusion.Text;

namespace Maquette.Diffusion.Tests.Golden;

/// <summary>CLIP's published list of merges, which is not part of this repository.</summary>
internal static class ClipMerges
{
    private const string Variable = "MAQUETTE_CLIP_MERGES";

    public const string HowToHaveIt = $"CLIP's merges are not on this machine: set {Variable} to bpe_simple_vocab_16e6.txt.gz, or put it as shared/data/clip-bpe.txt.gz beside the checkout.";

    /// <summary>Null where the machine does not have it.</summary>
    public static BpeVocabulary? Find()
    {
        var path = Environment.GetEnvironmentVariable(Variable) ?? Beside(AppContext.BaseDirectory);
        if (path is null) return null;
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return BpeVocabulary.FromClipMerges(Lines(lines));
    }

    private static string? Beside(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
            if (Path.Combine(folder, "shared", "data", "clip-bpe.txt.gz") is var path && File.Exists(path)) return path;
        return null;
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line) yield return line;
    }
}
