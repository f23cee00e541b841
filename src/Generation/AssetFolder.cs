namespace Maquette.Generation;

/// <summary>Where a job's files go. Each one appears whole or not at all: written under another name, synced, then renamed.</summary>
internal sealed class AssetFolder(string path)
{
    public string Path => path;

    /// <summary>Inside the folder, so that a rename never crosses a disk.</summary>
    private string Staging => System.IO.Path.Combine(path, ".new");

    public string this[string file] => System.IO.Path.Combine(path, file);

    /// <summary>The folder of another of the job's objects, whole as this one.</summary>
    /// <param name="place">from 2</param>
    public AssetFolder Sibling(int place) => new(this[Siblings.Folder(place)]);

    /// <summary>Makes the folder, so that a job learns at once that it may not write there.</summary>
    /// <exception cref="StudioException">It cannot be made.</exception>
    public void Open() => Guard(path, () => Directory.CreateDirectory(path));

    /// <summary>Runs something that writes <paramref name="file"/> whole or not at all by itself.</summary>
    /// <exception cref="StudioException">The disk is full or refuses.</exception>
    public void Through(string file, Action<string> write) => Guard(this[file], () => write(this[file]));

    public void Delete(string file) => Guard(this[file], () => File.Delete(this[file]));

    /// <exception cref="StudioException">The disk is full or refuses.</exception>
    public void Write(string file, Action<Stream> content) => Write([(file, content)]);

    /// <summary>Writes all files, then shows them in the given order; the last one's presence tells that the set is whole.</summary>
    /// <exception cref="StudioException">The disk is full or refuses; none of the files has appeared.</exception>
    public void Write(IReadOnlyList<(string File, Action<Stream> Content)> files)
    {
        try
        {
            Guard(Staging, Clear);
            foreach (var (file, content) in files) Guard(this[file], () => Stage(file, content));
            foreach (var (file, _) in files) Guard(this[file], () => Show(file));
        }
        finally
        {
            ClearQuietly();
        }
    }

    private void Stage(string file, Action<Stream> content)
    {
        var staged = System.IO.Path.Combine(Staging, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(staged)!);
        using var stream = new FileStream(staged, FileMode.CreateNew, FileAccess.Write);
        content(stream);
        stream.Flush(flushToDisk: true);
    }

    private void Show(string file)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[file])!);
        File.Move(System.IO.Path.Combine(Staging, file), this[file], overwrite: true);
    }

    private static void Guard(string target, Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StudioException($"{target} could not be written: {e.Message} Make room or choose another folder, then start the job again; it goes on from its last checkpoint.", e);
        }
    }

    private void Clear()
    {
        if (Directory.Exists(Staging))
        {
            Directory.Delete(Staging, recursive: true);
        }
    }

    private void ClearQuietly()
    {
        try
        {
            Clear();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The reason to report is the one that brought us here; the next write clears again.
        }
    }
}
