using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Maquette.Architecture.Tests;

/// <summary>The files under test: what git knows or would add, so build output and local data never count.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    /// <summary>Paths relative to the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. ListFiles().Where(file => File.Exists(Path.Combine(Root, file))).Order(StringComparer.Ordinal)];

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>Project files by project name, e.g. Scene → src/Scene/Scene.csproj.</summary>
    public static IReadOnlyDictionary<string, string> Projects(string folder) =>
        Files.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal) && file.EndsWith(".csproj", StringComparison.Ordinal))
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file));

    /// <summary>C# and Razor files of one project of src.</summary>
    public static IEnumerable<string> Sources(string project) =>
        Files.Where(file => file.StartsWith($"src/{project}/", StringComparison.Ordinal) && Path.GetExtension(file) is ".cs" or ".razor");

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private static string[] ListFiles()
    {
        var start = new ProcessStartInfo("git", ["-c", "safe.directory=*", "-c", "core.quotePath=off", "ls-files", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start)!;
        return git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
