using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Scene.Fields;

/// <summary>Which way any field's density falls.</summary>
public static class FiniteNormals
{
    /// <summary>
    /// n = −∇σ/‖∇σ‖ by central differences, ∂σ/∂x ≈ (σ(x + ε) − σ(x − ε)) / 2ε. Six queries a point; differentiable with respect to the
    /// field's parameters, with no second derivative of the field. Zero where the density is flat.
    /// </summary>
    /// <param name="points">[points, 3], metres</param>
    /// <param name="epsilon">ε, metres</param>
    /// <returns>[points, 3]</returns>
    public static Tensor At(IField field, Tensor points, float epsilon)
    {
        using var scope = NewDisposeScope();
        var e = eye(3).to(points.device) * epsilon;                                     // [3, 3]
        var taps = cat(new[] { e, -e }, 0);                                             // [6, 3]
        var around = (points.unsqueeze(1) + taps).reshape(-1, 3);                       // [points·6, 3]
        var sigma = field.Query(around).select(1, 0).view(-1, 2, 3);                    // [points, 2, 3]
        var gradient = sigma.select(1, 0) - sigma.select(1, 1);                         // [points, 3]
        return F.normalize(-gradient, dim: 1).MoveToOuterDisposeScope();                // [points, 3]
    }
}
