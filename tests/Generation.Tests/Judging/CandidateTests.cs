using Maquette.Generation.Judging;
using Maquette.Generation.Training.Shards;
using Maquette.Generation.Training.Procedural;

namespace Maquette.Generation.Tests.Judging;

public sealed class CandidateTests
{
    private static readonly JudgeOptions Judge = new() { KnownWords = [], Nouns = [.. Enumerable.Range(0, 60).Select(i => $"thing{(char)('a' + i / 26)}{(char)('a' + i % 26)}"), "table", "table lamp"], Colours = Palette.Names };

    [Fact]
    public void Distractors_ShareTheColourByHalfAndTheNounByAQuarter()
    {
        var all = Candidate.All(Judge);

        var others = Candidate.Distractors(all, ("table", "red"), 40, new(1));

        Assert.Equal(40, others.Distinct().Count());
        Assert.DoesNotContain(new("table", "red"), others);
        Assert.Equal(20, others.Count(other => other.Colour == "red"));
        Assert.Equal(10, others.Count(other => other.Noun == "table"));
        Assert.Equal(others, Candidate.Distractors(all, ("table", "red"), 40, new(1)));
    }

    [Fact]
    public void Distractors_MoreThanSameNounsOrThereAre_AreFilledUp()
    {
        var all = Candidate.All(Judge);

        Assert.Equal(100, Candidate.Distractors(all, ("table", "red"), 100, new(1)).Count);   // the noun has 11 other colours only
        Assert.Equal(2, Candidate.Distractors([new("mug", "red"), new("mug", "blue"), new("car", "red")], ("mug", "red"), 100, new(1)).Count);
    }

    [Fact]
    public void Distractors_OfAPromptWithoutColour_AreOtherThings() =>
        Assert.All(Candidate.Distractors(Candidate.All(Judge), ("table", null), 100, new(1)), other => Assert.NotEqual("table", other.Noun));

    [Fact]
    public void Distractors_NeverHoldWhatIsAkinInTheSameColour()
    {
        Candidate[] all = [new("chair", "red"), new("armchair", "red"), new("armchair", "blue"), new("mug", "red")];

        Assert.Equal([new("armchair", "blue"), new("mug", "red")], Candidate.Distractors(all, ("chair", "red"), 100, new(1)).OrderBy(other => other.Noun));
    }

    [Theory]
    [InlineData("armchair", "chair", true)]
    [InlineData("palm tree", "tree", true)]
    [InlineData("fruit bowl", "owl", false)]
    [InlineData("seesaw", "saw", false)]
    [InlineData("hot dog", "dog", false)]
    [InlineData("street lamp", "lamp", true)]
    [InlineData("mug", "cup", false)]
    public void Akin_OfTwoNouns_IsWhetherOneIsTheOther(string noun, string other, bool akin)
    {
        Assert.Equal(akin, Candidate.Akin(noun, other));
        Assert.Equal(akin, Candidate.Akin(other, noun));
    }

    [Theory]
    [InlineData("chair", "cyan", true)]
    [InlineData("mug", "orange", true)]
    [InlineData("chair", "red", false)]
    public void LeftOut_AProceduralKind_IsWhatNoSourceShows(string noun, string colour, bool leftOut) => Assert.Equal(leftOut, JudgeData.LeftOut(new(noun, colour)));

    [Fact]
    public void LeftOut_AKindOfASetAlone_IsWhatTheSetLeavesOut() =>
        Assert.All(Palette.Names, colour => Assert.Equal(HeldOutPairs.Contains("dustpan", colour), JudgeData.LeftOut(new("dustpan", colour))));

    [Theory]
    [InlineData("a tall red table with blue legs", "table", "red")]
    [InlineData("a Yellow table lamp", "table lamp", "yellow")]
    [InlineData("the table", "table", null)]
    [InlineData("something green", null, "green")]
    public void Of_APrompt_IsWhatItNames(string prompt, string? noun, string? colour) => Assert.Equal((noun, colour), Candidate.Of(prompt, Judge));
}
