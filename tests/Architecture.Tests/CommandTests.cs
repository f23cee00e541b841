using System.Text.RegularExpressions;
using Xunit;

namespace Maquette.Architecture.Tests;

/// <summary>What the README promises, CI runs and the container installs must be the same things.</summary>
public sealed partial class CommandTests
{
    [Theory]
    [InlineData("./maquette serve")]
    [InlineData("./maquette test")]
    public void Readme_NamesTheCommand(string command) =>
        Assert.Contains(CodeLines("README.md"), line => line.StartsWith(command + " ", StringComparison.Ordinal));

    [Fact]
    public void Ci_RunsTheReadmesTestCommandAndNothingElse()
    {
        string[] frame = ["set -euo pipefail", "cd -- \"$(dirname -- \"${BASH_SOURCE[0]}\")/..\""];

        var commands = Repository.Read(".ci/run").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Except(frame);

        Assert.Equal(["exec ./maquette test"], commands);
    }

    [Theory]
    [InlineData("docker/Dockerfile")]
    [InlineData("docker/Dockerfile.cuda")]
    public void Container_InstallsThePackagesOfTheSetUp(string file)
    {
        Assert.Contains("docker/packages.txt", Repository.Read("maquette"), StringComparison.Ordinal);
        var installs = InstallLine().Matches(Repository.Read(file)).Select(match => match.Value).ToList();

        Assert.NotEmpty(installs);
        Assert.All(installs, line => Assert.Matches(@"--no-install-recommends \$\((cat|grep -vxE '[^']*') packages\.txt\)$", line));
        Assert.Contains("COPY docker/packages.txt .", CodeLines(file));
    }

    [Fact]
    public void PackageList_IsOneNameALine() =>
        Assert.All(CodeLines("docker/packages.txt"), line => Assert.Matches("^[a-z0-9][a-z0-9.+-]+$", line));

    private static IEnumerable<string> CodeLines(string file) => Repository.Read(file).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    [GeneratedRegex(@"apt-get install[^&\n]*[^&\s]")]
    private static partial Regex InstallLine();
}
