using Maquette.Cli.Terminal;
using Maquette.Generation;
using Xunit;

namespace Maquette.Cli.Tests.Terminal;

public sealed class JobLinesTests
{
    private readonly PlainConsole console = new();

    [Fact]
    public void Report_AThousandSteps_WritesTenLines()
    {
        var lines = new JobLines(console.Console);

        for (var step = 1; step <= 1000; step++) lines.Report(Stepped(step, 1000));

        var written = console.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(10, written.Length);
        Assert.Equal("shape 100/1000, 1 min 30 s left", written[0]);
        Assert.Equal("shape 1000/1000, 0 s left", written[^1]);
    }

    [Fact]
    public void Report_ANote_WritesItAsItIs()
    {
        new JobLines(console.Console).Report(new JobEvent.Noted("the prior never saw [bold]"));

        Assert.Equal("the prior never saw [bold]", console.Text.Trim());
    }

    private static JobEvent.Stepped Stepped(int step, int total) =>
        new("shape", step, total, new Dictionary<string, float>(), TimeSpan.Zero, TimeSpan.FromSeconds((total - step) / 10));
}
