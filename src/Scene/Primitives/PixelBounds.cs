using System.Numerics;
using Maquette.Scene.Cameras;

namespace Maquette.Scene.Primitives;

/// <summary>The pixels that a primitive may touch: a rectangle around the picture of its box.</summary>
/// <param name="Low">left and upper end, pixels</param>
/// <param name="High">right and lower end, pixels</param>
internal readonly record struct PixelBounds(Vector2 Low, Vector2 High)
{
    /// <summary>Pixels to be on the safe side of rounding.</summary>
    private const float Margin = .05f;

    /// <summary>Distance before the eye below which a corner has no place in the picture.</summary>
    private const float Nearest = 1e-3f;

    private static readonly PixelBounds Everything = new(new(float.MinValue), new(float.MaxValue));

    public bool HoldsRow(int y) => y < High.Y && y + 1 > Low.Y;

    public bool HoldsColumn(int x) => x < High.X && x + 1 > Low.X;

    public static PixelBounds Of(Primitive part, Camera camera, int size)
    {
        Vector2 low = new(float.MaxValue), high = new(float.MinValue);
        foreach (var corner in part.Corners())
        {
            var p = corner - camera.Position;
            var depth = -Vector3.Dot(p, camera.Outward);
            if (depth < Nearest) return Everything;
            var uv = new Vector2(Vector3.Dot(p, camera.Right), -Vector3.Dot(p, camera.Up)) / (depth * camera.TanHalfFov);   // −1…1, v downwards
            var pixel = (uv + Vector2.One) * (size / 2f);
            (low, high) = (Vector2.Min(low, pixel), Vector2.Max(high, pixel));
        }
        return new(low - new Vector2(Margin), high + new Vector2(Margin));
    }
}
