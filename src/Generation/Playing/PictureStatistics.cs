using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Playing;

/// <summary>What distinguishes good distillation from bad in plain numbers.</summary>
internal static class PictureStatistics
{
    /// <summary>HSV saturation (max − min)/max of each pixel, black counting as grey, averaged over a picture.</summary>
    /// <param name="images">[n, 3, h, w], 0…1</param>
    /// <returns>one number a picture, 0…1</returns>
    public static double[] Saturation(Tensor images)
    {
        using var scope = NewDisposeScope();
        Tensor most = images.amax([1]), least = images.amin([1]);                        // [n, h, w]
        var saturation = (most - least) / most.clamp_min(1e-6);                          // [n, h, w]
        return [.. saturation.mean([1, 2]).to(float64).data<double>().ToArray()];
    }

    /// <summary>Mean over all pairs of √(mean (a − b)²).</summary>
    /// <param name="images">[n, 3, h, w], n ≥ 2</param>
    public static double Diversity(Tensor images)
    {
        using var scope = NewDisposeScope();
        var flat = images.flatten(1);                                                    // [n, 3·h·w]
        var (sum, pairs) = (0.0, 0);
        for (var i = 0; i < flat.shape[0]; i++)
        {
            for (var j = 0; j < i; j++, pairs++) sum += Math.Sqrt((flat[i] - flat[j]).square().mean().ToDouble());
        }
        return sum / pairs;
    }
}
