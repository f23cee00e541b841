using static TorchSharp.torch;

namespace Maquette.Generation.Losses;

/// <summary>Makes a surface thin: the variance of the depth along each ray that meets something, averaged over those rays (Zhu and Zhuang 2023, HiFA, eq. 10).</summary>
public static class DepthVariance
{
    private const double Solid = 0.5;

    /// <param name="variance">[views, 1, h, w], square metres</param>
    /// <param name="opacity">[views, 1, h, w]; rays at or below a half do not count</param>
    public static Tensor Of(Tensor variance, Tensor opacity)
    {
        var counts = opacity.detach().gt(Solid).to(variance.dtype);            // [views, 1, h, w]
        return (variance * counts).sum() / counts.sum().clamp_min(1);
    }
}
