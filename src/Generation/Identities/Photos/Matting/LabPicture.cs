using System.Numerics;
using Maquette.Scene;
using Maquette.Scene.Imaging;

namespace Maquette.Generation.Identities.Photos;

/// <summary>A picture in CIE L*a*b* (D65), in which distances are about as large as they look.</summary>
internal sealed class LabPicture
{
    private const float Knee = .008856f, KneeRoot = .206893f, Slope = 7.787f, Offset = 16f / 116;   // below, the cube root is a line

    private static readonly float[] Linear = [.. Enumerable.Range(0, 256).Select(value => Srgb.Decode(value / 255f))];

    public LabPicture(int width, int height, Vector3[] pixels) => (Width, Height, Pixels) = (width, height, pixels);

    public int Width { get; }

    public int Height { get; }

    /// <summary>L 0…100, a and b about −100…100; rows from the top.</summary>
    public Vector3[] Pixels { get; }

    /// <summary>The picture scaled down, by the mean of the light, so that its longer side is at most this many pixels.</summary>
    public static LabPicture From(Bitmap picture, int side)
    {
        var scale = float.Min(1, (float)side / int.Max(picture.Width, picture.Height));
        var (width, height) = (int.Max(1, (int)MathF.Round(picture.Width * scale)), int.Max(1, (int)MathF.Round(picture.Height * scale)));
        var pixels = new Vector3[width * height];
        Parallel.For(0, height, y =>
        {
            var (top, bottom) = (y * picture.Height / height, int.Max(y * picture.Height / height + 1, (y + 1) * picture.Height / height));
            for (var x = 0; x < width; x++)
            {
                var (left, right) = (x * picture.Width / width, int.Max(x * picture.Width / width + 1, (x + 1) * picture.Width / width));
                var sum = Vector3.Zero;
                for (var v = top; v < bottom; v++)
                    for (var u = left; u < right; u++) sum += LightAt(picture, v * picture.Width + u);
                pixels[y * width + x] = FromLight(sum / ((bottom - top) * (right - left)));
            }
        });
        return new(width, height, pixels);
    }

    /// <summary>One pixel of a picture.</summary>
    public static Vector3 At(Bitmap picture, int x, int y) => FromLight(LightAt(picture, y * picture.Width + x));

    /// <summary>L of the pixels of a window, rows from the top.</summary>
    public static float[] Lightness(Bitmap picture, Window window)
    {
        var lightness = new float[window.Width * window.Height];
        Parallel.For(0, window.Height, y =>
        {
            var row = lightness.AsSpan(y * window.Width, window.Width);
            for (var x = 0; x < row.Length; x++) row[x] = 116 * Root(Luminance(LightAt(picture, (window.Top + y) * picture.Width + window.Left + x))) - 16;
        });
        return lightness;
    }

    /// <summary>Y of one pixel, 0…1.</summary>
    public static float Luminance(Bitmap picture, int pixel) => Luminance(LightAt(picture, pixel));

    /// <summary>The Y of an L.</summary>
    public static float LuminanceOf(float lightness) => (lightness + 16) / 116 is var root && root > KneeRoot ? root * root * root : (root - Offset) / Slope;

    private static Vector3 LightAt(Bitmap picture, int pixel)
    {
        var at = pixel * picture.Channels;
        var bytes = picture.Bytes;
        return new(Linear[bytes[at]], Linear[bytes[at + 1]], Linear[bytes[at + 2]]);
    }

    private static Vector3 FromLight(Vector3 rgb)
    {
        var x = Root((.4124564f * rgb.X + .3575761f * rgb.Y + .1804375f * rgb.Z) / .95047f);
        var y = Root(Luminance(rgb));
        var z = Root((.0193339f * rgb.X + .1191920f * rgb.Y + .9503041f * rgb.Z) / 1.08883f);
        return new(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    private static float Luminance(Vector3 rgb) => .2126729f * rgb.X + .7151522f * rgb.Y + .0721750f * rgb.Z;

    private static float Root(float t) => t > Knee ? MathF.Cbrt(t) : Slope * t + Offset;
}
