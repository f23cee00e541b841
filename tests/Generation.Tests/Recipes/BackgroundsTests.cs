using System.Numerics;
using Maquette.Generation.Recipes;
using TorchSharp;
using Xunit;

namespace Maquette.Generation.Tests.Recipes;

public sealed class BackgroundsTests
{
    [Fact]
    public void Draw_ThePapersLaw_IsTheLearntEnvironmentHalfOfTheTimeAndAnyColourElse()
    {
        var generator = new torch.Generator(1);
        var drawn = Enumerable.Range(0, 400).Select(_ => Backgrounds.Papers.Draw(generator)).ToArray();
        Assert.InRange(drawn.Count(background => background is null), 160, 240);
        Assert.Contains(drawn, background => background is { } colour && Vector3.Distance(colour, new(colour.X)) > 0.3f);
    }

    [Fact]
    public void Draw_TheDraftsLaw_IsGreyAndNeverLearnt()
    {
        var generator = new torch.Generator(2);
        var drawn = Enumerable.Range(0, 100).Select(_ => new Backgrounds().Draw(generator)).ToArray();
        Assert.All(drawn, background => Assert.Equal(new Vector3(background!.Value.X), background));
        Assert.All(drawn, background => Assert.InRange(background!.Value.X, 0.2f, 1));
    }
}
