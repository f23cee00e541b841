using Maquette.Data.Assets;
using Maquette.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Maquette.Data.Identities;

/// <summary>Where an identity's photos, crops and weights lie, and when they go.</summary>
/// <remarks>
/// As with assets, the folder is complete before its row is written and goes after it: a crash in between leaves files without a row,
/// which the next start sweeps away. Whatever stands in <see cref="Staging"/> belongs to an upload that is going on.
/// </remarks>
public sealed class IdentityFolders(DataFolder data, IDbContextFactory<PortalDb> databases)
{
    /// <summary>Sub-folder of the whole photos, if they are kept.</summary>
    public const string Photos = "photos";

    /// <summary>Sub-folder of the squares that are trained on.</summary>
    public const string Crops = "crops";

    private const char Leaving = '.';

    /// <summary>Where photos lie before there is an identity; empty whenever the portal starts.</summary>
    public string Staging => Path.Combine(data.Identities, ".staging");

    /// <summary>The full path of a file of an identity, or of the folder itself.</summary>
    /// <exception cref="ArgumentException">The name leads out of the identity's folder.</exception>
    public string PathOf(Guid identity, string name = "")
    {
        var folder = Path.Combine(data.Identities, $"{identity:D}");
        var path = Path.GetFullPath(Path.Combine(folder, name));
        return path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path.TrimEnd(Path.DirectorySeparatorChar)
            : throw new ArgumentException($"'{name}' is not a file of an identity.", nameof(name));
    }

    /// <summary>Makes a folder for things that are not an identity yet.</summary>
    public string Stage() => Directory.CreateDirectory(Path.Combine(Staging, $"{Guid.NewGuid():N}")).FullName;

    /// <summary>Turns a staged folder into the identity's. Its row has to follow.</summary>
    public void Adopt(string staged, Guid identity) => Directory.Move(staged, PathOf(identity));

    /// <summary>After a finished training: it is not resumed.</summary>
    public void DropCheckpoint(Guid identity) => File.Delete(PathOf(identity, AssetFiles.Checkpoint));

    /// <summary>After a canceled training: only what it began from stays.</summary>
    public void DropTraining(Guid identity)
    {
        if (!Directory.Exists(PathOf(identity))) return;

        foreach (var entry in new DirectoryInfo(PathOf(identity)).EnumerateFileSystemInfos())
        {
            if (entry is FileInfo) entry.Delete();
            else if (entry is DirectoryInfo folder && folder.Name is not (Photos or Crops)) folder.Delete(recursive: true);
        }
    }

    /// <summary>Deletes all that lies in an identity's folder: under another name first, so that nothing is written into it meanwhile.</summary>
    public void Remove(Guid identity)
    {
        var (folder, leaving) = (PathOf(identity), Path.Combine(data.Identities, $"{Leaving}{identity:D}"));
        if (Directory.Exists(leaving)) Directory.Delete(leaving, recursive: true);
        if (!Directory.Exists(folder)) return;

        Directory.Move(folder, leaving);
        Directory.Delete(leaving, recursive: true);
    }

    /// <summary>Removes folders that belong to no identity, and uploads that nobody will finish.</summary>
    internal async Task SweepAsync(CancellationToken stop)
    {
        if (Directory.Exists(Staging)) Directory.Delete(Staging, recursive: true);
        await using var db = await databases.CreateDbContextAsync(stop);
        var kept = (await db.Identities.Select(identity => identity.Id).ToListAsync(stop)).ToHashSet();
        foreach (var folder in Directory.EnumerateDirectories(data.Identities))
            if (Guid.TryParseExact(Path.GetFileName(folder).TrimStart(Leaving), "D", out var id) && !kept.Contains(id)) Remove(id);
    }
}
