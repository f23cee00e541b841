using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Models;

/// <summary>
/// Norms whose weights, sums and quotients are in single precision whatever the network computes in: libtorch 1.13's own in bfloat16 lose digits
/// where a mean is large (<see cref="Precision"/> keeps their weights so).
/// </summary>
public static class Norms
{
    /// <returns>like <paramref name="x"/></returns>
    public static Tensor Of(this GroupNorm norm, Tensor x) => norm.forward(x.to(norm.weight!.dtype)).to(x.dtype);

    /// <returns>like <paramref name="x"/></returns>
    public static Tensor Of(this LayerNorm norm, Tensor x) => norm.forward(x.to(norm.weight!.dtype)).to(x.dtype);
}
