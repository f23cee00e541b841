namespace Maquette.EndToEnd;

internal static class Repository
{
    /// <summary>The folder that holds Portal.sln.</summary>
    public static string Root { get; } = Ancestors(AppContext.BaseDirectory).First(folder => File.Exists(Path.Combine(folder, "Portal.sln")));

    /// <summary>The portal as this build made it: beside the test's own output, in the same configuration.</summary>
    public static string Portal { get; } = Path.Combine(Root, "artifacts", "bin", "Web", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "Maquette.Web.dll");

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent) yield return at.FullName;
    }
}
