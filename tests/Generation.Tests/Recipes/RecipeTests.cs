using Maquette.Generation.Recipes;
using Xunit;

namespace Maquette.Generation.Tests.Recipes;

public sealed class RecipeTests
{
    private static readonly Recipe TwoStages = MvDream.Recipe with { Stages = [new("coarse", 6000, 64, 512, 2), new("fine", 4000, 256, 512)] };

    [Fact]
    public void StageAt_EveryStep_BelongsToTheStageThatHoldsIt()
    {
        Assert.Equal("coarse", TwoStages.StageAt(0).Name);
        Assert.Equal("coarse", TwoStages.StageAt(5999).Name);
        Assert.Equal("fine", TwoStages.StageAt(6000).Name);
        Assert.Equal("fine", TwoStages.StageAt(9999).Name);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(777)]
    [InlineData(100_000)]
    public void With_Steps_KeepsTheSharesAndTheExactTotal(int steps)
    {
        var recipe = TwoStages.With(new() { Steps = steps });
        Assert.Equal(steps, recipe.Steps);
        Assert.All(recipe.Stages, stage => Assert.True(stage.Steps >= 1));
        Assert.Equal(0.6 * steps, recipe.Stages[0].Steps, 1.0);
    }

    [Fact]
    public void With_Resolution_IsTheLastStages_AndNoStageIsFiner()
    {
        Assert.Equal([64, 512], TwoStages.With(new() { Resolution = 512 }).Stages.Select(stage => stage.Resolution));
        Assert.Equal([32, 32], TwoStages.With(new() { Resolution = 32 }).Stages.Select(stage => stage.Resolution));
    }

    [Fact]
    public void With_ItsOwnDefaults_ChangesNothing()
    {
        Assert.All(RecipeBook.All, recipe =>
        {
            var same = recipe.With(recipe.Defaults);
            Assert.Equal(recipe.Stages, same.Stages);
            Assert.Equal(recipe, same with { Stages = recipe.Stages });
        });
    }

    [Fact]
    public void MvDream_HasThePapersNumbers()
    {
        var recipe = MvDream.Recipe;
        Assert.Equal(10_000, recipe.Steps);
        Assert.Equal(50, recipe.Guidance.Scale);
        Assert.Equal([64, 256], recipe.Stages.Select(stage => stage.Resolution));
        Assert.Equal(0.98f, recipe.Guidance.LeastNoise.At(0));
        Assert.Equal(0.02f, recipe.Guidance.LeastNoise.At(recipe.Progress(8000)), 5);
        Assert.Equal(0.50f, recipe.Guidance.MostNoise.At(recipe.Progress(9000)), 5);
        Assert.Equal(1000, recipe.Losses.Orientation.At(recipe.Progress(5000)), 2);
    }
}
