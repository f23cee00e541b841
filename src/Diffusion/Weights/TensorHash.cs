using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Weights;

/// <summary>SHA-256 (hexadecimal) over names, shapes and single-precision values of tensors, however their files are laid out.</summary>
internal sealed class TensorHash : IDisposable
{
    private const int Piece = 1 << 16;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] read = new byte[Piece];
    private readonly float[] single = new float[Piece / 2];

    /// <summary>Adds one tensor; the order is the caller's, by ordinal name.</summary>
    public void Add(string name, Tensor tensor)
    {
        using var scope = NewDisposeScope();
        Begin(name, tensor.shape);
        hash.AppendData(tensor.detach().to(CPU).to(float32).contiguous().bytes);
    }

    /// <summary>The same of a tensor in a file. Never touches libtorch.</summary>
    /// <param name="values">stands at the tensor's first byte</param>
    public void Add(string name, TensorEntry entry, Stream values)
    {
        Begin(name, entry.Shape);
        for (var left = entry.End - entry.Begin; left > 0;)
        {
            var bytes = read.AsSpan(0, (int)Math.Min(left, read.Length));
            values.ReadExactly(bytes);
            hash.AppendData(MemoryMarshal.AsBytes(Single(bytes, entry.Type)));
            left -= bytes.Length;
        }
    }

    private void Begin(string name, ReadOnlySpan<long> shape)
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        hash.AppendData(Encoding.UTF8.GetBytes(name + '\0'));
        foreach (var size in shape)
        {
            BinaryPrimitives.WriteInt64LittleEndian(number, size);
            hash.AppendData(number);
        }
    }

    private ReadOnlySpan<float> Single(ReadOnlySpan<byte> bytes, ElementType type)
    {
        if (type.Scalar == ScalarType.Float32) return MemoryMarshal.Cast<byte, float>(bytes);
        var values = single.AsSpan(0, bytes.Length / type.Bytes);
        switch (type.Scalar)
        {
            case ScalarType.Float16:
                var halves = MemoryMarshal.Cast<byte, Half>(bytes);
                for (var i = 0; i < values.Length; i++) values[i] = (float)halves[i];
                break;
            case ScalarType.BFloat16:
                var upper = MemoryMarshal.Cast<byte, ushort>(bytes);
                for (var i = 0; i < values.Length; i++) values[i] = BitConverter.UInt32BitsToSingle((uint)upper[i] << 16);
                break;
            case ScalarType.Float64:
                var doubles = MemoryMarshal.Cast<byte, double>(bytes);
                for (var i = 0; i < values.Length; i++) values[i] = (float)doubles[i];
                break;
            default:
                throw new NotSupportedException($"Weights are not of the type {type.Name}.");
        }
        return values;
    }

    public string Hex() => Convert.ToHexStringLower(hash.GetHashAndReset());

    public void Dispose() => hash.Dispose();
}
