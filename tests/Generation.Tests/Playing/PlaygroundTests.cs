using Maquette.Generation.Guidance;
using Maquette.Generation.Playing;
using Maquette.Scene.Imaging;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Generation.Tests.Playing;

public sealed class PlaygroundTests(TinyModels models)
{
    private static readonly PlaygroundRequest Request = new() { Prompt = "a red chair", Prior = "tiny", Seeds = 2, Steps = 3 };

    private PlaygroundResult Play(PlaygroundRequest request) => models.Studio.Play(request, new Progress<double>(), TestContext.Current.CancellationToken);

    [Theory]
    [InlineData(GuidanceMethod.Sds, 101)]
    [InlineData(GuidanceMethod.Vsd, 7.5f)]
    public void Play_TwoSeeds_IsASheetOfTwoAndTheirNumbers(GuidanceMethod method, float scale)
    {
        var result = Play(Request with { Method = method });
        var sheet = ImageCodec.Decode(result.Sheet);
        Assert.InRange(sheet.Width, 32, 44);
        Assert.Equal(2, result.Saturations.Count);
        Assert.InRange(result.Saturation, 0, 1);
        Assert.InRange(result.Diversity, 0.001, 1);
        Assert.Equal(scale, result.GuidanceScale);
    }

    [Fact]
    public void Play_SameSeeds_GivesTheSameBytes() =>
        Assert.Equal(Play(Request with { Method = GuidanceMethod.Vsd }).Sheet, Play(Request with { Method = GuidanceMethod.Vsd }).Sheet);

    [Fact]
    public void Play_ALaterFirstSeed_BeginsWithTheSecondPictureOfTheEarlier() =>
        Assert.Equal(Play(Request).Saturations[1], Play(Request with { FirstSeed = 2 }).Saturations[0]);

    [Theory]
    [InlineData(GuidanceMethod.Sds, 1, 3, "seeds")]
    [InlineData(GuidanceMethod.Sds, 2, 1, "steps")]
    [InlineData(GuidanceMethod.MultiViewSds, 2, 3, "one view")]
    public void Play_ARequestThatCannotRun_IsRefused(GuidanceMethod method, int seeds, int steps, string named) =>
        Assert.Contains(named, Assert.Throws<StudioException>(() => Play(Request with { Method = method, Seeds = seeds, Steps = steps })).Message);

    [Fact]
    public void Saturation_OfPlainColours_IsTheirs()
    {
        using var scope = NewDisposeScope();
        var red = tensor([1f, 0, 0]).view(1, 3, 1, 1).expand(1, 3, 4, 4);
        var pale = tensor([0.8f, 0.6f, 0.6f]).view(1, 3, 1, 1).expand(1, 3, 4, 4);
        var saturation = PictureStatistics.Saturation(cat([red, pale, full([1, 3, 4, 4], 0.3f), zeros(1, 3, 4, 4)], 0));
        Assert.Equal([1, 0.2, 0, 0], saturation.Select(number => Math.Round(number, 5)));
    }

    [Fact]
    public void Statistics_OfPixelNoise_SeeAlmostNothing()
    {
        using var scope = NewDisposeScope();
        var noise = 0.5 + 0.1 * randn([2, 3, 32, 32], generator: new Generator(1));
        Assert.All(PictureStatistics.Saturation(noise), saturation => Assert.InRange(saturation, 0, 0.06));
        Assert.InRange(PictureStatistics.Diversity(noise), 0, 0.05);
    }

    [Fact]
    public void Diversity_IsTheMeanDistanceOfPairs()
    {
        using var scope = NewDisposeScope();
        Assert.Equal(0, PictureStatistics.Diversity(full([3, 3, 4, 4], 0.4f)));
        Assert.Equal(0.2, PictureStatistics.Diversity(cat([full([1, 3, 4, 4], 0.1f), full([1, 3, 4, 4], 0.3f), full([1, 3, 4, 4], 0.4f)], 0)), 5);   // 0.2, 0.3, 0.1
    }
}
