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
}
