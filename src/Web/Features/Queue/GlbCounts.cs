using System.Buffers.Binary;
using System.Text.Json;
using Maquette.Generation;

namespace Maquette.Web.Features.Queue;

/// <summary>What a binary glTF file says of its size, read from its header and JSON chunk alone.</summary>
internal sealed record GlbCounts(int Vertices, int Faces, long Bytes)
{
    private const uint Magic = 0x46546C67;   // "glTF"
    private const uint JsonChunk = 0x4E4F534A;

    /// <exception cref="StudioException">There is no such file, or it is no binary glTF 2.0.</exception>
    public static GlbCounts Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            Span<byte> head = stackalloc byte[20];
            file.ReadExactly(head);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(head[12..]);
            if (BinaryPrimitives.ReadUInt32LittleEndian(head) != Magic || BinaryPrimitives.ReadUInt32LittleEndian(head[16..]) != JsonChunk || length > file.Length)
                throw new InvalidDataException("It has no glTF header.");

            var json = new byte[length];
            file.ReadExactly(json);
            using var gltf = JsonDocument.Parse(json);
            return Count(gltf.RootElement, file.Length);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new StudioException($"The job finished, but its mesh {path} cannot be read: {error.Message} Resume the job.", error);
        }
    }

    private static GlbCounts Count(JsonElement gltf, long bytes)
    {
        var accessors = gltf.GetProperty("accessors");
        int CountOf(JsonElement accessor) => accessors[accessor.GetInt32()].GetProperty("count").GetInt32();

        var (vertices, corners) = (0, 0);
        foreach (var mesh in gltf.GetProperty("meshes").EnumerateArray())
        {
            foreach (var primitive in mesh.GetProperty("primitives").EnumerateArray())
            {
                var points = CountOf(primitive.GetProperty("attributes").GetProperty("POSITION"));
                vertices += points;
                corners += primitive.TryGetProperty("indices", out var indices) ? CountOf(indices) : points;
            }
        }

        return new GlbCounts(vertices, corners / 3, bytes);
    }
}
