using System.Numerics;
using Maquette.Scene;
using Maquette.Scene.Imaging;

namespace Maquette.Generation.Identities.Photos;

/// <summary>A picture in CIE L*a*b* (D65), in which distances are about as large as they look.</summary>
internal sealed class LabPicture
{
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
                    for (var u = left; u < right; u++) sum += LightAt(picture, u, v);
                pixels[y * width + x] = FromLight(sum / ((bottom - top) * (right - left)));
            }
        });
        return new(width, height, pixels);
    }

    /// <summary>The mean of squares of pixels: a smaller picture.</summary>
    public LabPicture Halved()
    {
        var (width, height) = ((Width + 1) / 2, (Height + 1) / 2);
        var half = new Vector3[width * height];
        for (var y = 0; y < height; y++)
        {
            int top = 2 * y * Width, bottom = int.Min(2 * y + 1, Height - 1) * Width;
            for (var x = 0; x < width; x++)
            {
                int left = 2 * x, right = int.Min(2 * x + 1, Width - 1);
                half[y * width + x] = (Pixels[top + left] + Pixels[top + right] + Pixels[bottom + left] + Pixels[bottom + right]) / 4;
            }
        }
        return new(width, height, half);
    }

    private static Vector3 LightAt(Bitmap picture, int x, int y)
    {
        var at = (y * picture.Width + x) * picture.Channels;
        var bytes = picture.Bytes;
        return new(Linear[bytes[at]], Linear[bytes[at + 1]], Linear[bytes[at + 2]]);
    }

    private static Vector3 FromLight(Vector3 rgb)
    {
        var x = Root((.4124564f * rgb.X + .3575761f * rgb.Y + .1804375f * rgb.Z) / .95047f);
        var y = Root(.2126729f * rgb.X + .7151522f * rgb.Y + .0721750f * rgb.Z);
        var z = Root((.0193339f * rgb.X + .1191920f * rgb.Y + .9503041f * rgb.Z) / 1.08883f);
        return new(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    private static float Root(float t) => t > .008856f ? MathF.Cbrt(t) : 7.787f * t + 16f / 116;
}
