using Maquette.Diffusion;
using Maquette.Generation.Training.Procedural;
using Maquette.Scene.Imaging;
using TorchSharp;

namespace Maquette.Generation.Training;

/// <summary>One picture of what a prior knows: four views of each prompt.</summary>
internal static class SampleGrid
{
    private const int Columns = 3, Every = 4;

    /// <summary>Every fourth kind in its usual colours.</summary>
    public static IReadOnlyList<string> UsualPrompts { get; } = [.. ProceduralObject.All.Where((_, i) => i % Every == 0).Select(Captions.Usual)];

    /// <param name="prompts">four views each, in reading order</param>
    public static Bitmap Draw(DiffusionPrior prior, IReadOnlyList<string> prompts)
    {
        using var scope = torch.NewDisposeScope();
        var images = FourViews.Sample(prior, prompts);   // [prompts·views, 3, size, size]
        return ContactSheet.Arrange([.. images.unbind(0).Select(Pictures.Bitmap)], FourViews.Of(prior) * Columns);
    }
}
