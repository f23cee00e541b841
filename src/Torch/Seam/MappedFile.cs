using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>
/// A file mapped into memory, and tensors over parts of it. Nothing is read before it is used, and writing to a tensor changes a
/// private copy, never the file. The mapping lasts until this object and the last of its tensors are gone.
/// </summary>
public sealed unsafe partial class MappedFile : IDisposable
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly SafeMemoryMappedViewHandle handle;
    private readonly byte* data;
    private int users = 1;
    private int disposed;

    /// <param name="path">A file of at least one byte.</param>
    public MappedFile(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        Length = stream.Length;
        if (Length == 0) throw new InvalidDataException($"{path} is empty.");
        file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.CopyOnWrite, HandleInheritability.None, leaveOpen: true);
        view = file.CreateViewAccessor(0, Length, MemoryMappedFileAccess.CopyOnWrite);
        handle = view.SafeMemoryMappedViewHandle;
        handle.AcquirePointer(ref data);
        data += view.PointerOffset;
    }

    /// <summary>Bytes.</summary>
    public long Length { get; }

    /// <summary>The bytes themselves; valid while this object is open.</summary>
    public ReadOnlySpan<byte> Bytes(long offset, int count)
    {
        Check(offset, count);
        return new(data + offset, count);
    }

    /// <summary>A CPU tensor of the elements that begin at byte <paramref name="offset"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They do not lie inside the file.</exception>
    public Tensor Tensor(long offset, long[] shape, ScalarType type)
    {
        long bytes = ElementSize(type);
        foreach (var n in shape) bytes = n < 0 ? throw new ArgumentOutOfRangeException(nameof(shape), $"A size of {n}.") : checked(bytes * n);
        Check(offset, bytes);
        return bytes == 0 ? empty(shape, type) : Over(data + offset, shape, type, bytes);
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 0) Leave();
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref users) > 0) return;
        handle.ReleasePointer();
        view.Dispose();
        file.Dispose();
    }

    private void Check(long offset, long count)
    {
        ObjectDisposedException.ThrowIf(disposed != 0, this);
        if (offset < 0 || count < 0 || offset > Length - count) throw new ArgumentOutOfRangeException(nameof(offset), $"Bytes {offset} to {offset + count} of a file of {Length}.");
    }

    private static int ElementSize(ScalarType type) => type switch
    {
        ScalarType.Byte or ScalarType.Int8 or ScalarType.Bool => 1,
        ScalarType.Int16 or ScalarType.Float16 or ScalarType.BFloat16 => 2,
        ScalarType.Int32 or ScalarType.Float32 => 4,
        ScalarType.Int64 or ScalarType.Float64 => 8,
        _ => throw new NotSupportedException($"Tensors of {type} over a file."),
    };
}
