using static TorchSharp.torch;

namespace Maquette.Generation.Losses;

/// <summary>Keeps an outline: the mean squared difference of what is covered and what should be.</summary>
public static class Silhouette
{
    /// <param name="opacity">[views, 1, h, w]</param>
    /// <param name="kept">[views, 1, h, w]</param>
    public static Tensor Of(Tensor opacity, Tensor kept) => (opacity - kept).square().mean();
}
