using System.Numerics;
using Maquette.Scene.Imaging;

namespace Maquette.Generation.Identities.Photos;

/// <summary>
/// A mask made to follow a picture's edges: within each small window it is a linear function of the colour (He, Sun and Tang 2010), found on a small picture
/// and applied to a large one (He and Sun 2015).
/// </summary>
internal sealed class GuidedFilter
{
    private readonly Vector4[] lines;   // slope, shift
    private readonly int width, height;

    private GuidedFilter(Vector4[] lines, int width, int height) => (this.lines, this.width, this.height) = (lines, width, height);

    /// <param name="mask">0…1 on the small picture</param>
    /// <param name="guide">the small picture, L*a*b*</param>
    /// <param name="radius">of the window, pixels of the small picture</param>
    /// <param name="epsilon">variance of colour (ΔE²) below which a window counts as flat</param>
    public static GuidedFilter Of(ReadOnlySpan<float> mask, LabPicture guide, int radius, float epsilon)
    {
        // paper → here:  I → pixels   p → mask   a_k → slope   b_k → shift
        var (width, height, pixels) = (guide.Width, guide.Height, guide.Pixels);
        Vector4[] covered = new Vector4[pixels.Length], mean = new Vector4[pixels.Length], squares = new Vector4[pixels.Length], crosses = new Vector4[pixels.Length];
        for (var i = 0; i < pixels.Length; i++)
        {
            var c = pixels[i];
            (covered[i], mean[i], squares[i], crosses[i]) = (new(c * mask[i], mask[i]), new(c, 0), new(c * c, 0), new(c * new Vector3(c.Y, c.Z, c.X), 0));
        }
        foreach (var values in new[] { covered, mean, squares, crosses }) Box(values, width, height, radius);
        var lines = covered;
        for (var i = 0; i < lines.Length; i++)
        {
            var (m, p) = (mean[i].AsVector3(), covered[i].W);
            var slope = Solve(squares[i].AsVector3() - m * m + new Vector3(epsilon), crosses[i].AsVector3() - m * new Vector3(m.Y, m.Z, m.X), covered[i].AsVector3() - m * p);
            lines[i] = new(slope, p - Vector3.Dot(slope, m));
        }
        Box(lines, width, height, radius);
        return new(lines, width, height);
    }

    /// <summary>The mask at a pixel of a large picture, 0…1.</summary>
    public float At(Bitmap large, int x, int y)
    {
        var line = Sample((x + .5f) * width / large.Width - .5f, (y + .5f) * height / large.Height - .5f);
        return float.Clamp(Vector3.Dot(line.AsVector3(), LabPicture.At(large, x, y)) + line.W, 0, 1);
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

    // The mean of each window, by running sums along rows, then down all columns at once.
    private static void Box(Vector4[] values, int width, int height, int radius)
    {
        var rows = new Vector4[values.Length];
        for (var y = 0; y < height; y++)
        {
            Span<Vector4> from = values.AsSpan(y * width, width), to = rows.AsSpan(y * width, width);
            var (sum, inside) = (Vector4.Zero, 0);
            for (var x = -radius; x < width; x++)
            {
                if (x + radius < width) (sum, inside) = (sum + from[x + radius], inside + 1);
                if (x - radius - 1 >= 0) (sum, inside) = (sum - from[x - radius - 1], inside - 1);
                if (x >= 0) to[x] = sum / inside;
            }
        }
        var sums = new Vector4[width];
        var counted = 0;
        for (var y = -radius; y < height; y++)
        {
            if (y + radius < height)
            {
                counted++;
                var entering = rows.AsSpan((y + radius) * width, width);
                for (var x = 0; x < sums.Length; x++) sums[x] += entering[x];
            }
            if (y - radius - 1 >= 0)
            {
                counted--;
                var leaving = rows.AsSpan((y - radius - 1) * width, width);
                for (var x = 0; x < sums.Length; x++) sums[x] -= leaving[x];
            }
            if (y < 0) continue;
            var to = values.AsSpan(y * width, width);
            for (var x = 0; x < sums.Length; x++) to[x] = sums[x] / counted;
        }
    }

    private Vector4 Sample(float x, float y)
    {
        (x, y) = (float.Clamp(x, 0, width - 1), float.Clamp(y, 0, height - 1));
        var (left, top) = ((int)x, (int)y);
        var (right, bottom) = (int.Min(left + 1, width - 1), int.Min(top + 1, height - 1));
        return Vector4.Lerp(
            Vector4.Lerp(lines[top * width + left], lines[top * width + right], x - left),
            Vector4.Lerp(lines[bottom * width + left], lines[bottom * width + right], x - left), y - top);
    }
}
