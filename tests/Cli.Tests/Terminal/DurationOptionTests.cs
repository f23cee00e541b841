using Maquette.Cli.Terminal;
using Xunit;

namespace Maquette.Cli.Tests.Terminal;

public sealed class DurationOptionTests
{
    [Theory]
    [InlineData("90s", 90)]
    [InlineData("30m", 1800)]
    [InlineData("1.5h", 5400)]
    [InlineData("2d", 172_800)]
    public void Parse_ATime_CountsItsSeconds(string text, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), DurationOption.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("h")]
    [InlineData("2")]
    [InlineData("-2h")]
    [InlineData("0m")]
    [InlineData("2 weeks")]
    [InlineData("99999999999d")]
    public void Parse_AnythingElse_IsNoTime(string text) =>
        Assert.Null(DurationOption.Parse(text));
}
