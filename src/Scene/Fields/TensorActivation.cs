using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Scene.Fields;

/// <summary>From four raw numbers a point to density and colour in libtorch's operators, for any device.</summary>
internal static class TensorActivation
{
    private const double ExpLimit = 15;

    /// <param name="raw">[points, 4]</param>
    /// <param name="points">[points, 3], metres</param>
    /// <returns>[points, 4]: density, red, green, blue</returns>
    public static Tensor Of(DensityLaw law, Tensor raw, Tensor points)
    {
        using var scope = NewDisposeScope();
        var z = raw.narrow(1, 0, 1) + (law.Bias + law.BlobStrength) - points.square().sum([1], keepdim: true).sqrt() * (law.BlobStrength / law.BlobRadius);   // [points, 1]
        var density = law.Scale * (law.Activation == DensityActivation.Exp ? z.clamp(double.NegativeInfinity, ExpLimit).exp() : F.softplus(z));
        return cat([density, raw.narrow(1, 1, 3).sigmoid()], 1).MoveToOuterDisposeScope();
    }

    /// <summary>n = −∇z/‖∇z‖ of the number z before the activation, which rises where the density does.</summary>
    /// <param name="slope">[points, 3], of the raw number, per metre</param>
    /// <param name="points">[points, 3], metres</param>
    /// <returns>[points, 3]</returns>
    public static Tensor Normals(DensityLaw law, Tensor slope, Tensor points)
    {
        using var scope = NewDisposeScope();
        var blob = F.normalize(points.detach(), dim: 1) * (law.BlobStrength / law.BlobRadius);                     // [points, 3]
        return F.normalize(blob - slope, dim: 1).MoveToOuterDisposeScope();
    }
}
