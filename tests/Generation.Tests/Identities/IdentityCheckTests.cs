using Maquette.Generation.Identities;
using Xunit;

namespace Maquette.Generation.Tests.Identities;

public sealed class IdentityCheckTests(TinyModels models)
{
    private static IdentityRequest Good => new() { Name = "rusty", ClassNoun = "chair", Prior = "tiny" };

    private IReadOnlyList<string> Problems(IdentityRequest request) => models.Studio.Check(request);

    [Fact]
    public void GoodRequest_HasNoProblem() => Assert.Empty(Problems(Good));

    [Theory]
    [InlineData("Rusty", "lower-case")]
    [InlineData("chair", "class noun as well")]
    [InlineData("duck", "ordinary word")]
    public void Name_ThatCannotBeOne_IsRefused(string name, string reason) => Assert.Contains(Problems(Good with { Name = name }), problem => problem.Contains(reason, StringComparison.Ordinal));

    [Theory]
    [InlineData("red", "no reserved word")]
    [InlineData("sks", "zqaa")]
    public void Identifier_ThatMeansSomething_IsRefusedWithFreeOnes(string identifier, string named) => Assert.Contains(named, Assert.Single(Problems(Good with { Identifier = identifier })));

    [Fact]
    public void Identifier_Reserved_IsTaken() => Assert.Empty(Problems(Good with { Identifier = "zqab" }));

    [Fact]
    public void NumbersOutOfRange_AreEachNamed()
    {
        var problems = Problems(Good with { Steps = 0, Rank = 500, LearningRate = -1, Lambda = double.NaN, BatchSize = 0, Accumulation = 99, PriorImages = -1, SampleEvery = 0 });
        Assert.Equal(8, problems.Count);
        foreach (var named in new[] { "steps", "rank", "learning rate", "λ", "batch", "accumulated", "prior images", "between samples" }) Assert.Contains(problems, problem => problem.Contains(named, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a chair")]
    [InlineData("a <other> chair")]
    public void SamplePrompt_WithoutTheName_IsRefused(string prompt) => Assert.Contains("<rusty>", Assert.Single(Problems(Good with { SamplePrompts = [prompt] })));

    [Fact]
    public void Caption_WithoutItsWord_IsRefused() => Assert.Contains("{identifier}", Assert.Single(Problems(Good with { Prompt = "a photo" })));

    [Theory]
    [InlineData("no-such", "tiny")]
    [InlineData("broken", "cannot be used")]
    public void Prior_ThatIsNotThere_IsRefused(string prior, string named) => Assert.Contains(named, Assert.Single(Problems(Good with { Prior = prior })));

    [Theory]
    [InlineData(1, "at least 3")]
    [InlineData(31, "at most 30")]
    public void Photos_TooFewOrTooMany_AreRefused(int count, string limit) => Assert.Contains(limit, Assert.Single(Studio.CheckPhotos(count)));

    [Fact]
    public void Prompt_NamesAnIdentityThatThereIsNot_SaysWhatToDo()
    {
        Assert.Contains("There is no identity 'rusty'", Assert.Single(models.Studio.Check(TinyModels.Request with { Prompt = "a <rusty> chair" })));
        Assert.Contains("There is no identity 'rusty'", Assert.Single(models.Studio.Check(TinyModels.Request with { Prompt = "a <rusty> chair", Identity = "rusty" })));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("rusty")]
    public void Prompt_NamesWhatCanBeNoName_SaysOnlyThat(string? identity) =>
        Assert.StartsWith("<my robot> at position 3 of the prompt is no name", Assert.Single(models.Studio.Check(TinyModels.Request with { Prompt = "a <my robot> chair", Identity = identity })), StringComparison.Ordinal);

    [Fact]
    public void SamplePrompt_NamesWhatCanBeNoName_IsRefused() => Assert.Contains("of the sample prompt is no name", Assert.Single(Problems(Good with { SamplePrompts = ["a <rusty> chair and <my robot>"] })), StringComparison.Ordinal);

    [Fact]
    public void Estimate_MorePhotos_TakeLongerAndLoraTakesLessMemory()
    {
        var few = models.Studio.EstimateIdentity(Good, 5);
        Assert.True(models.Studio.EstimateIdentity(Good, 30).Time > few.Time);
        Assert.True(models.Studio.EstimateIdentity(Good with { Method = IdentityMethod.Lora }, 5).Memory < few.Memory);
        Assert.Equal(7, models.Studio.EstimateIdentity(Good with { Steps = 7 }, 5).Steps);
        Assert.True(models.Studio.EstimateIdentity(Good with { Steps = int.MaxValue, SampleEvery = 1 }, 5).Time > few.Time);
    }
}
