using System.Buffers.Binary;

namespace Maquette.Scene.Imaging;

/// <summary>The chunks of a WebP file: four letters, a length, the data, padded to an even length.</summary>
internal static class WebpFile
{
    private const int Header = 12, ChunkHeader = 8;
    private const byte SaysMetadata = 0x20 | 0x08 | 0x04;   // VP8X: a profile, EXIF, XMP

    /// <summary>The file without the profile, EXIF and XMP that libvips 8.14 writes even when it is told to strip them.</summary>
    public static byte[] WithoutMetadata(byte[] file)
    {
        var kept = new byte[file.Length];
        file.AsSpan(0, Header).CopyTo(kept);
        var end = Header;
        for (var at = Header; at + ChunkHeader <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at + 4));
            var chunk = file.AsSpan(at, int.Min(ChunkHeader + length + length % 2, file.Length - at));
            at += chunk.Length;
            var name = chunk[..4];
            if (name.SequenceEqual("EXIF"u8) || name.SequenceEqual("XMP "u8) || name.SequenceEqual("ICCP"u8)) continue;
            chunk.CopyTo(kept.AsSpan(end));
            if (name.SequenceEqual("VP8X"u8)) kept[end + ChunkHeader] &= unchecked((byte)~SaysMetadata);
            end += chunk.Length;
        }
        BinaryPrimitives.WriteInt32LittleEndian(kept.AsSpan(4), end - 8);
        return kept[..end];
    }
}
