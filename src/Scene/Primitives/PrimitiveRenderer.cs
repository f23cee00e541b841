using System.Numerics;
using Maquette.Scene.Cameras;
using Maquette.Scene.Rendering;

namespace Maquette.Scene.Primitives;

/// <summary>Draws primitives by casting rays: exact silhouettes, one fixed light above the front and one at the camera.</summary>
public static class PrimitiveRenderer
{
    /// <summary>Renders a view on the calling thread.</summary>
    /// <param name="size">height and width, pixels</param>
    /// <param name="samples">rays along an edge of a pixel</param>
    /// <param name="rgba">[size, size, 4], rows from the top, 0…1, colours premultiplied by opacity</param>
    /// <param name="normals">(n + 1)/2 in world axes instead of the lit colour</param>
    public static void Render(PrimitiveScene scene, Camera camera, int size, int samples, Span<float> rgba, bool normals = false)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(rgba.Length, size * size * 4);
        Vector3 eye = camera.Position, right = camera.Right, up = camera.Up, forward = -camera.Outward;
        var plane = camera.TanHalfFov;
        var surfaces = scene.Parts.Select(part => new PrimitiveSurface(part, eye)).ToArray();
        var bounds = scene.Parts.Select(part => PixelBounds.Of(part, camera, size)).ToArray();
        Span<int> row = new int[surfaces.Length], here = new int[surfaces.Length];   // numbers of the surfaces that the row, the pixel may show
        for (var y = 0; y < size; y++)
        {
            var inRow = 0;
            for (var i = 0; i < surfaces.Length; i++)
            {
                if (bounds[i].HoldsRow(y)) row[inRow++] = i;
            }
            for (var x = 0; x < size; x++)
            {
                var count = 0;
                foreach (var i in row[..inRow])
                {
                    if (bounds[i].HoldsColumn(x)) here[count++] = i;
                }
                var sum = Vector4.Zero;
                for (var s = 0; s < samples * samples && count > 0; s++)
                {
                    var u = ((x + (s % samples + .5f) / samples) / size * 2 - 1) * plane;
                    var v = (1 - (y + (s / samples + .5f) / samples) / size * 2) * plane;
                    sum += Trace(surfaces, here[..count], Vector3.Normalize(forward + u * right + v * up), normals);
                }
                (sum / (samples * samples)).CopyTo(rgba[(4 * (y * size + x))..]);
            }
        }
    }

    private static Vector4 Trace(ReadOnlySpan<PrimitiveSurface> surfaces, ReadOnlySpan<int> candidates, Vector3 direction, bool normals)
    {
        var nearest = float.MaxValue;
        var normal = Vector3.Zero;
        var hit = -1;
        foreach (var i in candidates)
        {
            if (surfaces[i].Hit(direction, ref nearest, ref normal)) hit = i;
        }
        if (hit < 0) return Vector4.Zero;

        normal = surfaces[hit].ToWorld(normal);
        if (Vector3.Dot(normal, direction) > 0) normal = -normal;
        if (normals) return new((normal + Vector3.One) / 2, 1);
        return new(Vector3.Min(Vector3.One, FrontLight.Shade(normal, direction) * surfaces[hit].Colour), 1);
    }
}
