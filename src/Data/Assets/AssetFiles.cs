using System.Security.Cryptography;
using Maquette.Data.Jobs;
using Maquette.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Maquette.Data.Assets;

/// <summary>Where an asset's files lie, and when they go.</summary>
/// <remarks>
/// A job works in the folder that will be its asset's. The row is written when the folder is complete, and deleted before it: a crash
/// in between leaves files without a row, which the next start sweeps away, and never a row without files.
/// </remarks>
public sealed class AssetFiles(DataFolder data, IDbContextFactory<PortalDb> databases)
{
    /// <summary>Where the engine keeps what a job resumes from, inside the job's folder.</summary>
    public const string Checkpoint = "checkpoint.safetensors";

    /// <summary>Relative to the data folder, as the asset's row has it.</summary>
    public static string FolderOf(Guid asset) => $"assets/{asset:D}";

    /// <summary>The full path of a file of an asset, or of the folder itself.</summary>
    /// <exception cref="ArgumentException">The name leads out of the asset's folder.</exception>
    public string PathOf(Guid asset, string name = "")
    {
        var folder = Path.Combine(data.Path, FolderOf(asset));
        var path = Path.GetFullPath(Path.Combine(folder, name));
        return path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path.TrimEnd(Path.DirectorySeparatorChar)
            : throw new ArgumentException($"'{name}' is not a file of an asset.", nameof(name));
    }

    /// <summary>The id of another object of a job: always the same, so that a repeated attempt fills the same folder.</summary>
    /// <param name="place">which of the job's objects, from 2</param>
    public static Guid SiblingOf(Guid job, int place) => new(SHA256.HashData([.. job.ToByteArray(), (byte)place]).AsSpan(0, 16));

    /// <summary>Gives another object of a job, finished in a folder within the job's, a folder of its own.</summary>
    /// <returns>its id</returns>
    public Guid Settle(Guid job, int place, string folder)
    {
        var sibling = SiblingOf(job, place);
        Remove(sibling);
        Directory.Move(PathOf(job, folder), PathOf(sibling));
        return sibling;
    }

    /// <summary>The folder a job fills; what an earlier attempt left in it stays.</summary>
    public string Create(Guid job) => Directory.CreateDirectory(PathOf(job)).FullName;

    /// <summary>After a failed attempt: everything goes but what the job can resume from.</summary>
    public void KeepCheckpoint(Guid job)
    {
        var folder = new DirectoryInfo(PathOf(job));
        if (!folder.Exists) return;

        foreach (var entry in folder.EnumerateFileSystemInfos())
            if (entry.Name != Checkpoint) Remove(entry);
        if (!folder.EnumerateFileSystemInfos().Any()) folder.Delete();
    }

    /// <summary>After a finished attempt: an asset is not resumed.</summary>
    public void DropCheckpoint(Guid job) => File.Delete(PathOf(job, Checkpoint));

    /// <summary>After a canceled job: all its files.</summary>
    public void Remove(Guid job)
    {
        if (Directory.Exists(PathOf(job))) Directory.Delete(PathOf(job), recursive: true);
    }

    /// <summary>Deletes an asset with its ratings and files; its job stays in the history, and shows the next of its objects if it made several.</summary>
    /// <returns>false when there is no such asset</returns>
    public async Task<bool> DeleteAssetAsync(Guid asset, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var job = await db.Assets.Where(row => row.Id == asset).Select(row => (Guid?)row.JobId).SingleOrDefaultAsync(stop);
        if (await db.Assets.Where(row => row.Id == asset).ExecuteDeleteAsync(stop) == 0) return false;

        var next = await db.Assets.Where(row => row.JobId == job).OrderBy(row => row.Place).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(stop);
        await db.Jobs.Where(row => row.Id == job && row.AssetId == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.AssetId, next), stop);
        Remove(asset);
        return true;
    }

    /// <summary>Removes folders that belong to no asset and to no job that could go on.</summary>
    internal async Task SweepAsync(CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var assets = db.Assets.Select(asset => asset.Id);
        var jobs = db.Jobs
            .Where(job => job.State != JobState.Succeeded && job.State != JobState.Canceled)
            .Select(job => job.Id);
        var kept = (await assets.Union(jobs).ToListAsync(stop)).ToHashSet();

        foreach (var folder in Directory.EnumerateDirectories(data.Assets))
            if (Guid.TryParseExact(Path.GetFileName(folder), "D", out var id) && !kept.Contains(id)) Remove(id);
    }

    private static void Remove(FileSystemInfo entry)
    {
        if (entry is DirectoryInfo folder) folder.Delete(recursive: true);
        else entry.Delete();
    }
}
