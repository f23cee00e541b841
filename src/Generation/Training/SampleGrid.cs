using Maquette.Diffusion;
using Maquette.Generation.Training.Procedural;
using Maquette.Scene.Cameras;
using Maquette.Scene.Imaging;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Training;

/// <summary>One picture of what a prior knows: four views of each prompt.</summary>
internal static class SampleGrid
{
    private const int Views = 4, DdimSteps = 25, Elevation = 15, FieldOfView = 40, Columns = 3;
    private const double GuidanceScale = 4, Rescale = .5;

    /// <summary>Every kind in its usual colours.</summary>
    public static IReadOnlyList<string> UsualPrompts { get; } = [.. ProceduralObject.All.Select(Captions.Usual)];

    /// <param name="prompts">four views each, in reading order</param>
    public static Bitmap Draw(DiffusionPrior prior, IReadOnlyList<string> prompts)
    {
        using var scope = NewDisposeScope();
        using var noise = new Generator(1, CPU);
        var conditioning = new float[16 * Views];
        for (var v = 0; v < Views; v++) new Camera(v * 360f / Views, Elevation, 1, FieldOfView).CopyConditioning(conditioning.AsSpan(16 * v, 16));
        var cameras = tensor(conditioning, [Views, 16]).repeat(prompts.Count, 1);

        var images = MultiViewSampler.Sample(prior, prompts, cameras, DdimSteps, GuidanceScale, Rescale, noise);   // [prompts·views, 3, size, size]
        return ContactSheet.Arrange([.. Enumerable.Range(0, (int)images.shape[0]).Select(i => Picture(images[i]))], Views * Columns);
    }

    /// <param name="image">[3, height, width], 0…1</param>
    private static Bitmap Picture(Tensor image)
    {
        using var scope = NewDisposeScope();
        var bytes = (image.clamp(0, 1) * 255).round().to(ScalarType.Byte).permute(1, 2, 0).contiguous();
        return new((int)image.shape[2], (int)image.shape[1], 3, bytes.data<byte>().ToArray());
    }
}
