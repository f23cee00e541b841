using System.Text.Json;
using Maquette.Generation.Recipes;
using Xunit;

namespace Maquette.Generation.Tests;

public sealed class RecipeParameterTests
{
    [Fact]
    public void All_EveryOverride_IsWrittenAndReadBack()
    {
        foreach (var parameter in RecipeParameter.All)
        {
            var changed = parameter.Write(new RecipeOverrides(), parameter.Most);

            Assert.Equal(parameter.Most, parameter.Read(changed)!.Value, 1e-6);
            Assert.Equal(new RecipeOverrides(), parameter.Write(changed, null));
        }

        Assert.Equal(typeof(RecipeOverrides).GetProperties().Length, RecipeParameter.All.Count);
        Assert.Equal(RecipeParameter.All.Count, RecipeParameter.All.DistinctBy(parameter => parameter.Id).Count());
    }

    [Fact]
    public void All_EveryOverride_ChangesTheRecipe()
    {
        foreach (var parameter in RecipeParameter.All)
        {
            var recipe = MvDream.Draft;
            var value = parameter.Read(recipe.Defaults) == parameter.Least ? parameter.Most : parameter.Least;

            Assert.NotEqual(Json(recipe), Json(recipe.With(parameter.Write(new(), value))));
        }

        static string Json(Recipe recipe) => JsonSerializer.Serialize(recipe, Receipt.Format);
    }

    [Fact]
    public void Own_ValuesOfEveryPreset_AreWithinTheirRanges()
    {
        foreach (var recipe in RecipeBook.All.SelectMany(family => family.Presets)) Assert.Empty(RecipeParameter.Problems(recipe.Defaults, recipe.Defaults));
    }

    [Theory]
    [InlineData("steps", 1, false)]
    [InlineData("steps", 2, true)]
    [InlineData("steps", 0, false)]
    [InlineData("texture", 0, true)]
    [InlineData("texture", 127, false)]
    [InlineData("learning-rate", 0.05, false)]
    [InlineData("learning-rate", double.NaN, false)]
    public void Problem_AValue_IsOneSentenceOrNone(string id, double value, bool good)
    {
        var parameter = RecipeParameter.All.Single(parameter => parameter.Id == id);

        Assert.Equal(good, parameter.Problem(value) is null);
        Assert.True(good || parameter.Problem(value)!.Contains(parameter.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void LearningRate_Twice_DoublesEveryRateAtEveryMoment()
    {
        var (own, twice) = (MvDream.Draft.Optimizer, MvDream.Draft.With(new() { LearningRate = 2 }).Optimizer);

        foreach (var progress in new[] { 0f, 0.4f, 1f })
        {
            Assert.Equal(2 * own.Grid.At(progress), twice.Grid.At(progress), 1e-6f);
            Assert.Equal(2 * own.Network.At(progress), twice.Network.At(progress), 1e-6f);
            Assert.Equal(2 * own.Environment.At(progress), twice.Environment.At(progress), 1e-6f);
        }
    }

    [Fact]
    public void Info_EveryRecipe_TellsAllThatItsPageShows()
    {
        foreach (var recipe in Studio.Recipes)
        {
            Assert.All([recipe.UseWhen, recipe.NotWhen, recipe.Paper!.Title, recipe.Paper.Address], text => Assert.NotEmpty(text));
            foreach (var preset in recipe.Presets)
            {
                Assert.Equal(["mesh", "judge"], preset.Stages.TakeLast(2).Select(stage => stage.Name));
                Assert.All(preset.Stages, stage => Assert.NotEmpty(stage.Sentences));
                Assert.NotEmpty(preset.CpuCost);
                Assert.Equal(preset.Parameters.Count, RecipeParameter.All.Count(parameter => parameter.Read(preset.Defaults) is not null));
            }
        }

        string Text(string recipe, string preset) => string.Join(" ", Studio.Recipes.Single(known => known.Id == recipe).Find(preset)!.Stages.SelectMany(stage => stage.Sentences.Prepend(stage.Size)));
        Assert.Contains("5,000 steps at 64 pixels", Text("mvdream", "full"), StringComparison.Ordinal);
        Assert.Contains("8 places", Text("mvdream", "full"), StringComparison.Ordinal);
        Assert.Contains("learns meanwhile", Text("prolificdreamer", "draft"), StringComparison.Ordinal);
        Assert.Contains("grid of 128 cells", Text("prolificdreamer", "full"), StringComparison.Ordinal);
        Assert.Contains("beginning with the field's", Text("prolificdreamer", "draft"), StringComparison.Ordinal);
        Assert.DoesNotContain("colours are sought", Text("prolificdreamer", "full-scene"), StringComparison.Ordinal);
        Assert.Contains("surfaces that face away", Text("mvdream", "full"), StringComparison.Ordinal);
        Assert.DoesNotContain("surfaces that face away", Text("mvdream", "full-unshaded"), StringComparison.Ordinal);
        Assert.Null(Studio.Recipes.Single(known => known.Id == "mvdream").Find("draft")!.GpuCost);
    }
}
