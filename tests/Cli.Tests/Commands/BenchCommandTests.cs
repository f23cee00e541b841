using Maquette.Generation.Tests;
using Xunit;

namespace Maquette.Cli.Tests.Commands;

public sealed class BenchCommandTests(TinyModels models)
{
    [Fact]
    public void Bench_ARecipe_TellsEveryPart()
    {
        var console = new PlainConsole();

        Assert.Equal(CommandLine.Done, console.Run("bench", "--recipe", "prolificdreamer", "--prior", "tiny", "--models", models.Folder, "--steps", "1"));

        Assert.StartsWith("prolificdreamer, draft: ", console.Text, StringComparison.Ordinal);
        foreach (var part in new[] { "prior", "codec", "render", "backward", "optimiser" }) Assert.Contains($"│ {part} ", console.Text, StringComparison.Ordinal);
        foreach (var stage in new[] { "coarse", "fine", "geometry", "texture" }) Assert.Contains($"{stage}: ", console.Text, StringComparison.Ordinal);
        Assert.Contains("times an SDS step", console.Text, StringComparison.Ordinal);
    }
}
