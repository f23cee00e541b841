using Maquette.Generation.Training;
using Maquette.Generation.Training.Objects;
using Maquette.Generation.Training.Procedural;

namespace Maquette.Generation.Tests.Training;

public sealed class BatchSourceTests
{
    private static readonly PriorTrainingOptions Options = new() { Resolution = 16, Objects = 3, Views = 4, CaptionDropout = 0 };

    private static BatchSource Source(PriorTrainingOptions options) => new(options, new ProceduralObjects());

    [Fact]
    public void At_TheSameStep_IsTheSameBatch()
    {
        var (first, again, other) = (Source(Options).At(7), Source(Options).At(7), Source(Options).At(8));

        Assert.Equal(first.Images, again.Images);
        Assert.Equal(first.Captions, again.Captions);
        Assert.NotEqual(first.Images, other.Images);
    }

    [Fact]
    public void Feed_FromAStep_GivesTheBatchesOfThatStepOn()
    {
        var source = Source(Options);

        using var feed = source.From(5);

        Assert.Equal(source.At(5).Captions, feed.Next(TestContext.Current.CancellationToken).Captions);
        Assert.Equal(source.At(6).Captions, feed.Next(TestContext.Current.CancellationToken).Captions);
    }

    [Fact]
    public void At_ManySteps_MixesSetsWithCamerasAndSingleViewsWithout()
    {
        var source = Source(Options with { SingleViewShare = .5f });

        var batches = Enumerable.Range(0, 30).Select(source.At).ToArray();

        Assert.Contains(batches, batch => batch is { Views: 4, Cameras.Length: 3 * 4 * 16, Captions.Length: 3 });
        Assert.Contains(batches, batch => batch is { Views: 1, Cameras: null, Captions.Length: 12 });
        Assert.All(batches, batch => Assert.Equal(12 * 3 * 16 * 16, batch.Images.Length));
        Assert.All(batches.SelectMany(batch => batch.Images), value => Assert.InRange(value, 0, 1));
    }

    [Fact]
    public void Captions_OfManyScenes_HoldOnlyWordsOfTheVocabularyAndNoHeldOutPair()
    {
        var known = Diffusion.Text.Tokenizer.WordsOf(Captions.Vocabulary).ToHashSet();
        var scenes = Enumerable.Range(0, 30 * ProceduralObject.All.Count).Select(i => ProceduralScene.Draw(Draw.At(3, i))).ToArray();

        Assert.All(scenes, scene => Assert.DoesNotContain((scene.Kind.Name, scene.Colours.Body), ProceduralScene.HeldOut));
        Assert.Subset(known, Diffusion.Text.Tokenizer.WordsOf(scenes.Select(scene => scene.Caption)).ToHashSet());
        Assert.Equal(ProceduralObject.All.Count, scenes.Select(scene => scene.Kind).Distinct().Count());
    }

    [Theory]
    [InlineData(0, 10, ", front view")]
    [InlineData(350, 10, ", front view")]
    [InlineData(90, 10, ", side view")]
    [InlineData(-100, 10, ", side view")]
    [InlineData(180, 10, ", back view")]
    [InlineData(0, 80, ", overhead view")]
    public void View_OfAnAngle_IsWhatAPersonWouldSay(float azimuth, float elevation, string words) =>
        Assert.Equal(words, Captions.View(azimuth, elevation));
}
