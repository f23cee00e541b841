using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Maquette.Scene.Export;
using Maquette.Scene.Meshes;
using Maquette.Scene.Meshes.Texturing;

namespace Maquette.Scene.Tests.Export;

/// <summary>A GLB read back by the letter of the format: chunks, then accessors through their views.</summary>
internal sealed class Glb
{
    private readonly byte[] binary;

    public Glb(byte[] file)
    {
        var words = MemoryMarshal.Cast<byte, uint>(file);
        if (words[0] != 0x46546C67 || words[1] != 2 || words[2] != file.Length || words[4] != 0x4E4F534A) throw new InvalidDataException("Not a GLB 2.");
        var jsonLength = (int)words[3];
        Json = JsonNode.Parse(file.AsSpan(20, jsonLength))!.AsObject();

        var second = MemoryMarshal.Cast<byte, uint>(file.AsSpan(20 + jsonLength));
        if (second[1] != 0x004E4942 || 28 + jsonLength + second[0] != file.Length) throw new InvalidDataException("The binary chunk does not end the file.");
        binary = file[(28 + jsonLength)..];
    }

    public JsonObject Json { get; }

    public JsonObject Primitive => Json["meshes"]![0]!["primitives"]![0]!.AsObject();

    public Vector3[] Positions => [.. Read<Vector3>("POSITION")];

    public Vector3[] Normals => [.. Read<Vector3>("NORMAL")];

    /// <summary>Linear, 0…1.</summary>
    public Vector4[] Colours
    {
        get
        {
            var raw = Read<ushort>("COLOR_0", perItem: 4).ToArray();
            return [.. Enumerable.Range(0, raw.Length / 4).Select(i => new Vector4(raw[4 * i], raw[4 * i + 1], raw[4 * i + 2], raw[4 * i + 3]) / 65535)];
        }
    }

    public int[] Indices => [.. MemoryMarshal.Cast<byte, int>(Bytes(Primitive["indices"]!.GetValue<int>(), 4))];

    public static byte[] Write(Mesh mesh, GlbOptions? options = null) => Write(mesh, null, options);

    public static byte[] Write(Mesh mesh, TextureMap? texture, GlbOptions? options = null)
    {
        using var stream = new MemoryStream();
        GlbWriter.Write(stream, mesh, texture, options);
        return stream.ToArray();
    }

    private ReadOnlySpan<T> Read<T>(string attribute, int perItem = 1) where T : struct =>
        MemoryMarshal.Cast<byte, T>(Bytes(Primitive["attributes"]![attribute]!.GetValue<int>(), perItem * Marshal.SizeOf<T>()));

    private ReadOnlySpan<byte> Bytes(int accessor, int itemSize)
    {
        var described = Json["accessors"]![accessor]!;
        var view = Json["bufferViews"]![described["bufferView"]!.GetValue<int>()]!;
        return binary.AsSpan(view["byteOffset"]!.GetValue<int>(), described["count"]!.GetValue<int>() * itemSize);
    }
}
