using Maquette.Web.Features.Live;
using Maquette.Web.Features.Queue;
using Xunit;

namespace Maquette.Web.Tests.Live;

public sealed class LossLinesTests
{
    [Fact]
    public void Lines_RisingLoss_GoFromBottomLeftToTopRight()
    {
        var lines = LossLines.Of([Point(10, 1), Point(20, 2), Point(30, 3)]);

        var line = Assert.Single(lines.Lines);
        Assert.Equal("0,144 300,75 600,6", line.Points);
        Assert.Equal((30, 3f), (lines.LastStep, line.Latest));
    }

    [Fact]
    public void Lines_ConstantAndNotFinite_StayInThePicture()
    {
        var lines = LossLines.Of([Point(1, 5), Point(2, float.NaN), Point(3, 5)]);

        Assert.Equal("0,75 600,75", Assert.Single(lines.Lines).Points);
    }

    private static LossPoint Point(int step, float loss) => new(step, new Dictionary<string, float> { ["sds"] = loss });
}
