namespace Maquette.Scene.Imaging;

/// <summary>A picture in memory: sRGB, 8 bits a channel, rows from the top, [height, width, channels]; alpha is not premultiplied.</summary>
public sealed record Bitmap
{
    public Bitmap(int width, int height, int channels, byte[] bytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        if (channels is not (3 or 4)) throw new ArgumentException($"A picture has 3 channels (RGB) or 4 (RGBA), not {channels}.", nameof(channels));
        var wanted = (long)width * height * channels;
        if (bytes.Length != wanted) throw new ArgumentException($"{width}×{height}×{channels} needs {wanted} bytes; there are {bytes.Length}.", nameof(bytes));
        (Width, Height, Channels, Bytes) = (width, height, channels, bytes);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>3 for RGB, 4 for RGBA.</summary>
    public int Channels { get; }

    public byte[] Bytes { get; }
}
