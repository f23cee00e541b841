namespace Maquette.Generation;

/// <summary>Where a job's files go. Each one appears whole or not at all: written under another name, synced, then renamed.</summary>
internal sealed class AssetFolder(string path)
{
    /// <summary>Inside the folder, so that a rename never crosses a disk.</summary>
    private string Staging => Path.Combine(path, ".new");

    public string this[string file] => Path.Combine(path, file);

    /// <exception cref="StudioException">The disk is full or refuses.</exception>
    public void Write(string file, Action<Stream> content) => Write([(file, content)]);

    /// <summary>Writes all files, then shows them in the given order; the last one's presence tells that the set is whole.</summary>
    /// <exception cref="StudioException">The disk is full or refuses; none of the files has appeared.</exception>
    public void Write(IReadOnlyList<(string File, Action<Stream> Content)> files)
    {
        var current = path;
        try
        {
            Clear();
            foreach (var (file, content) in files)
            {
                current = this[file];
                var staged = Path.Combine(Staging, file);
                Directory.CreateDirectory(Path.GetDirectoryName(staged)!);
                using var stream = new FileStream(staged, FileMode.CreateNew, FileAccess.Write);
                content(stream);
                stream.Flush(flushToDisk: true);
            }
            foreach (var (file, _) in files)
            {
                current = this[file];
                Directory.CreateDirectory(Path.GetDirectoryName(current)!);
                File.Move(Path.Combine(Staging, file), current, overwrite: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StudioException($"{current} could not be written: {e.Message} Make room or choose another folder, then start the job again; it goes on from its last checkpoint.", e);
        }
        finally
        {
            ClearQuietly();
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
