using Maquette.Generation.Recipes;
using Maquette.Scene.Rendering;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation;

/// <summary>What to say and do when memory runs out.</summary>
internal static class OutOfMemory
{
    /// <summary>A second try takes this part of the first one's pieces.</summary>
    public const int Part = 4;

    private const int KernelBytes = 64, TensorBytesALevel = 400;

    /// <summary>libtorch's own kind of error, on the CPU and on a GPU, in the layer and in the package.</summary>
    public static bool Is(Exception error) =>
        error is OutOfMemoryException
        || error.Message.Contains("out of memory", StringComparison.OrdinalIgnoreCase)
        || error.Message.Contains("can't allocate memory", StringComparison.OrdinalIgnoreCase);

    public static int SmallerChunk(VolumeRenderer renderer, Stage stage, int views) =>
        Math.Max(1, Math.Min(renderer.LargestChunk, Rays(stage, views)) / Part);

    /// <summary>
    /// What one step wants besides the prior: the field four times (values, slopes, two moments), and for every sample of every ray that meets the
    /// whole ball what the way back needs of it.
    /// </summary>
    public static string Estimate(Distillation distillation, Stage stage, int views)
    {
        var field = distillation.Field.parameters().Sum(parameter => parameter.numel()) * 4 * sizeof(float);
        var sample = distillation.Field.Device.type == DeviceType.CPU ? KernelBytes : TensorBytesALevel * distillation.Field.Grid.Levels;
        var rays = (long)Rays(stage, views) * stage.Samples * sample;
        return $"A step of {Rays(stage, views)} rays with up to {stage.Samples} samples wants about {(field + rays) / 1e6:0} MB besides the prior.";
    }

    private static int Rays(Stage stage, int views) => stage.Objects * views * stage.Resolution * stage.Resolution;
}
