using System.Numerics;
using Maquette.Scene.Imaging;

namespace Maquette.Generation.Identities.Photos;

/// <summary>
/// A mask made to follow a picture's edges: within each small window it is a linear function of the colour (He, Sun and Tang 2010), found on a small picture
/// and applied to a large one (He and Sun 2015).
/// </summary>
internal static class GuidedFilter
{
    /// <param name="mask">0…1 on the small picture</param>
    /// <param name="guide">the small picture, L*a*b*</param>
    /// <param name="radius">of the window, pixels of the small picture</param>
    /// <param name="epsilon">variance of colour (ΔE²) below which a window counts as flat</param>
    /// <param name="large">the large picture</param>
    /// <returns>0…1 on the large picture</returns>
    public static float[] Apply(float[] mask, LabPicture guide, int radius, float epsilon, LabPicture large)
    {
        // paper → here:  I → pixels   p → mask   a_k → slope   b_k → shift
        var (width, height, pixels) = (guide.Width, guide.Height, guide.Pixels);
        var p = Box([.. mask.Select(value => new Vector4(0, 0, 0, value))], width, height, radius);
        var ip = Box([.. pixels.Select((pixel, i) => new Vector4(pixel * mask[i], 0))], width, height, radius);
        var mean = Box([.. pixels.Select(pixel => new Vector4(pixel, 0))], width, height, radius);
        var squares = Box([.. pixels.Select(pixel => new Vector4(pixel * pixel, 0))], width, height, radius);
        var crosses = Box([.. pixels.Select(c => new Vector4(c * new Vector3(c.Y, c.Z, c.X), 0))], width, height, radius);
        var lines = new Vector4[pixels.Length];   // slope, shift
        for (var i = 0; i < lines.Length; i++)
        {
            var m = mean[i].AsVector3();
            var slope = Solve(squares[i].AsVector3() - m * m + new Vector3(epsilon), crosses[i].AsVector3() - m * new Vector3(m.Y, m.Z, m.X), ip[i].AsVector3() - m * p[i].W);
            lines[i] = new(slope, p[i].W - Vector3.Dot(slope, m));
        }
        lines = Box(lines, width, height, radius);

        var alpha = new float[large.Pixels.Length];
        Parallel.For(0, large.Height, y =>
        {
            for (var x = 0; x < large.Width; x++)
            {
                var line = Sample(lines, width, height, (x + .5f) * width / large.Width - .5f, (y + .5f) * height / large.Height - .5f);
                alpha[y * large.Width + x] = float.Clamp(Vector3.Dot(line.AsVector3(), large.Pixels[y * large.Width + x]) + line.W, 0, 1);
            }
        });
        return alpha;
    }

    // x of Σ x = v for a symmetric Σ of diagonal d and xy, yz, zx in c.
    private static Vector3 Solve(Vector3 d, Vector3 c, Vector3 v)
    {
        var (xy, yz, zx) = (c.X, c.Y, c.Z);
        var diagonal = new Vector3(d.Y * d.Z - yz * yz, d.X * d.Z - zx * zx, d.X * d.Y - xy * xy);
        var cross = new Vector3(yz * zx - xy * d.Z, xy * zx - d.X * yz, xy * yz - d.Y * zx);   // xy, yz, zx
        var determinant = d.X * diagonal.X + xy * cross.X + zx * cross.Z;
        return new Vector3(
            diagonal.X * v.X + cross.X * v.Y + cross.Z * v.Z,
            cross.X * v.X + diagonal.Y * v.Y + cross.Y * v.Z,
            cross.Z * v.X + cross.Y * v.Y + diagonal.Z * v.Z) / determinant;
    }

    // The mean of each window, by running sums along rows, then columns.
    private static Vector4[] Box(Vector4[] values, int width, int height, int radius)
    {
        var rows = new Vector4[values.Length];
        for (var y = 0; y < height; y++) Run(values, rows, y * width, 1, width, radius);
        for (var x = 0; x < width; x++) Run(rows, values, x, width, height, radius);
        return values;
    }

    private static void Run(Vector4[] from, Vector4[] to, int start, int stride, int length, int radius)
    {
        var sum = Vector4.Zero;
        var inside = 0;
        for (var i = -radius; i < length; i++)
        {
            if (i + radius < length) (sum, inside) = (sum + from[start + (i + radius) * stride], inside + 1);
            if (i - radius - 1 >= 0) (sum, inside) = (sum - from[start + (i - radius - 1) * stride], inside - 1);
            if (i >= 0) to[start + i * stride] = sum / inside;
        }
    }

    private static Vector4 Sample(Vector4[] values, int width, int height, float x, float y)
    {
        (x, y) = (float.Clamp(x, 0, width - 1), float.Clamp(y, 0, height - 1));
        var (left, top) = ((int)x, (int)y);
        var (right, bottom) = (int.Min(left + 1, width - 1), int.Min(top + 1, height - 1));
        return Vector4.Lerp(
            Vector4.Lerp(values[top * width + left], values[top * width + right], x - left),
            Vector4.Lerp(values[bottom * width + left], values[bottom * width + right], x - left), y - top);
    }
}
