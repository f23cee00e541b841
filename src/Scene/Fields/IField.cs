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
}
