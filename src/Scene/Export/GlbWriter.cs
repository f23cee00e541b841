using System.Buffers.Binary;
using System.Numerics;
using Maquette.Scene.Meshes;

namespace Maquette.Scene.Export;

/// <summary>
/// Writes a mesh as a binary glTF 2.0 file: one primitive with positions, normals, vertex colours and 32-bit indices.
/// glTF is y up and its front is +z, the world here is z up and its front is +x: (x, y, z) becomes (y, z, x).
/// Vertex colours in glTF are linear, so the mesh's sRGB colours are decoded, to 16 bits a channel.
/// </summary>
public static class GlbWriter
{
    private const uint Magic = 0x46546C67, JsonChunk = 0x4E4F534A, BinaryChunk = 0x004E4942;

    /// <summary>Writes the whole file to the stream, front to back, through a small buffer; the stream stays open.</summary>
    /// <exception cref="ArgumentException">The mesh has no faces, a vertex that is not finite, or an index of no vertex.</exception>
    public static void Write(Stream output, Mesh mesh, GlbOptions? options = null)
    {
        Check(mesh);
        var layout = GlbLayout.Of(mesh);
        var json = GlbJson.Describe(mesh, layout, options ?? new GlbOptions());

        var length = checked((uint)(12 + 8 + json.Length + 8 + layout.Length));
        WriteHeader(output, Magic, 2, length);
        WriteHeader(output, (uint)json.Length, JsonChunk);
        output.Write(json);
        WriteHeader(output, (uint)layout.Length, BinaryChunk);
        WriteBinary(output, mesh);
    }

    /// <summary>World (z up, front +x) to glTF (y up, front +z): a rotation, so faces keep their sides.</summary>
    internal static Vector3 ToGltf(Vector3 v) => new(v.Y, v.Z, v.X);

    private static void Check(Mesh mesh)
    {
        if (mesh.FaceCount == 0) throw new ArgumentException("The mesh has no faces, so there is nothing to export.", nameof(mesh));
        if (mesh.Normals.Length != mesh.Positions.Length || mesh.Colours.Length != mesh.Positions.Length)
            throw new ArgumentException($"The mesh has {mesh.Positions.Length} positions, {mesh.Normals.Length} normals and {mesh.Colours.Length} colours; they must be as many.", nameof(mesh));
        var lost = Array.FindIndex(mesh.Positions, p => !float.IsFinite(p.X + p.Y + p.Z));
        if (lost >= 0) throw new ArgumentException($"Vertex {lost} lies at {mesh.Positions[lost]}; a file needs finite positions.", nameof(mesh));
        var wrong = Array.FindIndex(mesh.Indices, i => (uint)i >= (uint)mesh.Positions.Length);
        if (wrong >= 0) throw new ArgumentException($"Face {wrong / 3} names vertex {mesh.Indices[wrong]} of {mesh.Positions.Length}.", nameof(mesh));
    }

    private static void WriteHeader(Stream output, params ReadOnlySpan<uint> words)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var word in words)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes, word);
            output.Write(bytes);
        }
    }

    // The order is GlbLayout's: positions, normals, colours, indices; each part is a multiple of four bytes long.
    private static void WriteBinary(Stream output, Mesh mesh)
    {
        using var chunks = new ChunkWriter(output);
        foreach (var position in mesh.Positions) chunks.Write(ToGltf(position));
        foreach (var normal in mesh.Normals) chunks.Write(ToGltf(VertexNormals.UnitOr(normal, Vector3.UnitZ)));
        foreach (var colour in mesh.Colours)
        {
            chunks.Write(Linear16(colour.X));
            chunks.Write(Linear16(colour.Y));
            chunks.Write(Linear16(colour.Z));
            chunks.Write(ushort.MaxValue);
        }
        foreach (var index in mesh.Indices) chunks.Write((uint)index);
    }

    private static ushort Linear16(float encoded) => (ushort)MathF.Round(Srgb.Decode(encoded) * ushort.MaxValue);
}
