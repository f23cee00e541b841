using System.Buffers.Binary;
using System.Text.Json;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Weights;

/// <summary>Writes safetensors files: whole or not at all.</summary>
public static class SafetensorsWriter
{
    private const int Alignment = 8;

    /// <summary>
    /// Writes <paramref name="tensors"/> beside <paramref name="path"/>, syncs the disk, then renames; a failure leaves the old file as it was.
    /// </summary>
    /// <param name="metadata">strings kept in the header</param>
    /// <param name="dtype">what floating-point tensors become; null keeps each one's own type</param>
    /// <exception cref="IOException">The disk is full or the folder cannot be written.</exception>
    public static void Write(string path, IEnumerable<(string Name, Tensor Tensor)> tensors, IReadOnlyDictionary<string, string>? metadata = null, ScalarType? dtype = null) =>
        Write(path, tensors.Select(item => new TensorToWrite(new(item.Name, TargetType(item.Tensor, dtype), item.Tensor.shape), item.Tensor.detach)), metadata);

    /// <summary>The same for tensors that are made one at a time, each when its turn comes.</summary>
    internal static void Write(string path, IEnumerable<TensorToWrite> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        var part = path + ".part";
        try
        {
            using (var file = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16))
            {
                Write(file, [.. tensors], metadata);
                file.Flush(flushToDisk: true);
            }
            File.Move(part, path, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    private static ElementType TargetType(Tensor tensor, ScalarType? dtype) =>
        ElementType.Of(dtype is { } wanted && tensor.is_floating_point() ? wanted : tensor.dtype);

    private static void Write(FileStream file, IReadOnlyList<TensorToWrite> items, IReadOnlyDictionary<string, string>? metadata)
    {
        TensorToWrite[] ordered = [.. items.OrderByDescending(item => item.Info.Type.Bytes).ThenBy(item => item.Info.Name, StringComparer.Ordinal)];   // wide types first: each tensor lies aligned
        var header = Header(ordered, metadata);

        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        file.Write(length);
        file.Write(header);
        foreach (var item in ordered)
        {
            using var scope = torch.NewDisposeScope();
            var plain = item.Make().to(CPU).to(item.Info.Type.Scalar).contiguous();
            file.Write(plain.bytes);
        }
    }

    private static byte[] Header(IEnumerable<TensorToWrite> items, IReadOnlyDictionary<string, string>? metadata)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            if (metadata is { Count: > 0 })
            {
                json.WriteStartObject("__metadata__");
                foreach (var (key, value) in metadata) json.WriteString(key, value);
                json.WriteEndObject();
            }
            var begin = 0L;
            foreach (var item in items)
            {
                json.WriteStartObject(item.Info.Name);
                json.WriteString("dtype", item.Info.Type.Name);
                WriteLongs(json, "shape", item.Info.Shape);
                WriteLongs(json, "data_offsets", [begin, begin += item.Bytes]);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        while (stream.Length % Alignment != 0) stream.WriteByte((byte)' ');
        return stream.ToArray();
    }

    private static void WriteLongs(Utf8JsonWriter json, string name, IEnumerable<long> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteNumberValue(value);
        json.WriteEndArray();
    }
}
