using System.Numerics;
using Maquette.Scene.Imaging;

namespace Maquette.Scene.Rendering;

/// <summary>A texture and its halvings, read bilinearly; it repeats outside 0…1. Sizes above 512 are halved away.</summary>
internal sealed class TexturePyramid
{
    private const int Largest = 512;

    private readonly List<Level> levels = [];

    public TexturePyramid(Bitmap texture)
    {
        HasAlpha = texture.Channels == 4 && Enumerable.Range(0, texture.Width * texture.Height).Any(i => texture.Bytes[4 * i + 3] < 128);
        var level = Level.Of(texture);
        while (int.Max(level.Width, level.Height) > Largest) level = level.Half();
        levels.Add(level);
        while (int.Max(level.Width, level.Height) > 1) levels.Add(level = level.Half());
    }

    /// <summary>Whether some of it is cut out.</summary>
    public bool HasAlpha { get; }

    /// <summary>sRGB and alpha, 0…1.</summary>
    /// <param name="at">u to the right, v upwards</param>
    /// <param name="footprint">the part of the texture's area that one sample stands for</param>
    public Vector4 Read(Vector2 at, float footprint)
    {
        var texels = footprint * levels[0].Width * levels[0].Height;
        var halvings = texels > 1 ? (int)float.Min(.5f * MathF.Log2(texels) + .5f, levels.Count - 1) : 0;
        return levels[halvings].Read(at);
    }

    private sealed record Level(int Width, int Height, byte[] Rgba)
    {
        public static Level Of(Bitmap texture)
        {
            if (texture.Channels == 4) return new(texture.Width, texture.Height, texture.Bytes);
            var rgba = new byte[4 * texture.Width * texture.Height];
            for (var i = 0; i < rgba.Length / 4; i++)
            {
                texture.Bytes.AsSpan(3 * i, 3).CopyTo(rgba.AsSpan(4 * i));
                rgba[4 * i + 3] = 255;
            }
            return new(texture.Width, texture.Height, rgba);
        }

        public Level Half()
        {
            int width = int.Max(1, Width / 2), height = int.Max(1, Height / 2);
            var rgba = new byte[4 * width * height];
            for (var y = 0; y < height; y++)
            {
                int top = int.Min(2 * y, Height - 1) * Width, bottom = int.Min(2 * y + 1, Height - 1) * Width;
                for (var x = 0; x < width; x++)
                {
                    int left = int.Min(2 * x, Width - 1), right = int.Min(2 * x + 1, Width - 1);
                    for (var c = 0; c < 4; c++)
                        rgba[4 * (y * width + x) + c] = (byte)((Rgba[4 * (top + left) + c] + Rgba[4 * (top + right) + c] + Rgba[4 * (bottom + left) + c] + Rgba[4 * (bottom + right) + c] + 2) / 4);
                }
            }
            return new(width, height, rgba);
        }

        public Vector4 Read(Vector2 at)
        {
            float x = (at.X - MathF.Floor(at.X)) * Width - .5f, y = (1 - (at.Y - MathF.Floor(at.Y))) * Height - .5f;
            float left = MathF.Floor(x), top = MathF.Floor(y);
            int x0 = Wrap((int)left, Width), x1 = Wrap((int)left + 1, Width), y0 = Wrap((int)top, Height), y1 = Wrap((int)top + 1, Height);
            return Vector4.Lerp(Vector4.Lerp(Texel(x0, y0), Texel(x1, y0), x - left), Vector4.Lerp(Texel(x0, y1), Texel(x1, y1), x - left), y - top);
        }

        private Vector4 Texel(int x, int y)
        {
            var i = 4 * (y * Width + x);
            return new Vector4(Rgba[i], Rgba[i + 1], Rgba[i + 2], Rgba[i + 3]) * (1 / 255f);
        }

        private static int Wrap(int place, int count) => place < 0 ? place + count : place >= count ? place - count : place;
    }
}
