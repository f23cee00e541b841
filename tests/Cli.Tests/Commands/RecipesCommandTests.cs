using Maquette.Generation;
using Xunit;

namespace Maquette.Cli.Tests.Commands;

public sealed class RecipesCommandTests
{
    private readonly PlainConsole console = new();

    [Fact]
    public void Recipes_All_AreListedWithTheirPresets()
    {
        Assert.Equal(CommandLine.Done, console.Run("recipes"));

        foreach (var recipe in Studio.Recipes)
        {
            Assert.Contains(recipe.Id, console.Text, StringComparison.Ordinal);
            Assert.All(recipe.Presets, preset => Assert.Contains(preset.Id, console.Text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Recipes_One_IsToldWithStagesAndEveryOptionOfGenerate()
    {
        Assert.Equal(CommandLine.Done, console.Run("recipes", "mvdream"));

        var full = Studio.Recipes.Single(recipe => recipe.Id == "mvdream").Find("full")!;
        Assert.All(full.Parameters, parameter => Assert.Contains($"--{parameter.Id}", console.Text, StringComparison.Ordinal));
        Assert.All(full.Stages, stage => Assert.Contains(stage.Size, console.Text, StringComparison.Ordinal));
        Assert.Contains("10,000", console.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Recipes_Unknown_NamesTheOnesThatExist()
    {
        Assert.Equal(CommandLine.NotUnderstood, console.Run("recipes", "cubism"));

        Assert.Contains("prolificdreamer", Assert.Single(console.Errors), StringComparison.Ordinal);
    }
}
