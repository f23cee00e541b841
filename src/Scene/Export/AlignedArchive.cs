using System.Buffers.Binary;
using System.Text;

namespace Maquette.Scene.Export;

/// <summary>
/// A ZIP archive without compression whose files begin at multiples of 64 bytes, as USDZ asks for: an extra field in front of each fills the gap.
/// The .NET archive cannot place its entries.
/// </summary>
internal static class AlignedArchive
{
    private const int Alignment = 64, LocalHeader = 30, ExtraHeader = 4;
    private const ushort Version = 20, FillerId = 0x1986;
    private const uint Undated = 0x00210000;   // 1 January 1980, midnight

    /// <exception cref="ArgumentException">The files are larger than 2 GiB together.</exception>
    public static void Write(Stream output, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        var (offset, directory) = (0L, new MemoryStream());
        foreach (var (name, bytes) in files)
        {
            if (offset + bytes.Length > int.MaxValue) throw new ArgumentException("A package holds at most 2 GiB.", nameof(files));
            var path = Encoding.UTF8.GetBytes(name);
            var extra = Filler(offset + LocalHeader + path.Length);
            var crc = Crc32.Of(bytes);
            var local = Fields(4, 0x04034B50, 2, Version, 2, 0, 2, 0, 4, Undated, 4, crc, 4, (uint)bytes.Length, 4, (uint)bytes.Length, 2, (uint)path.Length, 2, (uint)extra.Length);
            output.Write(local);
            output.Write(path);
            output.Write(extra);
            output.Write(bytes);

            directory.Write(Fields(
                4, 0x02014B50, 2, Version, 2, Version, 2, 0, 2, 0, 4, Undated, 4, crc, 4, (uint)bytes.Length, 4, (uint)bytes.Length,
                2, (uint)path.Length, 2, 0, 2, 0, 2, 0, 2, 0, 4, 0, 4, (uint)offset));
            directory.Write(path);
            offset += local.Length + path.Length + extra.Length + bytes.Length;
        }
        output.Write(directory.ToArray());
        output.Write(Fields(4, 0x06054B50, 2, 0, 2, 0, 2, (uint)files.Count, 2, (uint)files.Count, 4, (uint)directory.Length, 4, (uint)offset, 2, 0));
    }

    // An extra field that ends at a multiple of 64; none where nothing is missing.
    private static byte[] Filler(long end)
    {
        var missing = (int)((Alignment - end % Alignment) % Alignment);
        if (missing == 0) return [];
        if (missing < ExtraHeader) missing += Alignment;
        var extra = new byte[missing];
        BinaryPrimitives.WriteUInt16LittleEndian(extra, FillerId);
        BinaryPrimitives.WriteUInt16LittleEndian(extra.AsSpan(2), (ushort)(missing - ExtraHeader));
        return extra;
    }

    // Pairs of a width (2 or 4 bytes) and a number.
    private static byte[] Fields(params ReadOnlySpan<uint> widthsAndValues)
    {
        Span<byte> bytes = stackalloc byte[4 * widthsAndValues.Length / 2];
        var used = 0;
        for (var i = 0; i < widthsAndValues.Length; i += 2)
        {
            var width = (int)widthsAndValues[i];
            if (width == 2) BinaryPrimitives.WriteUInt16LittleEndian(bytes[used..], (ushort)widthsAndValues[i + 1]);
            else BinaryPrimitives.WriteUInt32LittleEndian(bytes[used..], widthsAndValues[i + 1]);
            used += width;
        }
        return bytes[..used].ToArray();
    }
}
