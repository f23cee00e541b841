using System.Buffers.Binary;
using System.Text;

namespace Maquette.Diffusion.Weights.Pickles;

/// <summary>
/// The table of contents of a zip archive (PKWARE's APPNOTE 6.3, with the 64-bit forms) as torch.save writes it: every entry stored, none
/// compressed. Every number is checked against the archive's real length, and nothing is ever unpacked.
/// </summary>
internal static class ZipDirectory
{
    private const int EndBytes = 22, LongestComment = ushort.MaxValue, EntryBytes = 46, LocalBytes = 30, LocatorBytes = 20, LongEndBytes = 56;
    private const int LargestDirectory = 1 << 26;
    private const uint EndMark = 0x06054b50, LongEndMark = 0x06064b50, LocatorMark = 0x07064b50, EntryMark = 0x02014b50, LocalMark = 0x04034b50;
    private const ushort LongSizes = 1;

    /// <summary>Name → where its bytes lie.</summary>
    /// <exception cref="CheckpointException">The archive is truncated, contradicts itself, or has packed or encrypted entries.</exception>
    public static IReadOnlyDictionary<string, ZipEntry> Read(Window bytes, long length, string path)
    {
        var (count, size, offset) = End(bytes, length, path);
        if (size > LargestDirectory || offset > length - size || size < 0 || offset < 0) throw Damaged(path, "its table of contents lies outside the file");
        var entries = new Dictionary<string, ZipEntry>();
        var directory = bytes(offset, (int)size);
        for (var i = 0L; i < count; i++)
        {
            if (directory.Length < EntryBytes || U32(directory) != EntryMark) throw Damaged(path, $"entry {i + 1} of its table of contents is unreadable");
            var (name, extra, comment) = (U16(directory[28..]), U16(directory[30..]), U16(directory[32..]));
            var whole = EntryBytes + name + extra + comment;
            if (directory.Length < whole) throw Damaged(path, $"entry {i + 1} of its table of contents is cut off");
            var title = Encoding.UTF8.GetString(directory.Slice(EntryBytes, name));
            if (!entries.TryAdd(title, Entry(bytes, length, directory[..EntryBytes], directory.Slice(EntryBytes + name, extra), title, path)))
                throw Damaged(path, $"it holds '{title}' twice");
            directory = directory[whole..];
        }
        return entries;
    }

    private static ZipEntry Entry(Window bytes, long length, ReadOnlySpan<byte> entry, ReadOnlySpan<byte> extra, string name, string path)
    {
        if ((U16(entry[8..]) & 1) != 0) throw Damaged(path, $"its entry '{name}' is encrypted");
        var (packed, size, local) = Sizes(entry, extra);
        if (U16(entry[10..]) != 0)
            throw new CheckpointException($"{path}: '{name}' is compressed ({packed} bytes that would become {size}); torch.save stores tensors as they are: unpack the archive and pack it with zip -0 -r.");
        if (packed != size) throw Damaged(path, $"'{name}' says it has {packed} bytes, and {size}");
        if (local < 0 || local > length - LocalBytes) throw Damaged(path, $"'{name}' begins outside the file");

        var header = bytes(local, LocalBytes);
        if (U32(header) != LocalMark) throw Damaged(path, $"'{name}' does not begin where its table of contents says");
        var begin = local + LocalBytes + U16(header[26..]) + U16(header[28..]);
        if (size < 0 || begin > length - size) throw new CheckpointException($"{path} is truncated: '{name}' should be {size} bytes and ends outside the file; copy it again.");
        return new(begin, size);
    }

    /// <summary>A size of 32 ones stands in the 64-bit field instead, which holds only those that do.</summary>
    private static (long Packed, long Size, long Local) Sizes(ReadOnlySpan<byte> entry, ReadOnlySpan<byte> extra)
    {
        var wide = ReadOnlySpan<byte>.Empty;
        while (extra.Length >= 4)
        {
            var (id, size) = (U16(extra), U16(extra[2..]));
            if (size > extra.Length - 4) break;
            if (id == LongSizes) wide = extra.Slice(4, size);
            extra = extra[(4 + size)..];
        }
        var real = Widen(U32(entry[24..]), ref wide);
        var packed = Widen(U32(entry[20..]), ref wide);
        return (packed, real, Widen(U32(entry[42..]), ref wide));
    }

    private static long Widen(uint narrow, ref ReadOnlySpan<byte> wide)
    {
        if (narrow != uint.MaxValue || wide.Length < 8) return narrow;
        var value = BinaryPrimitives.ReadInt64LittleEndian(wide);
        wide = wide[8..];
        return value;
    }

    /// <summary>How many entries, and where their table lies: told at the very end of the file.</summary>
    private static (long Count, long Size, long Offset) End(Window bytes, long length, string path)
    {
        var tail = (int)Math.Min(length, EndBytes + LongestComment);
        var last = bytes(length - tail, tail);
        for (var i = tail - EndBytes; i >= 0; i--)
        {
            if (U32(last[i..]) != EndMark || U16(last[(i + 20)..]) != tail - i - EndBytes) continue;
            var (count, size, offset) = (U16(last[(i + 10)..]), U32(last[(i + 12)..]), U32(last[(i + 16)..]));
            if (count != ushort.MaxValue && size != uint.MaxValue && offset != uint.MaxValue) return (count, size, offset);
            return LongEnd(bytes, length, length - tail + i - LocatorBytes, path) ?? (count, size, offset);
        }
        throw new CheckpointException($"{path} is truncated: it begins as a zip archive (as PyTorch checkpoints do) and its end is missing; copy it again.");
    }

    private static (long Count, long Size, long Offset)? LongEnd(Window bytes, long length, long locator, string path)
    {
        if (locator < 0 || U32(bytes(locator, LocatorBytes)) != LocatorMark) return null;
        var at = BinaryPrimitives.ReadInt64LittleEndian(bytes(locator, LocatorBytes)[8..]);
        if (at < 0 || at > length - LongEndBytes) throw Damaged(path, "its 64-bit end lies outside the file");
        var end = bytes(at, LongEndBytes);
        if (U32(end) != LongEndMark) throw Damaged(path, "its 64-bit end is unreadable");
        return (BinaryPrimitives.ReadInt64LittleEndian(end[32..]), BinaryPrimitives.ReadInt64LittleEndian(end[40..]), BinaryPrimitives.ReadInt64LittleEndian(end[48..]));
    }

    private static CheckpointException Damaged(string path, string how) => new($"{path} is a damaged zip archive: {how}; copy it again.");

    private static ushort U16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint U32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
