using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Encodings;

/// <summary>The real spherical harmonics of bands 0, 1 and 2: nine smooth numbers for a direction.</summary>
public static class SphericalHarmonics
{
    public const int Width = 9;

    /// <param name="directions">[n, 3], unit length</param>
    /// <returns>[n, 9], orthonormal over the sphere</returns>
    public static Tensor Encode(Tensor directions)
    {
        using var scope = NewDisposeScope();
        Tensor x = directions.select(1, 0), y = directions.select(1, 1), z = directions.select(1, 2);   // [n]
        return stack(
        [
            full_like(x, 0.28209479177387814),                   // ½ √(1/π)
            -0.48860251190291987 * y, 0.48860251190291987 * z, -0.48860251190291987 * x,
            1.0925484305920792 * x * y, -1.0925484305920792 * y * z,
            0.31539156525252005 * (3 * z * z - 1),
            -1.0925484305920792 * x * z, 0.5462742152960396 * (x * x - y * y),
        ], 1).MoveToOuterDisposeScope();
    }
}
