using System.Buffers.Binary;
using System.Text.Json;

namespace Maquette.Scene.Import;

/// <summary>The two chunks of a binary glTF file, and numbers out of its accessors.</summary>
internal sealed class GlbFile
{
    private const uint Magic = 0x46546C67, JsonChunk = 0x4E4F534A, BinaryChunk = 0x004E4942;
    private const int SByte = 5120, UByte = 5121, Short = 5122, UShort = 5123, UInt = 5125, Float = 5126;

    private readonly ReadOnlyMemory<byte> binary;

    private GlbFile(JsonElement json, ReadOnlyMemory<byte> binary) => (Json, this.binary) = (json, binary);

    public JsonElement Json { get; }

    /// <exception cref="ImportException">It is no binary glTF 2.0, or the file is cut short.</exception>
    public static GlbFile Parse(ReadOnlyMemory<byte> file)
    {
        var head = file.Span;
        if (head.Length < 20 || Word(head, 0) != Magic || Word(head, 4) != 2 || Word(head, 16) != JsonChunk) throw new ImportException("The file is no binary glTF 2.0 (GLB).");
        var (jsonLength, end) = (Word(head, 12), 20 + (long)Word(head, 12));
        if (end > file.Length) throw new ImportException("The GLB is cut short within its description.");
        try
        {
            using var document = JsonDocument.Parse(file.Slice(20, (int)jsonLength));
            return new(document.RootElement.Clone(), Binary(file[(int)end..]));
        }
        catch (JsonException error)
        {
            throw new ImportException($"The GLB's description is broken: {error.Message}", error);
        }
    }

    /// <summary>Numbers of an accessor as floats, normalised integers as 0…1.</summary>
    /// <param name="width">numbers an item: 2 for VEC2 …</param>
    public float[] Floats(int accessor, out int width)
    {
        var described = At("accessors", accessor);
        width = described.GetProperty("type").GetString() switch { "SCALAR" => 1, "VEC2" => 2, "VEC3" => 3, "VEC4" => 4, var other => throw new ImportException($"The GLB's accessor {accessor} holds {other}, which no mesh needs.") };
        var (bytes, stride, count, type) = Items(accessor, described, width);
        var normalised = described.TryGetProperty("normalized", out var told) && told.GetBoolean();
        var numbers = new float[count * width];
        for (var i = 0; i < count; i++)
            for (var k = 0; k < width; k++) numbers[i * width + k] = Number(bytes.Span[(i * stride + k * Bytes(type))..], type, normalised);
        return numbers;
    }

    /// <summary>Whole numbers of an accessor: a mesh's indices.</summary>
    public int[] Indices(int accessor)
    {
        var (bytes, stride, count, type) = Items(accessor, At("accessors", accessor), 1);
        var numbers = new int[count];
        for (var i = 0; i < count; i++)
        {
            var item = bytes.Span[(i * stride)..];
            numbers[i] = type switch
            {
                UByte => item[0],
                UShort => BinaryPrimitives.ReadUInt16LittleEndian(item),
                UInt => (int)BinaryPrimitives.ReadUInt32LittleEndian(item),
                _ => throw new ImportException($"The GLB's accessor {accessor} is no list of indices."),
            };
        }
        return numbers;
    }

    /// <summary>The bytes of a buffer view.</summary>
    public ReadOnlyMemory<byte> View(int view)
    {
        var described = At("bufferViews", view);
        var (offset, length) = (Whole(described, "byteOffset", 0), Whole(described, "byteLength", 0));
        if (Whole(described, "buffer", 0) != 0 || (long)offset + length > binary.Length) throw new ImportException($"The GLB's buffer view {view} lies outside the file; models with files beside them are not read.");
        return binary.Slice(offset, length);
    }

    /// <summary>An item of one of the file's lists.</summary>
    public JsonElement At(string list, int index) =>
        Json.TryGetProperty(list, out var items) && (uint)index < (uint)items.GetArrayLength() ? items[index] : throw new ImportException($"The GLB names entry {index} of {list}, which is not there.");

    public static int Whole(JsonElement described, string name, int otherwise) => described.TryGetProperty(name, out var value) ? value.GetInt32() : otherwise;

    private (ReadOnlyMemory<byte> Bytes, int Stride, int Count, int Type) Items(int accessor, JsonElement described, int width)
    {
        var (view, type, count) = (Whole(described, "bufferView", -1), Whole(described, "componentType", 0), Whole(described, "count", 0));
        if (view < 0 || described.TryGetProperty("sparse", out _)) throw new ImportException($"The GLB's accessor {accessor} is sparse or empty, which is not read.");
        var stride = Whole(At("bufferViews", view), "byteStride", width * Bytes(type));
        var bytes = View(view)[Whole(described, "byteOffset", 0)..];
        if (count > 0 && (long)(count - 1) * stride + width * Bytes(type) > bytes.Length) throw new ImportException($"The GLB's accessor {accessor} reaches beyond its buffer view.");
        return (bytes, stride, count, type);
    }

    private static ReadOnlyMemory<byte> Binary(ReadOnlyMemory<byte> rest)
    {
        if (rest.Length < 8) return default;
        var length = Word(rest.Span, 0);
        if (Word(rest.Span, 4) != BinaryChunk || length > rest.Length - 8) throw new ImportException("The GLB is cut short within its data.");
        return rest.Slice(8, (int)length);
    }

    private static uint Word(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static int Bytes(int type) => type switch
    {
        SByte or UByte => 1,
        Short or UShort => 2,
        UInt or Float => 4,
        _ => throw new ImportException($"The GLB holds numbers of type {type}, which does not exist."),
    };

    private static float Number(ReadOnlySpan<byte> bytes, int type, bool normalised) => type switch
    {
        Float => BinaryPrimitives.ReadSingleLittleEndian(bytes),
        UByte => normalised ? bytes[0] / 255f : bytes[0],
        UShort => BinaryPrimitives.ReadUInt16LittleEndian(bytes) is var value && normalised ? value / 65535f : value,
        SByte => normalised ? float.Max(-1, (sbyte)bytes[0] / 127f) : (sbyte)bytes[0],
        Short => BinaryPrimitives.ReadInt16LittleEndian(bytes) is var value && normalised ? float.Max(-1, value / 32767f) : value,
        _ => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
    };
}
