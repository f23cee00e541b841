using System.Numerics;
using Maquette.Scene.Imaging;

namespace Maquette.Generation.Identities.Photos;

/// <summary>
/// Cuts a square out of a photo and scales it, colours weighted by opacity. The edge takes its colour from the subject inside, not from the background it
/// was mixed with, and colours run on where nothing is opaque: the crop shows no halo on any ground, at any later scale.
/// </summary>
internal static class PhotoCrop
{
    // How far a pixel's colour is the subject's own, by opacity; the trace left to faint pixels is for subjects that are nowhere opaque.
    private static readonly float[] Sureness = [.. Enumerable.Range(0, 256).Select(alpha => .001f * alpha / 255 + .999f * MathF.Pow(float.Max(0, alpha / 255f - .8f) / .2f, 2))];

    /// <returns>RGBA, not premultiplied, side × side</returns>
    public static Bitmap Cut(PreparedPhoto photo, PhotoSquare square, int side)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(square.Side, 1);
        var alpha = new float[side * side];
        var colours = Scaled(photo, square, side, alpha);
        RunOn(colours, side);
        var bytes = new byte[4 * side * side];
        for (var i = 0; i < alpha.Length; i++)
        {
            var c = Vector4.Clamp(colours[i] + new Vector4(.5f), Vector4.Zero, new(255));
            (bytes[4 * i], bytes[4 * i + 1], bytes[4 * i + 2], bytes[4 * i + 3]) = ((byte)c.X, (byte)c.Y, (byte)c.Z, (byte)(alpha[i] + .5f));
        }
        return new(side, side, 4, bytes);
    }

    // Colours weighted by how surely they are the subject's, their weight in W; and opacity 0…255.
    private static Vector4[] Scaled(PreparedPhoto photo, PhotoSquare square, int side, float[] alpha)
    {
        var (across, down) = (Taps.Of(square.Left, square.Side, photo.Pixels.Width, side), Taps.Of(square.Top, square.Side, photo.Pixels.Height, side));
        var (first, last) = (down.Min(tap => tap.Start), down.Max(tap => tap.Start + tap.Weights.Length));
        var rows = new (Vector4 Colour, float Alpha)[int.Max(0, last - first) * side];
        Parallel.For(first, int.Max(first, last), y =>
        {
            var bytes = photo.Pixels.Bytes.AsSpan(y * 3 * photo.Pixels.Width);
            var mask = photo.Mask.AsSpan(y * photo.Pixels.Width);
            for (var x = 0; x < side; x++)
            {
                var (sum, opacity) = (Vector4.Zero, 0f);
                var (start, weights) = across[x];
                for (var k = 0; k < weights.Length; k++)
                {
                    var at = start + k;
                    var sure = weights[k] * Sureness[mask[at]];
                    sum += sure * new Vector4(bytes[3 * at], bytes[3 * at + 1], bytes[3 * at + 2], 1);
                    opacity += weights[k] * mask[at];
                }
                rows[(y - first) * side + x] = (sum, opacity);
            }
        });
        var colours = new Vector4[side * side];
        Parallel.For(0, side, y =>
        {
            var (start, weights) = down[y];
            for (var x = 0; x < side; x++)
            {
                var (sum, opacity) = (Vector4.Zero, 0f);
                for (var k = 0; k < weights.Length; k++)
                {
                    var (colour, a) = rows[(start + k - first) * side + x];
                    sum += weights[k] * colour;
                    opacity += weights[k] * a;
                }
                (colours[y * side + x], alpha[y * side + x]) = (sum, float.Clamp(opacity, 0, 255));
            }
        });
        return colours;
    }

    // Pull, then push: what a level does not know it takes from the next coarser one. Leaves W at 1.
    private static void RunOn(Vector4[] colours, int side)
    {
        if (side > 1)
        {
            var half = (side + 1) / 2;
            var coarse = new Vector4[half * half];
            for (var y = 0; y < side; y++)
                for (var x = 0; x < side; x++) coarse[y / 2 * half + x / 2] += colours[y * side + x];
            for (var i = 0; i < coarse.Length; i++)
                if (coarse[i].W > 1) coarse[i] /= coarse[i].W;
            RunOn(coarse, half);
            for (var y = 0; y < side; y++)
                for (var x = 0; x < side; x++) colours[y * side + x] += float.Max(0, 1 - colours[y * side + x].W) * Between(coarse, half, x, y);
        }
        for (var i = 0; i < colours.Length; i++) colours[i] = colours[i].W > 1e-6f ? colours[i] / colours[i].W : new(128, 128, 128, 1);
    }

    // The coarse level at the centre of a fine pixel: nine, three, three and one sixteenth.
    private static Vector4 Between(Vector4[] coarse, int side, int x, int y)
    {
        var (left, top) = (x / 2, y / 2);
        var (right, bottom) = (int.Clamp(left + (x % 2 == 0 ? -1 : 1), 0, side - 1), int.Clamp(top + (y % 2 == 0 ? -1 : 1), 0, side - 1));
        return (9 * coarse[top * side + left] + 3 * (coarse[top * side + right] + coarse[bottom * side + left]) + coarse[bottom * side + right]) / 16;
    }

    /// <summary>Which source pixels make up a target pixel; what lies outside the source weighs nothing.</summary>
    private readonly record struct Taps(int Start, float[] Weights)
    {
        // A triangle as wide as a target pixel, but never narrower than a source pixel: sharp when enlarging, smooth when reducing.
        public static Taps[] Of(int from, int length, int limit, int count)
        {
            var taps = new Taps[count];
            var step = (double)length / count;
            var reach = Math.Max(1, step);
            for (var i = 0; i < count; i++)
            {
                var centre = from + (i + .5) * step - .5;
                var (start, end) = ((int)Math.Ceiling(centre - reach), (int)Math.Floor(centre + reach));
                var sum = Enumerable.Range(start, end - start + 1).Sum(at => Math.Max(0, 1 - Math.Abs(at - centre) / reach));
                var (first, last) = (int.Clamp(start, 0, limit), int.Clamp(end + 1, 0, limit));
                taps[i] = new(first, [.. Enumerable.Range(first, int.Max(0, last - first)).Select(at => (float)(Math.Max(0, 1 - Math.Abs(at - centre) / reach) / sum))]);
            }
            return taps;
        }
    }
}
