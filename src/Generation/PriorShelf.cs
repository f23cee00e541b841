using Maquette.Diffusion;
using Maquette.Generation.Identities;
using Maquette.Generation.Identities.Photos;
using Maquette.Generation.Judging;

namespace Maquette.Generation;

/// <summary>The folder of model packages. Reads small files and headers only, never libtorch.</summary>
internal sealed class PriorShelf(string models)
{
    private readonly PriorHashes hashes = new();

    public IReadOnlyList<PriorInfo> All() => !Directory.Exists(models) ? [] :
        [.. Directory.EnumerateDirectories(models).Where(IsPackage).Order(StringComparer.Ordinal).Select(Describe)];

    /// <summary>The folder of a prior; null when there is none of that name directly in the models folder.</summary>
    public string? Find(string? id) => id is not null && Directory.Exists(models)
        ? Directory.EnumerateDirectories(models).Where(IsPackage).FirstOrDefault(folder => Path.GetFileName(folder) == id)
        : null;

    /// <summary>Hash of a prior's weights; null when there is no such prior or it is broken.</summary>
    /// <param name="patient">whether to wait until a large prior is read; else it has no hash until then</param>
    public string? Hash(string id, bool patient) => Find(id) is { } folder ? hashes.Of(folder, patient) : null;

    /// <summary>Whether an identity's prior has other weights now than when it was taught.</summary>
    /// <param name="patient">as of <see cref="Hash"/>: else the answer is no until then</param>
    public bool HasChanged(IdentityInfo identity, bool patient) => identity.Ready && Hash(identity.Prior, patient) is { } now && now != identity.PriorHash;

    public IReadOnlyList<UnknownWord> UnknownWords(string? id, string prompt)
    {
        if (Find(id) is not { } folder) return [];
        try
        {
            return UnknownWord.In(prompt, ModelPackage.ReadTokenizer(folder));
        }
        catch (ModelPackageException)
        {
            return [];   // Check says what is wrong with the package
        }
    }

    /// <summary>Names with a dot in front, a package being written (.part, .old), a judge and the matting models are none.</summary>
    private static bool IsPackage(string folder) =>
        !Path.GetFileName(folder).StartsWith('.') && Path.GetExtension(folder) is not (".part" or ".old") && Path.GetFileName(folder) != OnnxMatting.FolderName && !File.Exists(Path.Combine(folder, Judge.MarkerFile));

    private static PriorInfo Describe(string folder)
    {
        var id = Path.GetFileName(folder);
        if (ModelPackage.Problem(folder) is { } problem) return new(id, id, "", problem);
        var options = ModelPackage.ReadOptions(folder);
        return new(id, options.Name == "" ? id : options.Name, options.Description, null);
    }
}
