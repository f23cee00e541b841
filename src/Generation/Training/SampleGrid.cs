using Maquette.Diffusion;
using Maquette.Generation.Training.Procedural;
using Maquette.Scene.Cameras;
using Maquette.Scene.Imaging;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Training;

/// <summary>One picture of what a prior knows: every kind in its usual colours, then some of the pairs training never showed, four views each.</summary>
internal static class SampleGrid
{
    private const int Views = 4, DdimSteps = 25, Elevation = 15, FieldOfView = 40, Columns = 3, EveryPair = 4;
    private const double GuidanceScale = 4, Rescale = .5;

    private static string[] Prompts { get; } =
    [
        .. ProceduralObject.All.Select(Captions.Usual),
        .. ProceduralScene.HeldOut.Where((_, place) => place % EveryPair == 0).Select(pair => Captions.Indefinite($"{pair.Colour} {pair.Kind}")),
    ];

    public static Bitmap Draw(DiffusionPrior prior)
    {
        using var scope = NewDisposeScope();
        using var noise = new Generator(1, CPU);
        var conditioning = new float[16 * Views];
        for (var v = 0; v < Views; v++) new Camera(v * 360f / Views, Elevation, 1, FieldOfView).CopyConditioning(conditioning.AsSpan(16 * v, 16));
        var cameras = tensor(conditioning, [Views, 16]).repeat(Prompts.Length, 1);

        var images = MultiViewSampler.Sample(prior, Prompts, cameras, DdimSteps, GuidanceScale, Rescale, noise);   // [prompts·views, 3, size, size]
        var height = Prompts.Length / Columns;   // nothing is left over: 26 kinds and 13 pairs
        var rows = Enumerable.Range(0, height).SelectMany(row => Enumerable.Range(0, Columns).Select(column => column * height + row));
        return ContactSheet.Arrange([.. rows.SelectMany(prompt => Enumerable.Range(0, Views).Select(v => Picture(images[prompt * Views + v])))], Views * Columns);
    }

    /// <param name="image">[3, height, width], 0…1</param>
    private static Bitmap Picture(Tensor image)
    {
        using var scope = NewDisposeScope();
        var bytes = (image.clamp(0, 1) * 255).round().to(ScalarType.Byte).permute(1, 2, 0).contiguous();
        return new((int)image.shape[2], (int)image.shape[1], 3, bytes.data<byte>().ToArray());
    }
}
