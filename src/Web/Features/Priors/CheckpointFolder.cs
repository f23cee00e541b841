using Maquette.Web.Hosting;

namespace Maquette.Web.Features.Priors;

/// <summary>The one folder of the server that checkpoints are taken from. No name leads out of it; links that the operator put into it are followed.</summary>
public sealed class CheckpointFolder(PortalOptions options)
{
    public string Path => options.CheckpointsFolder;

    public bool Exists => Directory.Exists(Path);

    /// <summary>Where something of the folder lies.</summary>
    /// <param name="name">relative to the folder, or a full path in it; empty for the folder itself</param>
    /// <returns>null when it does not lie in the folder</returns>
    public string? Find(string name)
    {
        if (name.Any(char.IsControl)) return null;

        var path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, name.Trim())));
        var inside = System.IO.Path.EndsInDirectorySeparator(Path) ? Path : Path + System.IO.Path.DirectorySeparatorChar;
        return path == Path || path.StartsWith(inside, StringComparison.Ordinal) ? path : null;
    }

    /// <summary>A path of the folder as people read it; empty for the folder itself.</summary>
    public string NameOf(string path) => path == Path ? "" : System.IO.Path.GetRelativePath(Path, path);

    /// <summary>What to answer when <see cref="Find"/> found nothing.</summary>
    public string Outside(string name) => $"'{name}' does not lie in {Path}, which is where checkpoints are imported from: copy it there, or let the operator change Maquette:Checkpoints.";
}
