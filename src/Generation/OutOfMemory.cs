using Maquette.Generation.Recipes;

namespace Maquette.Generation;

/// <summary>What to say and do when memory runs out.</summary>
internal static class OutOfMemory
{
    /// <summary>A second try takes this part of the first one's pieces.</summary>
    public const int Part = 4;

    private const int KernelBytes = 64, TensorBytesALevel = 400, PixelBytes = 500;

    /// <summary>libtorch's own kind of error, on the CPU and on a GPU, in the layer and in the package.</summary>
    public static bool Is(Exception error) =>
        error is OutOfMemoryException
        || error.Message.Contains("out of memory", StringComparison.OrdinalIgnoreCase)
        || error.Message.Contains("can't allocate memory", StringComparison.OrdinalIgnoreCase);

    public static int SmallerChunk(int largest, Stage stage, int views) => Math.Max(1, Math.Min(largest, Rays(stage, views)) / Part);

    /// <summary>
    /// What one step wants besides the prior: what is changed four times (values, slopes, two moments), and what the way back needs: for every sample of every ray
    /// that meets the whole ball of a field, or for every pixel of a surface.
    /// </summary>
    public static string Estimate(Distillation distillation, Recipe recipe, Stage stage)
    {
        var (own, rays) = (distillation.Size * 4 * sizeof(float), (long)Rays(stage, recipe.Views.Views));
        if (stage.Form != Form.Field) return $"A step of {rays} pixels wants about {(own + rays * PixelBytes) / 1e6:0} MB besides the prior.";
        var sample = distillation.OnCpu ? KernelBytes : TensorBytesALevel * recipe.Field.Grid.Levels;
        return $"A step of {rays} rays with up to {stage.Samples} samples wants about {(own + rays * stage.Samples * sample) / 1e6:0} MB besides the prior.";
    }

    private static int Rays(Stage stage, int views) => stage.Objects * views * stage.Resolution * stage.Resolution;
}
