using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Fields;

/// <summary>What fills space: how much light stops at a point, and the colour it leaves with.</summary>
public interface IField
{
    /// <summary>There is nothing outside the ball of this radius around the origin, metres.</summary>
    float Radius { get; }

    /// <summary>Where it is asked, and where it answers.</summary>
    Device Device => CPU;

    /// <summary>Density (per metre, ≥ 0) and colour (sRGB, 0…1) at points inside the ball.</summary>
    /// <param name="points">[points, 3], metres; gets no gradient</param>
    /// <returns>[points, 4]: density, red, green, blue</returns>
    Tensor Query(Tensor points);

    /// <summary>Which way the density falls, n = −∇σ/‖∇σ‖, zero where it is flat; differentiable with respect to the field's parameters.</summary>
    /// <param name="points">[points, 3], metres</param>
    /// <param name="epsilon">half the distance over which the slope is taken where it has no closed form, metres</param>
    /// <returns>[points, 3]</returns>
    Tensor Normals(Tensor points, float epsilon) => FiniteNormals.At(this, points, epsilon);
}
