using Xunit;

namespace Maquette.Generation.Tests;

public sealed class RequestCheckTests
{
    private static readonly PriorInfo[] Priors = [new("tiny", "Tiny", "", null), new("broken", "Broken", "", "unet/config.json is missing; copy the package again.")];

    private static GenerationRequest Good => new() { Prompt = "a red chair", Prior = "tiny", Recipe = "draft" };

    private static IReadOnlyList<string> Problems(GenerationRequest request) => RequestCheck.Problems(request, Priors, "models", anyFile: false);

    [Fact]
    public void GoodRequest_HasNoProblem() => Assert.Empty(Problems(Good));

    [Theory]
    [InlineData("")]
    [InlineData("  \t ")]
    [InlineData(null)]
    public void Prompt_Empty_IsRefused(string? prompt) => Assert.Contains("prompt is empty", Assert.Single(Problems(Good with { Prompt = prompt! })));

    [Fact]
    public void Prompt_TenThousandCharacters_IsRefusedWithTheLimit()
    {
        var problem = Assert.Single(Problems(Good with { Prompt = new string('a', 10_000) }));
        Assert.Contains("10,000", problem);
        Assert.Contains("500", problem);
    }

    [Theory]
    [InlineData("a red\u0007chair", "U+0007", "position 6")]
    [InlineData("a red chair\n", "U+000A", "position 12")]
    public void Prompt_ControlCharacter_IsRefusedWithItsPlace(string prompt, string character, string place)
    {
        var problem = Assert.Single(Problems(Good with { Prompt = prompt }));
        Assert.Contains(character, problem);
        Assert.Contains(place, problem);
    }

    [Fact]
    public void Prompt_HalfACharacter_IsRefused() => Assert.Contains("U+D800", Assert.Single(Problems(Good with { Prompt = "\ud800 chair" })));

    [Theory]
    [InlineData("eine rote Bärin 🐻 的")]
    [InlineData("!?")]
    public void Prompt_OtherScripts_AreText(string prompt) => Assert.Empty(Problems(Good with { Prompt = prompt }));

    [Fact]
    public void NegativePrompt_IsCheckedToo() => Assert.Contains("negative prompt", Assert.Single(Problems(Good with { NegativePrompt = "a\0" })));

    [Theory]
    [InlineData("no-such")]
    [InlineData(null)]
    public void Recipe_Unknown_NamesTheOnesThatExist(string? recipe)
    {
        var problem = Assert.Single(Problems(Good with { Recipe = recipe! }));
        Assert.Contains("draft", problem);
        Assert.Contains("mvdream", problem);
    }

    [Theory]
    [InlineData("no-such", "tiny")]
    [InlineData("../tiny", "tiny")]
    [InlineData("broken", "unet/config.json is missing")]
    public void Prior_UnknownOrBroken_SaysWhatToDo(string prior, string expected) =>
        Assert.Contains(expected, Assert.Single(Problems(Good with { Prior = prior })));

    [Fact]
    public void Overrides_OutOfRange_AreEachNamed()
    {
        var problems = Problems(Good with { Overrides = new() { Steps = 1, Resolution = 4096, GuidanceScale = float.NaN, MeshResolution = 8 } });
        Assert.Collection(problems,
            steps => Assert.Contains("steps is 1", steps),
            resolution => Assert.Contains("from 16 to 512", resolution),
            guidance => Assert.Contains("NaN", guidance),
            mesh => Assert.Contains("mesh resolution", mesh));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(50, 50, 128)]
    [InlineData(1, 2_000_000, 4096)]
    public void Overrides_Zero_IsAValueWhereItMeansSomething(int smoothing, int faces, int texture) =>
        Assert.Empty(Problems(Good with { Overrides = new() { Smoothing = smoothing, Faces = faces, Texture = texture } }));

    [Fact]
    public void Overrides_ThatTheRecipeHasNotGot_AreNamed()
    {
        var wish = new RecipeOverrides { GuidanceRescale = 0.3f };
        Assert.Empty(Problems(Good with { Recipe = "mvdream", Overrides = wish }));
        Assert.Contains("guidance rescale means nothing", Assert.Single(Problems(Good with { Recipe = "dreamfusion", Overrides = wish })));
    }

    [Fact]
    public void Version_Newer_IsRefused() => Assert.Contains("version 2", Assert.Single(Problems(Good with { Version = 2 })));

    [Theory]
    [InlineData("draft")]
    [InlineData("full")]
    [InlineData(null)]
    public void Preset_OfTheRecipe_IsTaken(string? preset) => Assert.Empty(Problems(Good with { Recipe = "prolificdreamer", Preset = preset }));

    [Theory]
    [InlineData("huge")]
    [InlineData("")]
    public void Preset_Unknown_NamesTheOnesThatExist(string preset) =>
        Assert.Contains("draft, full", Assert.Single(Problems(Good with { Recipe = "dreamfusion", Preset = preset })));

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Particles_OutOfRange_AreRefused(int particles) =>
        Assert.Contains("from 1 to 4", Assert.Single(Problems(Good with { Overrides = new() { Particles = particles } })));
}
