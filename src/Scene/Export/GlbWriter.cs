using System.Buffers.Binary;
using System.Numerics;
using Maquette.Scene.Imaging;
using Maquette.Scene.Meshes;
using Maquette.Scene.Meshes.Texturing;

namespace Maquette.Scene.Export;

/// <summary>
/// Writes a mesh as a binary glTF 2.0 file: one primitive with positions, normals, 32-bit indices and either a base colour texture (JPEG, sRGB) or vertex
/// colours. glTF is y up and its front is +z, the world here is z up and its front is +x: (x, y, z) becomes (y, z, x).
/// Vertex colours in glTF are linear, so the mesh's sRGB colours are decoded, to 16 bits a channel.
/// </summary>
public static class GlbWriter
{
    private const uint Magic = 0x46546C67, JsonChunk = 0x4E4F534A, BinaryChunk = 0x004E4942;
    private const int JpegQuality = 92;

    /// <summary>With vertex colours.</summary>
    /// <inheritdoc cref="Write(Stream, Mesh, TextureMap?, GlbOptions?)"/>
    public static void Write(Stream output, Mesh mesh, GlbOptions? options = null) => Write(output, mesh, null, options);

    /// <summary>Writes the whole file to the stream, front to back, through a small buffer; the stream stays open.</summary>
    /// <exception cref="ArgumentException">The mesh has no faces, a vertex that is not finite, or an index of no vertex.</exception>
    public static void Write(Stream output, Mesh mesh, TextureMap? texture, GlbOptions? options = null)
    {
        MeshCheck.Demand(mesh);
        var (drawn, texCoords) = texture is null ? new SeamSplit(mesh, []) : SeamSplit.Of(mesh, texture);
        var picture = texture is null ? [] : ImageCodec.EncodeJpeg(texture.Picture, JpegQuality);
        var layout = GlbLayout.Of(drawn, picture.Length);
        var json = GlbJson.Describe(drawn, layout, options ?? new GlbOptions());

        var length = checked((uint)(12 + 8 + json.Length + 8 + layout.Length));
        WriteHeader(output, Magic, 2, length);
        WriteHeader(output, (uint)json.Length, JsonChunk);
        output.Write(json);
        WriteHeader(output, (uint)layout.Length, BinaryChunk);
        WriteBinary(output, drawn, texCoords);
        output.Write(picture);
        output.Write("\0\0\0"u8[..(int)(layout.Length - layout.Picture.Offset - picture.Length)]);
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

    // The order is GlbLayout's: positions, normals, colours or texture coordinates, indices; each part is a multiple of four bytes long.
    private static void WriteBinary(Stream output, Mesh mesh, Vector2[] texCoords)
    {
        using var chunks = new ChunkWriter(output);
        foreach (var position in mesh.Positions) chunks.Write(Axes.YUp(position));
        foreach (var normal in mesh.Normals) chunks.Write(Axes.YUp(VertexNormals.UnitOr(normal, Vector3.UnitZ)));
        foreach (var texCoord in texCoords) chunks.Write(new Vector2(texCoord.X, 1 - texCoord.Y));   // glTF counts from the top
        if (texCoords.Length == 0) WriteColours(chunks, mesh);
        foreach (var index in mesh.Indices) chunks.Write((uint)index);
    }

    private static void WriteColours(ChunkWriter chunks, Mesh mesh)
    {
        foreach (var colour in mesh.Colours)
        {
            chunks.Write(Linear16(colour.X));
            chunks.Write(Linear16(colour.Y));
            chunks.Write(Linear16(colour.Z));
            chunks.Write(ushort.MaxValue);
        }
    }

    private static ushort Linear16(float encoded) => (ushort)MathF.Round(Srgb.Decode(encoded) * ushort.MaxValue);
}
