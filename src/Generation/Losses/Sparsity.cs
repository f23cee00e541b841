using static TorchSharp.torch;

namespace Maquette.Generation.Losses;

/// <summary>Keeps space empty: mean √(o² + 0.01), almost linear in the opacity and smooth at zero.</summary>
public static class Sparsity
{
    /// <param name="opacity">[views, 1, h, w]</param>
    public static Tensor Of(Tensor opacity) => (opacity.square() + 0.01).sqrt().mean();
}
