using Maquette.Generation;
using Maquette.Web.Features.Create;
using Maquette.Web.Features.Methods;
using Xunit;

namespace Maquette.Web.Tests.Create;

public sealed class CreateFormTests
{
    private static readonly RecipeInfo Draft = new("draft", "Draft", "", "", new RecipeOverrides { Steps = 200 });
    private static readonly PriorInfo Mini = new("mini", "Mini", "", null);

    [Fact]
    public void Take_EarlierRequest_MakesTheSameRequestAgain()
    {
        var earlier = new GenerationRequest { Prompt = "a red chair", NegativePrompt = "blue", Recipe = "draft", Prior = "mini", Seed = 77, Overrides = new RecipeOverrides { Steps = 9 } };
        var form = new CreateForm();

        form.Take(earlier, [Draft], [Mini]);

        Assert.Equal(earlier, form.ToRequest());
    }

    [Fact]
    public void Take_RecipeAndPriorThatHaveGone_FallsBackWithoutTheirValues()
    {
        var form = new CreateForm();

        form.Take(new GenerationRequest { Prompt = "a duck", Recipe = "gone", Prior = "gone", Overrides = new RecipeOverrides { Steps = 9 } }, [Draft], [Mini]);

        Assert.Equal(("draft", "mini", new RecipeOverrides()), (form.Recipe, form.Prior, form.Overrides));
    }

    [Fact]
    public void Take_APresetThatHasGone_FallsBackWithoutItsValues()
    {
        var sized = Draft with { Presets = [new("small", "", "", new RecipeOverrides())] };
        var form = new CreateForm();

        form.Take(new GenerationRequest { Prompt = "a duck", Recipe = "draft", Preset = "huge", Prior = "mini", Overrides = new RecipeOverrides { Steps = 9 } }, [sized], [Mini]);
        Assert.Equal((null, new RecipeOverrides()), (form.Preset, form.Overrides));

        form.Take(new GenerationRequest { Prompt = "a duck", Recipe = "draft", Preset = "small", Prior = "mini", Overrides = new RecipeOverrides { Steps = 9 } }, [sized], [Mini]);
        Assert.Equal(("small", new RecipeOverrides { Steps = 9 }), (form.Preset, form.Overrides));
    }

    [Fact]
    public void Choose_AnotherPresetOrRecipe_ForgetsWhatBelongedToTheOld()
    {
        var form = new CreateForm { Recipe = "draft", Preset = "small", Overrides = new RecipeOverrides { Steps = 9 } };

        form.ChoosePreset("large");
        Assert.Equal(("large", new RecipeOverrides()), (form.Preset, form.Overrides));

        form.Choose("other");
        Assert.Null(form.Preset);
    }

    [Fact]
    public void Choose_AnotherRecipe_ForgetsTheChangedValues()
    {
        var form = new CreateForm { Recipe = "draft", Overrides = new RecipeOverrides { Steps = 9 } };

        form.Choose("other");

        Assert.Equal(new RecipeOverrides(), form.Overrides);
    }

    [Theory]
    [InlineData("a red chiar", "chiar", "chair", "a red chair")]
    [InlineData("A Chiar, and a chiar.", "chiar", "chair", "A chair, and a chair.")]
    [InlineData("a chiarman on a chiar", "chiar", "chair", "a chiarman on a chair")]
    [InlineData("a café", "café", "house", "a house")]
    public void Replace_AWordByItself_LeavesLongerWordsAlone(string prompt, string word, string by, string expected)
    {
        var form = new CreateForm { Prompt = prompt };

        form.Replace(word, by);

        Assert.Equal(expected, form.Prompt);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    [InlineData(100_000, 0)]
    [InlineData(100_001, 1)]
    public void Problems_Steps_FollowTheirRange(int steps, int expected) =>
        Assert.Equal(expected, new CreateForm { Overrides = new RecipeOverrides { Steps = steps } }.Problems().Count);

    [Fact]
    public void Choose_APresetOfAMember_BringsRecipeBaseAndNumbersAndIsGoneBackTo()
    {
        var saved = TeamPreset.Of(new(Guid.NewGuid(), "ann", "Ann", "quick", false, "mvdream", "full", """{"steps":40}""", default), Studio.Recipes);
        var form = new CreateForm { Recipe = "draft", Overrides = new RecipeOverrides { Resolution = 16 } };

        form.Choose(saved);
        Assert.Equal(("mvdream", "full", new RecipeOverrides { Steps = 40 }), (form.Recipe, form.Preset, form.Overrides));

        form.Overrides = form.Overrides with { Steps = 99, Faces = 500 };
        form.Reset();
        Assert.Equal(new RecipeOverrides { Steps = 40 }, form.Overrides);

        form.ChoosePreset("full");
        Assert.Equal((null, new RecipeOverrides()), (form.Saved, form.Overrides));
    }

    [Fact]
    public void Problems_OfARecipe_NameWhatItHasNotGot() =>
        Assert.Contains("means nothing", Assert.Single(new CreateForm { Recipe = "dreamfusion", Overrides = new RecipeOverrides { GuidanceRescale = 0.5f } }.Problems()), StringComparison.Ordinal);
}
