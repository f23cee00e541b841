using Xunit;

namespace Maquette.Architecture.Tests;

public sealed class LayoutTests
{
    private static readonly string[] Entries =
        ["src", "tests", "wwwroot", "docker", "models", "Portal.sln", "README.md", "package.json", "maquette", "LICENSE", "CREDITS.md"];

    private static readonly string[] BuildFiles =
        ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "BannedSymbols.txt", "global.json", "nuget.config", "package-lock.json", "tsconfig.json"];

    private static readonly string[] SourceExtensions = [".cs", ".razor", ".css", ".ts", ".js", ".mjs", ".cpp", ".h", ".cu", ".sh"];

    [Fact]
    public void TopLevel_HoldsExactlyTheListedEntries()
    {
        var present = Repository.Files.Select(file => file.Split('/')[0]).Where(entry => entry[0] != '.').Distinct().Except(BuildFiles);

        Assert.Equal(Entries.Order(StringComparer.Ordinal), present.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EverySourceProject_HasATestProjectAndTheOtherWayRound()
    {
        string[] withoutSubject = ["Architecture.Tests", "EndToEnd", "Benchmarks", "Testing"];

        var expected = Repository.Projects("src").Keys.Select(name => name + ".Tests");
        var present = Repository.Projects("tests").Keys.Except(withoutSubject);

        Assert.Equal(expected.Order(StringComparer.Ordinal), present.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Files_AreOneIdeaOfAtMost500Lines()
    {
        var long500 =
            from file in Repository.Files
            where SourceExtensions.Contains(Path.GetExtension(file)) && !file.Contains("/Migrations/", StringComparison.Ordinal)
            let lines = File.ReadLines(Path.Combine(Repository.Root, file)).Count()
            where lines > 500
            select $"{file}: {lines} lines";

        Assert.Empty(long500);
    }
}
