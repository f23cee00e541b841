using Maquette.Generation.Judging;
using Maquette.Scene.Cameras;

namespace Maquette.Generation.Tests.Judging;

/// <summary>The arithmetic of the scores, on features made by hand: two nouns on two axes, two colours on two more.</summary>
public sealed class ScoringTests
{
    private static readonly JudgeOptions Options = new() { KnownWords = [], Nouns = ["duck", "mug"], Colours = ["blue", "red"], Fronted = ["duck"] };
    private static readonly float H = MathF.Sqrt(.5f);
    private static readonly float[] Sure = [.9f, .1f, 0], Unsure = [.4f, .4f, .2f];

    private static readonly Dictionary<Candidate, float[]> Texts = new()
    {
        [new("duck", "blue")] = [H, 0, H, 0], [new("duck", "red")] = [H, 0, 0, H], [new("mug", "blue")] = [0, H, H, 0], [new("mug", "red")] = [0, H, 0, H],
    };

    private static readonly Scoring Scores = new(new EvaluationOptions(), Options, Texts);

    private static JudgedObject Seen(Candidate of, float[][] features, float[]? front = null, float[]? back = null, string? pixels = null) => new(of, features, front, back, pixels);

    [Fact]
    public void RPrecision_IsTheShareWhoseOwnPromptIsNearest()
    {
        var redDuck = new Candidate("duck", "red");
        JudgedObject[] objects = [Seen(redDuck, [Texts[redDuck]]), Seen(redDuck, [Texts[new("duck", "blue")]]), Seen(redDuck, [Texts[new("mug", "red")]]), Seen(redDuck, [Texts[redDuck], Texts[redDuck], Texts[new("mug", "red")]])];

        Assert.Equal((.5, 4), Scores.RPrecision(objects));
        Assert.Equal((null, 0), Scores.RPrecision([]));
    }

    [Fact]
    public void Rank_ATie_CountsAgainst() => Assert.Equal(2, Retrieval.Rank([1, 0], [1, 0], [[1, 0], [0, 1]]));

    [Fact]
    public void Colour_LooksAtTheColourWithTheNounGiven()
    {
        var redDuck = new Candidate("duck", "red");

        Assert.Equal((.5, 2), Scores.Colour([Seen(redDuck, [Texts[new("mug", "red")]]), Seen(redDuck, [Texts[new("duck", "blue")]])]));
        Assert.Equal((.5, 2), Scoring.ColourByPixels([Seen(redDuck, [[1, 0, 0, 0]], pixels: "red"), Seen(redDuck, [[1, 0, 0, 0]])]));
    }

    [Fact]
    public void TwoFaced_CountsOnlyThingsWithAFrontSeenStraight()
    {
        var (duck, mug) = (new Candidate("duck", "red"), new Candidate("mug", "red"));
        float[][] any = [[1, 0, 0, 0]];

        Assert.Equal((1 / 3d, 3), Scores.TwoFaced([Seen(duck, any, Sure, Sure), Seen(duck, any, Sure, Unsure), Seen(duck, any, Unsure, Sure), Seen(duck, any), Seen(mug, any, Sure, Sure)]));
    }

    [Fact]
    public void ViewConsistency_IsLikenessWithinLessLikenessBetween()
    {
        var duck = new Candidate("duck", "red");
        JudgedObject[] objects = [Seen(duck, [[1, 0], [1, 0]]), Seen(duck, [[0, 1], [0, 1]])];

        Assert.Equal(1, Scoring.ViewConsistency(objects)!.Value, 6);
        Assert.Equal(1, Scoring.Diversity(objects)!.Value, 6);
        Assert.Null(Scoring.ViewConsistency(objects.Take(1)));
    }

    [Fact]
    public void FrechetDistance_OfMovedAndWidenedNormals_IsTheClosedForm()
    {
        var random = new Random(1);
        float[][] a = [.. Enumerable.Range(0, 4000).Select(_ => new[] { Normal(random), Normal(random) })];
        float[][] b = [.. a.Select(x => new[] { 2 * x[0] + 3, x[1] })];

        Assert.Equal(0, FrechetDistance.Between(a, a), 6);
        Assert.InRange(FrechetDistance.Between(a, b), 9.4, 10.6);   // 3² + (2 − 1)²
    }

    [Fact]
    public void Straightest_FindsFrontAndBackOrNothing()
    {
        static Camera[] From(float azimuth) => [.. Enumerable.Range(0, 4).Select(v => new Camera(azimuth + 90 * v, 10, 1, 40))];

        Assert.Equal((0, 2), TwoFaces.Straightest(From(10)));
        Assert.Equal((3, 1), TwoFaces.Straightest(From(85)));
        Assert.Null(TwoFaces.Straightest(From(45)));
    }

    [Theory]
    [InlineData("red", .7f, .1f, .08f)]
    [InlineData("blue", .1f, .25f, .7f)]
    [InlineData("black", .07f, .07f, .08f)]
    [InlineData(null, .5f, .5f, .5f)]
    public void ForegroundColour_OfADiscOnGrey_IsItsWord(string? word, float r, float g, float b)
    {
        const int Size = 16;
        var planes = new float[3 * Size * Size];
        Array.Fill(planes, .5f);
        float[] colour = [r, g, b];
        for (var y = 4; y < 12; y++)
            for (var x = 4; x < 12; x++)
                for (var c = 0; c < 3; c++) planes[(c * Size + y) * Size + x] = colour[c];

        Assert.Equal(word, ForegroundColour.Of(planes, 1, Size));
    }

    private static float Normal(Random random) => MathF.Sqrt(-2 * MathF.Log(1 - random.NextSingle())) * MathF.Cos(MathF.Tau * random.NextSingle());
}
