using System.IO.MemoryMappedFiles;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Weights;

/// <summary>A safetensors file, mapped into memory: tensors are copied out of it one by one, when asked for.</summary>
public sealed unsafe class SafetensorsFile : ITensorSource
{
    private readonly MemoryMappedFile map;
    private readonly MemoryMappedViewAccessor view;
    private readonly byte* start;

    private SafetensorsFile(SafetensorsHeader header)
    {
        Header = header;
        map = MemoryMappedFile.CreateFromFile(header.Path, FileMode.Open, mapName: null, capacity: 0, MemoryMappedFileAccess.Read);
        view = map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
    }

    public SafetensorsHeader Header { get; }

    string ITensorSource.Path => Header.Path;

    IEnumerable<TensorInfo> ITensorSource.Tensors => Header.Tensors.Values;

    /// <exception cref="SafetensorsException">The file is missing, unreadable, truncated or contradicts itself.</exception>
    public static SafetensorsFile Open(string path)
    {
        var header = SafetensorsHeader.Read(path);
        try
        {
            return new(header);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SafetensorsException($"{path} cannot be mapped into memory: {error.Message}", error);
        }
    }

    /// <summary>The bytes of one tensor, little-endian, in row-major order; valid until <see cref="Dispose"/>.</summary>
    /// <exception cref="SafetensorsException">There is no such tensor, or it is larger than 2 GiB.</exception>
    public ReadOnlySpan<byte> Bytes(string name)
    {
        var entry = Entry(name);
        if (entry.End - entry.Begin > int.MaxValue)
            throw new SafetensorsException($"{Header.Path}: the tensor '{name}' is larger than 2 GiB.");
        return new(start + Header.DataStart + entry.Begin, (int)(entry.End - entry.Begin));
    }

    /// <summary>A copy of one tensor on the CPU, of the file's own type and shape.</summary>
    /// <exception cref="SafetensorsException">There is no such tensor.</exception>
    public Tensor Read(string name)
    {
        var entry = Entry(name);
        var tensor = torch.empty(entry.Shape, dtype: entry.Type.Scalar);
        if (entry.End > entry.Begin) Bytes(name).CopyTo(tensor.bytes);
        return tensor;
    }

    private TensorEntry Entry(string name) =>
        Header.Tensors.TryGetValue(name, out var entry) ? entry : throw new SafetensorsException($"{Header.Path} has no tensor '{name}'.");

    public void Dispose()
    {
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        map.Dispose();
    }
}
