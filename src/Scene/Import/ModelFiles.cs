using System.IO.Compression;

namespace Maquette.Scene.Import;

/// <summary>
/// The files a model may be made of. Only what is listed can be opened, so a path inside a model cannot lead out. Paths are looked up as people
/// and tools write them: either slash, any case, with "." and "..".
/// </summary>
public sealed class ModelFiles
{
    private readonly Dictionary<string, Func<Stream>> files = new(StringComparer.OrdinalIgnoreCase);

    private ModelFiles() { }

    /// <summary>The files of an archive, which stays open as long as this is used.</summary>
    public static ModelFiles Of(ZipArchive archive)
    {
        var files = new ModelFiles();
        foreach (var entry in archive.Entries) files.files.TryAdd(Normal(entry.FullName), entry.Open);
        return files;
    }

    /// <summary>The files of a folder and of those inside it.</summary>
    public static ModelFiles Of(DirectoryInfo folder)
    {
        var files = new ModelFiles();
        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
            files.files.TryAdd(Normal(Path.GetRelativePath(folder.FullName, file.FullName)), file.OpenRead);
        return files;
    }

    /// <summary>Opens the file; null where there is none.</summary>
    /// <exception cref="ImportException">The file is there and cannot be opened.</exception>
    public Stream? Open(string path)
    {
        try
        {
            return files.GetValueOrDefault(Normal(path))?.Invoke();
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new ImportException($"{path} cannot be opened: {error.Message}", error);
        }
    }

    /// <summary>The path of a file that another one names: relative to its folder, or, as paths of the maker's own machine do, by the last name alone; null where there is neither.</summary>
    public string? Find(string from, string named)
    {
        var folder = Folder(Normal(from));
        var path = Normal(named);
        string[] places = [folder + named, path, folder + path[(path.LastIndexOf('/') + 1)..]];
        return places.Select(Normal).FirstOrDefault(files.ContainsKey);
    }

    private static string Folder(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static string Normal(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part == "..") parts.RemoveRange(int.Max(0, parts.Count - 1), int.Min(1, parts.Count));
            else if (part != ".") parts.Add(part);
        }
        return string.Join('/', parts);
    }
}
