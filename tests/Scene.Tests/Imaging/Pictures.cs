using System.Buffers.Binary;
using Maquette.Scene.Imaging;

namespace Maquette.Scene.Tests.Imaging;

/// <summary>Small pictures to read and write.</summary>
internal static class Pictures
{
    /// <summary>Smooth ramps of red and green, blue 64: what JPEG and WebP keep well.</summary>
    public static Bitmap Ramps(int width, int height, int channels, int shift = 0)
    {
        var bytes = new List<byte>();
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                bytes.AddRange([(byte)(255 * x / width), (byte)(255 * y / height), (byte)(64 + shift)]);
                if (channels == 4) bytes.Add((byte)(x < width / 2 ? 255 : 0));
            }
        }
        return new(width, height, channels, [.. bytes]);
    }

    public static Bitmap Plain(int width, int height, params byte[] colour) => new(width, height, colour.Length, [.. Enumerable.Repeat(colour, width * height).SelectMany(c => c)]);

    /// <summary>A JPEG whose EXIF says how it must be turned to be upright (6: a quarter clockwise).</summary>
    public static byte[] WithOrientation(byte[] jpeg, byte orientation)
    {
        byte[] exif =
        [
            0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
        ];
        return [.. jpeg[..2], .. exif, .. jpeg[2..]];
    }

    /// <summary>A PNG header that promises this many pixels, with next to none behind it.</summary>
    public static byte[] HollowPng(int width, int height)
    {
        byte[] png = ImageCodec.EncodePng(Plain(1, 1, 1, 2, 3));
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc32(png.AsSpan(12, 17)));
        return png;
    }

    /// <summary>A HEIC of 32×24 as telephones write them (HEVC): red 200 in the left half and 40 in the right, green 40 in the upper half and 200 in the lower, blue 60.</summary>
    public static byte[] Heic() => Convert.FromBase64String(
        "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAa1tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAACAAAAEGlkYXQAAAAAACAAGAAA" +
        "ADhpbG9jAQAAAERAAAIAAQAAAAAAAAHRAAEAAAAAAAAA3gACAAEAAAAAAAAAAQAAAAAAAAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAA" +
        "Z3JpZAAAAADYaXBycAAAALZpcGNvAAAAdmh2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AAAAMAkAAAAwAAAwAeugJAIQABACpCAQEDcAAAAwCQAAADAAADAB6g" +
        "IIEFluqumubgQEDAgAAAAwCAAAADAIQiAAEABkQBwXPBiQAAABRpc3BlAAAAAAAAAEAAAABAAAAAFGlzcGUAAAAAAAAAIAAAABgAAAAQcGl4aQAAAAADCAgIAAAAGmlwbWEAAAAAAAAA" +
        "AgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGltZwACAAEAAQAAAOZtZGF0AAAA2igBrwnIb2LmI5iW/2T/9LyEsF3Jh4Z1uWI9ATYrvZvo5PYQCbrsy5RY/kr/+waexV+8ynY1KyyZ" +
        "CYz0dtHvv7CQGnCd10D2gHee/dSyhViOwf5Um6QKyqQgAB73G4oxdgjQATEsr5DXQNXZHEvLN19OvQ+zkrxmbuLsVhN3Pt7/VavzGbCdhDK/D7jH6XA8HAqyCA2KjSJWtYLJzIMd5gQ3" +
        "0hTRnGRwOo40jzn+Ft5PXF48ohHincVLXIm8JWu7b0IcdqOW3O865sEd+a6zk7LoSlqi/cfqnBWv");

    public static double MeanDifference(Bitmap a, Bitmap b) => a.Bytes.Zip(b.Bytes).Average(v => Math.Abs(v.First - v.Second));

    private static uint Crc32(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var b in data)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = crc >> 1 ^ (crc & 1) * 0xEDB88320;
        }
        return ~crc;
    }
}
