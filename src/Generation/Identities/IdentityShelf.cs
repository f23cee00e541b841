using Maquette.Diffusion.Weights;

namespace Maquette.Generation.Identities;

/// <summary>The folder of identities, one sub-folder each. Reads small files and headers only, never libtorch.</summary>
public sealed class IdentityShelf(string folder)
{
    /// <summary>All that have an identity.json, by name; a broken one is listed with its <see cref="IdentityInfo.Problem"/>.</summary>
    public IReadOnlyList<IdentityInfo> All() => !Directory.Exists(folder) ? [] :
        [.. Directory.EnumerateDirectories(folder).Where(IsIdentity).Select(Describe).OrderBy(item => item.Name, StringComparer.Ordinal).ThenBy(item => item.Id, StringComparer.Ordinal)];

    /// <summary>The identity of an id; null when there is none.</summary>
    public IdentityInfo? At(string id) => Path.Combine(folder, id) is var path && Path.GetFileName(path) == id && IsIdentity(path) ? Describe(path) : null;

    /// <summary>The identity of an id, else of a name; null when there is none.</summary>
    public IdentityInfo? Find(string idOrName)
    {
        var all = All();
        return all.FirstOrDefault(item => item.Id == idOrName) ?? all.FirstOrDefault(item => string.Equals(item.Name, idOrName, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The identity that a prompt names; null when it names none or an unknown one.</summary>
    public IdentityInfo? NamedIn(string prompt) => IdentityTag.Names(prompt).Select(Find).FirstOrDefault(found => found is not null);

    /// <summary>Deletes an identity with all that lies in its folder: under another name first, so that half of it is never seen.</summary>
    /// <exception cref="StudioException">The disk refuses.</exception>
    public void Remove(IdentityInfo identity)
    {
        var leaving = Path.Combine(folder, $".{identity.Id}");
        try
        {
            if (Directory.Exists(leaving)) Directory.Delete(leaving, recursive: true);
            Directory.Move(identity.Folder, leaving);
            Directory.Delete(leaving, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StudioException($"The identity '{identity.Name}' cannot be removed: {error.Message}", error);
        }
    }

    private static bool IsIdentity(string path) => !Path.GetFileName(path).StartsWith('.') && File.Exists(Path.Combine(path, IdentityCard.FileName));

    private static IdentityInfo Describe(string path)
    {
        var id = Path.GetFileName(path);
        try
        {
            var card = IdentityCard.Read(path);
            var problem = card.State == IdentityState.Ready ? WeightsProblem(path) : null;
            return new(id, card.Name, card.ClassNoun, card.Prior.Id, card.Photos, card.State == IdentityState.Ready && problem is null, problem, path)
            {
                Identifier = card.Identifier,
                Method = card.Method,
                PriorHash = card.Prior.TensorHash,
                WeightsHash = card.WeightsHash,
                Steps = card.Steps,
                CreatedAt = card.CreatedAt,
            };
        }
        catch (StudioException error)
        {
            return new(id, id, "", "", 0, false, error.Message, path);
        }
    }

    private static string? WeightsProblem(string path)
    {
        try
        {
            SafetensorsHeader.Read(Path.Combine(path, IdentityFiles.Weights));
            return null;
        }
        catch (WeightsException error)
        {
            return $"{error.Message.TrimEnd('.')}. Train the identity again.";
        }
    }
}
