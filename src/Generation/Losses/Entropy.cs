using static TorchSharp.torch;

namespace Maquette.Generation.Losses;

/// <summary>Makes a pixel object or background, not fog: the binary entropy −o ln o − (1 − o) ln(1 − o), in nats, averaged.</summary>
public static class Entropy
{
    /// <param name="opacity">[views, 1, h, w]</param>
    public static Tensor Of(Tensor opacity)
    {
        var o = opacity.clamp(1e-3, 1 - 1e-3);                // [views, 1, h, w]  the logarithms stay finite
        return -(o * o.log() + (1 - o) * (1 - o).log()).mean();
    }
}
