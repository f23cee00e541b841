using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Generation.Playing;

/// <summary>What distinguishes good distillation from bad in plain numbers. Squares of pixels are averaged first: noise in single pixels is neither colour nor variety.</summary>
internal static class PictureStatistics
{
    private const int Square = 4;

    /// <summary>How strong the colours are: max − min of red, green and blue (HSV's chroma, which unlike its saturation does not call what is nearly black a strong colour), averaged over a picture.</summary>
    /// <param name="images">[n, 3, h, w], 0…1; h and w multiples of 4</param>
    /// <returns>one number a picture, 0…1</returns>
    public static double[] Saturation(Tensor images)
    {
        using var scope = NewDisposeScope();
        var coarse = F.avg_pool2d(images, Square, Square);                               // [n, 3, h/4, w/4]
        var chroma = coarse.amax([1]) - coarse.amin([1]);                                // [n, h/4, w/4]
        return [.. chroma.mean([1, 2]).to(float64).data<double>().ToArray()];
    }

    /// <summary>Mean over all pairs of √(mean (a − b)²).</summary>
    /// <param name="images">[n, 3, h, w], n ≥ 2; h and w multiples of 4</param>
    public static double Diversity(Tensor images)
    {
        using var scope = NewDisposeScope();
        var flat = F.avg_pool2d(images, Square, Square).flatten(1);                      // [n, 3·h/4·w/4]
        var (sum, pairs) = (0.0, 0);
        for (var i = 0; i < flat.shape[0]; i++)
        {
            for (var j = 0; j < i; j++, pairs++) sum += Math.Sqrt((flat[i] - flat[j]).square().mean().ToDouble());
        }
        return sum / pairs;
    }
}
