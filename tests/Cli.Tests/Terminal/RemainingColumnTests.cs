using Maquette.Cli.Terminal;
using Xunit;

namespace Maquette.Cli.Tests.Terminal;

public sealed class RemainingColumnTests
{
    [Theory]
    [InlineData(0.2, "1 s")]
    [InlineData(59, "59 s")]
    [InlineData(61, "1 min 1 s")]
    [InlineData(90_000, "25 h 0 min")]
    public void Format_ATime_NamesTheTwoUnitsThatMatter(double seconds, string expected) =>
        Assert.Equal(expected, RemainingColumn.Format(TimeSpan.FromSeconds(seconds)));
}
