using System.Buffers.Binary;
using System.Text.Json;

namespace Maquette.Diffusion.Weights;

/// <summary>
/// The table of contents of a safetensors file: 8 bytes of length (little-endian), that many bytes of JSON, then the tensors' bytes.
/// Every number of it is checked against the file's real length before anything is believed.
/// </summary>
public sealed class SafetensorsHeader
{
    /// <summary>A longer header than this (bytes) is refused unread.</summary>
    public const long Limit = 100_000_000;

    private const int LengthBytes = 8;
    private const string MetadataKey = "__metadata__";

    private SafetensorsHeader(string path, long dataStart, IReadOnlyDictionary<string, TensorEntry> tensors, IReadOnlyDictionary<string, string> metadata) =>
        (Path, DataStart, Tensors, Metadata) = (path, dataStart, tensors, metadata);

    public string Path { get; }

    /// <summary>Where the tensors' bytes begin, in bytes from the start of the file.</summary>
    public long DataStart { get; }

    public IReadOnlyDictionary<string, TensorEntry> Tensors { get; }

    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Reads and checks the header of <paramref name="path"/>; the tensors' bytes stay unread.</summary>
    /// <exception cref="SafetensorsException">The file is missing, unreadable, truncated or contradicts itself.</exception>
    public static SafetensorsHeader Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return Read(file, path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SafetensorsException($"{path} cannot be read: {error.Message}", error);
        }
    }

    internal static SafetensorsHeader Read(Stream file, string path)
    {
        Span<byte> prefix = stackalloc byte[LengthBytes];
        if (file.ReadAtLeast(prefix, LengthBytes, throwOnEndOfStream: false) < LengthBytes)
            throw new SafetensorsException($"{path} is {file.Length} bytes long, too short for a safetensors file; copy it again.");

        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > Limit)
            throw new SafetensorsException($"{path} announces a header of {length} bytes, more than the {Limit} allowed; it is damaged or no safetensors file.");
        if ((long)length > file.Length - LengthBytes)
            throw new SafetensorsException($"{path} is truncated: its header should be {length} bytes, the whole file is {file.Length}; copy it again.");

        var json = new byte[length];
        file.ReadExactly(json);
        var dataStart = LengthBytes + (long)length;
        return Parse(json, path, dataStart, file.Length - dataStart);
    }

    private static SafetensorsHeader Parse(byte[] json, string path, long dataStart, long dataLength)
    {
        var tensors = new Dictionary<string, TensorEntry>();
        var metadata = new Dictionary<string, string>();
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new SafetensorsException($"{path}: the header is no JSON object; the file is damaged or no safetensors file.");
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (property.Name == MetadataKey) ReadMetadata(property.Value, metadata, path);
                else if (!tensors.TryAdd(property.Name, Entry(property, path)))
                    throw new SafetensorsException($"{path}: the tensor '{property.Name}' is listed twice.");
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new SafetensorsException($"{path}: the header is no valid JSON ({error.Message}); the file is damaged or no safetensors file.", error);
        }

        CheckCoverage(tensors.Values, path, dataLength);
        return new(path, dataStart, tensors, metadata);
    }

    private static void ReadMetadata(JsonElement element, Dictionary<string, string> metadata, string path)
    {
        if (element.ValueKind != JsonValueKind.Object || element.EnumerateObject().Any(pair => pair.Value.ValueKind != JsonValueKind.String))
            throw new SafetensorsException($"{path}: '{MetadataKey}' must hold strings only.");
        foreach (var pair in element.EnumerateObject()) metadata[pair.Name] = pair.Value.GetString()!;
    }

    private static TensorEntry Entry(JsonProperty property, string path)
    {
        var (name, value) = (property.Name, property.Value);
        if (value.ValueKind != JsonValueKind.Object
            || !value.TryGetProperty("dtype", out var dtype) || dtype.ValueKind != JsonValueKind.String
            || !value.TryGetProperty("shape", out var shape) || Longs(shape) is not { } sizes
            || !value.TryGetProperty("data_offsets", out var offsets) || Longs(offsets) is not [var begin, var end])
            throw new SafetensorsException($"{path}: the tensor '{name}' lacks a dtype, a shape or two data_offsets.");

        var type = ElementType.Named(dtype.GetString()!)
            ?? throw new SafetensorsException($"{path}: the tensor '{name}' has the type '{dtype.GetString()}', which is not read here; convert it to F32 or F16.");
        if (begin > end || Bytes(sizes, type) != end - begin)
            throw new SafetensorsException($"{path}: the tensor '{name}' of shape [{string.Join(", ", sizes)}] and type {type.Name} does not fill its bytes {begin}…{end}.");
        return new(name, type, sizes, begin, end);
    }

    /// <summary>A JSON array of non-negative integers, or null when it is anything else.</summary>
    private static long[]? Longs(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Array) return null;
        var numbers = new List<long>();
        foreach (var item in element.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Number || !item.TryGetInt64(out var number) || number < 0) return null;
            numbers.Add(number);
        }
        return [.. numbers];
    }

    /// <summary>How many bytes a tensor takes, or −1 when the number is past all bounds.</summary>
    private static long Bytes(long[] shape, ElementType type)
    {
        try
        {
            return shape.Aggregate((long)type.Bytes, (product, size) => checked(product * size));
        }
        catch (OverflowException)
        {
            return -1;
        }
    }

    /// <summary>The tensors lie one behind the other, without overlap, without holes, up to the file's last byte.</summary>
    private static void CheckCoverage(IEnumerable<TensorEntry> tensors, string path, long dataLength)
    {
        var end = 0L;
        foreach (var entry in tensors.OrderBy(entry => entry.Begin).ThenBy(entry => entry.End))
        {
            if (entry.Begin < end)
                throw new SafetensorsException($"{path}: the tensor '{entry.Name}' overlaps the one before it.");
            if (entry.Begin > end)
                throw new SafetensorsException($"{path}: {entry.Begin - end} bytes before the tensor '{entry.Name}' belong to no tensor.");
            if (entry.End > dataLength)
                throw new SafetensorsException($"{path} is truncated: the tensor '{entry.Name}' ends at byte {entry.End} of {dataLength}; copy the file again.");
            end = entry.End;
        }
        if (end != dataLength)
            throw new SafetensorsException($"{path}: {dataLength - end} bytes after the last tensor belong to no tensor.");
    }
}
