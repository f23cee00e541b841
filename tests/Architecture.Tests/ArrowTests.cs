using System.Xml.Linq;
using Xunit;

namespace Maquette.Architecture.Tests;

public sealed class ArrowTests
{
    /// <summary>Which project of src may reference which; an arrow that is missing here is a defect of the design.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Torch"] = [],
        ["Data"] = [],
        ["Diffusion"] = ["Torch"],
        ["Scene"] = ["Torch"],
        ["Generation"] = ["Torch", "Diffusion", "Scene"],
        ["Web"] = ["Generation", "Scene", "Data"],
        ["Cli"] = ["Generation", "Scene"],
    };

    [Fact]
    public void Source_HasExactlyTheProjectsOfTheTable() =>
        Assert.Equal(Allowed.Keys.Order(), Repository.Projects("src").Keys.Order());

    [Fact]
    public void Projects_ReferenceOnlyTheLayersBelowThem()
    {
        foreach (var (name, file) in Repository.Projects("src"))
            Assert.Subset(Allowed[name].ToHashSet(), References(file));
    }

    [Fact]
    public void TestProjects_ReferenceOnlyTheirSubjectAndWhatItStandsOn()
    {
        foreach (var (name, file) in Repository.Projects("tests").Where(project => project.Key.EndsWith(".Tests", StringComparison.Ordinal)))
            Assert.Subset(Below(name[..^".Tests".Length]).Append("Testing").ToHashSet(), References(file));
    }

    [Fact]
    public void EveryProject_IsInTheSolutionAndHasALockFile()
    {
        var solution = Repository.Read("Portal.sln").Replace('\\', '/');
        foreach (var file in Repository.Projects("src").Values.Concat(Repository.Projects("tests").Values))
        {
            Assert.Contains($"\"{file}\"", solution, StringComparison.Ordinal);
            Assert.Contains(Path.GetDirectoryName(file) + "/packages.lock.json", Repository.Files);
        }
    }

    private static IEnumerable<string> Below(string project) =>
        Allowed.TryGetValue(project, out var direct) ? direct.SelectMany(Below).Append(project) : [];

    private static HashSet<string> References(string projectFile) =>
        [.. XDocument.Parse(Repository.Read(projectFile)).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))];
}
