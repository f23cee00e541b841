using Xunit;

namespace Maquette.Generation.Tests.Measuring;

public sealed class StepBenchTests(TinyModels models)
{
    private static GenerationRequest Request(string recipe) => TinyModels.Request with { Recipe = recipe, Preset = "draft", Overrides = new() { Steps = 16, Resolution = 16 } };

    [Theory]
    [InlineData("draft", false, "draft")]
    [InlineData("prolificdreamer", true, "coarse fine geometry texture")]
    public void Bench_SomeSteps_PartsAddUpToTheStep(string recipe, bool comparedWithSds, string stages)
    {
        var report = models.Studio.Bench(Request(recipe), measured: 8, TestContext.Current.CancellationToken);
        Assert.Equal((recipe, "draft", 16, 8), (report.Recipe, report.Preset, report.Steps, report.Measured));
        Assert.All(report.Parts.Values, milliseconds => Assert.InRange(milliseconds, 0, report.Milliseconds));
        Assert.True(report.Parts["prior"] > 0);
        Assert.Equal(report.Milliseconds, report.Parts.Values.Sum(), 1e-6 * report.Milliseconds);
        Assert.Equal(stages, string.Join(' ', report.Stages.Select(stage => stage.Name)));
        Assert.Equal(16, report.Stages.Sum(stage => stage.Steps));
        Assert.All(report.Stages, stage => Assert.Equal(stage.Milliseconds, stage.Parts.Values.Sum(), 1e-6 * stage.Milliseconds));
        Assert.All(report.Stages, stage => Assert.Equal(stage.Name != "geometry" && comparedWithSds, stage.Parts["lesson"] > 0));
        Assert.Equal(comparedWithSds, report.ToSds is > 0);
    }

    [Fact]
    public void Bench_NoSteps_IsRefused() =>
        Assert.Contains("measured steps", Assert.Throws<StudioException>(() => models.Studio.Bench(Request("draft"), 0, TestContext.Current.CancellationToken)).Message);
}
