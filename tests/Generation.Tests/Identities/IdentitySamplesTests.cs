using Maquette.Generation.Identities;
using Xunit;

namespace Maquette.Generation.Tests.Identities;

public sealed class IdentitySamplesTests
{
    private static SampleNotes Notes(params (int Step, int?[] Scores)[] grids) => new() { Prompts = ["a <rusty> robot", "a <rusty> robot on a table"], Views = 4, Grids = [.. grids.Select(grid => new SampleGridNote(grid.Step, "", grid.Scores))] };

    [Fact]
    public void Hint_SamplesThatForgetTheirPrompts_IsGivenWithBothScores()
    {
        var hint = IdentitySamples.Hint(Notes((0, [96, 90]), (100, [95, 90]), (200, [70, 60])));
        Assert.NotNull(hint);
        Assert.Contains("step 200", hint, StringComparison.Ordinal);
        Assert.Contains("65 against 93", hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Hint_SamplesThatFollow_IsNone() => Assert.Null(IdentitySamples.Hint(Notes((0, [96, 90]), (100, [90, 85]))));

    [Fact]
    public void Hint_WithoutAJudgeOrABeginning_IsNone()
    {
        Assert.Null(IdentitySamples.Hint(Notes((0, [null, null]), (100, [null, null]))));
        Assert.Null(IdentitySamples.Hint(Notes((100, [90, 90]), (200, [10, 10]))));
        Assert.Null(IdentitySamples.Hint(Notes((0, [90, 90]))));
    }

    [Fact]
    public void Mean_OfWhatCouldBeJudged_LeavesTheRestOut() => Assert.Equal(80, new SampleGridNote(1, "", [80, null]).Mean);
}
