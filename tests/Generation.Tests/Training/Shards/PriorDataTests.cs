using Maquette.Generation.Tests.Training.Catalogues;
using Maquette.Generation.Training.Shards;

namespace Maquette.Generation.Tests.Training.Shards;

public sealed class PriorDataTests : IDisposable
{
    private readonly TinyCatalogue catalogue = new();
    private readonly string folder = Directory.CreateTempSubdirectory("set").FullName;

    public void Dispose()
    {
        catalogue.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Render_GoodAndBrokenPieces_MakesASetWithCreditsAndCountsTheBroken()
    {
        catalogue.Piece("stool", "Stool").Piece("broken", "Bench", obj: "v 1 2\nf 1 2 3\n");
        var set = Path.Combine(folder, "set");

        var report = await PriorData.Render(catalogue.Written(), set, new() { Size = 8, Variants = 2 }, (_, _) => { }, TestContext.Current.CancellationToken);

        Assert.Equal((1, 1, 2L * 28), (report.Models, report.Nouns, report.Pictures));
        Assert.Contains("broken", Assert.Single(report.Skipped).Id);
        using var shards = new RenderShards(set);
        Assert.Equal("stool", Assert.Single(shards.Index.Models).Noun);
        var credits = File.ReadAllText(Path.Combine(set, PriorData.CreditsFile));
        Assert.Contains("Stool", credits);
        Assert.DoesNotContain("Bench", credits);
    }

    [Theory]
    [InlineData(-.1f)]
    [InlineData(1.5f)]
    [InlineData(float.NaN)]
    public async Task Render_ProportionsOutOfRange_AreRefusedInASentence(float proportions)
    {
        catalogue.Piece("stool", "Stool");

        var error = await Assert.ThrowsAsync<StudioException>(() => PriorData.Render(catalogue.Written(), Path.Combine(folder, "set"), new() { Proportions = proportions }, (_, _) => { }, TestContext.Current.CancellationToken));

        Assert.Contains("--proportions", error.Message);
        Assert.False(Directory.Exists(Path.Combine(folder, "set")));
    }
}
