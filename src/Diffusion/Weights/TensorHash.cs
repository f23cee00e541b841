using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Weights;

/// <summary>SHA-256 (hexadecimal) over names, shapes and single-precision values of tensors, however their files are laid out.</summary>
internal sealed class TensorHash : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Adds one tensor; the order is the caller's, by ordinal name.</summary>
    public void Add(string name, Tensor tensor)
    {
        using var scope = NewDisposeScope();
        Span<byte> number = stackalloc byte[sizeof(long)];
        hash.AppendData(Encoding.UTF8.GetBytes(name + '\0'));
        foreach (var size in tensor.shape)
        {
            BinaryPrimitives.WriteInt64LittleEndian(number, size);
            hash.AppendData(number);
        }
        hash.AppendData(tensor.detach().to(CPU).to(float32).contiguous().bytes);
    }

    public string Hex() => Convert.ToHexStringLower(hash.GetHashAndReset());

    public void Dispose() => hash.Dispose();
}
