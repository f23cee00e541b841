using Maquette.Diffusion;

namespace Maquette.Generation;

/// <summary>Hashes of priors' weights, read once for each state of their files, which times and lengths tell apart. Never loads libtorch.</summary>
internal sealed class PriorHashes
{
    /// <summary>Larger weights (bytes) are read in the background where nobody waits for them.</summary>
    private const long AtOnce = 256L << 20;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Known> known = [];

    /// <summary>The hash as receipts name it; null for a package that cannot be read.</summary>
    /// <param name="folder">of the package</param>
    /// <param name="patient">whether to wait until a large one is read; else it has no hash until then</param>
    public string? Of(string folder, bool patient)
    {
        try
        {
            var entry = Entry(folder);
            return patient || entry.Hash.IsValueCreated || entry.Bytes <= AtOnce ? entry.Hash.Value : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;   // it was there a moment ago
        }
    }

    private Known Entry(string folder)
    {
        FileInfo[] files = [.. new DirectoryInfo(folder).EnumerateFiles("*.safetensors", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal)];
        var state = string.Join(';', files.Select(file => $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}"));
        lock (gate)
        {
            if (known.GetValueOrDefault(folder) is { } found && found.State == state) return found;
            var entry = known[folder] = new(state, files.Sum(file => file.Length), new(() => Read(folder)));
            if (entry.Bytes > AtOnce) _ = Task.Run(() => entry.Hash.Value);
            return entry;
        }
    }

    private static string? Read(string folder)
    {
        try
        {
            return ModelPackage.TensorHash(folder);
        }
        catch (ModelPackageException)
        {
            return null;   // Check says what is wrong with the package
        }
    }

    private sealed record Known(string State, long Bytes, Lazy<string?> Hash);
}
