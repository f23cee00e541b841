using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace Maquette.Scene.Export;

/// <summary>Little-endian numbers to a stream, a buffer at a time.</summary>
internal sealed class ChunkWriter(Stream output) : IDisposable
{
    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int used;

    public void Write(ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(Next(2), value);

    public void Write(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Next(4), value);

    public void Write(byte value) => Next(1)[0] = value;

    public void Write(Vector2 value)
    {
        var bytes = Next(8);
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value.X);
        BinaryPrimitives.WriteSingleLittleEndian(bytes[4..], value.Y);
    }

    public void Write(Vector3 value)
    {
        var bytes = Next(12);
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value.X);
        BinaryPrimitives.WriteSingleLittleEndian(bytes[4..], value.Y);
        BinaryPrimitives.WriteSingleLittleEndian(bytes[8..], value.Z);
    }

    /// <summary>Hands the buffer back; what was written is complete only when nothing was thrown.</summary>
    public void Dispose()
    {
        Flush();
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private Span<byte> Next(int count)
    {
        if (used + count > buffer.Length) Flush();
        used += count;
        return buffer.AsSpan(used - count, count);
    }

    private void Flush()
    {
        var pending = used;
        used = 0;
        output.Write(buffer, 0, pending);
    }
}
