using System.Buffers.Binary;
using System.Text;

namespace Maquette.Diffusion.Weights.Pickles;

/// <summary>The bytes of a pickle from front to back.</summary>
internal ref struct PickleBytes(ReadOnlySpan<byte> bytes, string path)
{
    private ReadOnlySpan<byte> rest = bytes;

    public byte Byte() => Take(1)[0];

    public ushort UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    public double Double() => BinaryPrimitives.ReadDoubleBigEndian(Take(8));

    public ulong UInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8));

    public string Text(ulong count) => Encoding.UTF8.GetString(Take(count));

    /// <summary>One line of text, without its end.</summary>
    public string Line()
    {
        var end = rest.IndexOf((byte)'\n');
        var line = Encoding.UTF8.GetString(Take(end < 0 ? ulong.MaxValue : (ulong)end));
        Take(1);
        return line;
    }

    /// <summary>A little-endian integer of any length; one of more than 8 bytes is nobody's size and stays opaque.</summary>
    public object Integer(ulong count)
    {
        var bytes = Take(count);
        if (count == 0) return 0L;
        if (count > 8) return PickleOpaque.Value;
        var value = (long)(sbyte)bytes[^1];
        for (var i = bytes.Length - 2; i >= 0; i--) value = value << 8 | bytes[i];
        return value;
    }

    public ReadOnlySpan<byte> Take(ulong count)
    {
        if (count > (ulong)rest.Length) throw new CheckpointException($"{path} is damaged: its pickle ends in the middle of an instruction; copy it again.");
        var taken = rest[..(int)count];
        rest = rest[(int)count..];
        return taken;
    }
}
