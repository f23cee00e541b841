using static TorchSharp.torch;

namespace Maquette.Generation.Losses;

/// <summary>A budget of covered picture: max(0, mean o − τ), the transmittance loss of Dream Fields (Jain et al. 2022, eq. 4) up to a constant.</summary>
public static class Opacity
{
    /// <param name="opacity">[views, 1, h, w]</param>
    /// <param name="budget">τ, the share of the picture that may be covered at no cost, 0…1</param>
    public static Tensor Of(Tensor opacity, float budget) => (opacity.mean() - budget).clamp_min(0);
}
