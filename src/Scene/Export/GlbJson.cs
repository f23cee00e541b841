using System.Buffers;
using System.Numerics;
using System.Text.Json;
using Maquette.Scene.Meshes;

namespace Maquette.Scene.Export;

/// <summary>The JSON chunk of a GLB.</summary>
internal static class GlbJson
{
    private const int Float = 5126, UnsignedShort = 5123, UnsignedInt = 5125;
    private const int VertexTarget = 34962, IndexTarget = 34963;
    private const int Linear = 9729, LinearBetweenSizes = 9987, ClampToEdge = 33071;

    /// <summary>UTF-8, padded with spaces to a multiple of four bytes.</summary>
    public static ReadOnlySpan<byte> Describe(Mesh mesh, GlbLayout layout, GlbOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            WriteAsset(json, options);
            WriteScene(json, layout, options);
            WriteMaterial(json, layout, options);
            WriteAccessors(json, mesh, layout);
            WriteViews(json, layout);
            json.WriteEndObject();
        }
        buffer.Write("   "u8[..((4 - buffer.WrittenCount % 4) % 4)]);
        return buffer.WrittenSpan;
    }

    private static void WriteAsset(Utf8JsonWriter json, GlbOptions options)
    {
        json.WriteStartObject("asset");
        json.WriteString("version", "2.0");
        json.WriteString("generator", options.Generator);
        if (options.Extras is not null)
        {
            json.WritePropertyName("extras");
            options.Extras.WriteTo(json);
        }
        json.WriteEndObject();
    }

    private static void WriteScene(Utf8JsonWriter json, GlbLayout layout, GlbOptions options)
    {
        json.WriteNumber("scene", 0);
        WriteOne(json, "scenes", () => Write(json, "nodes", [0]));
        WriteOne(json, "nodes", () =>
        {
            json.WriteString("name", options.Name);
            json.WriteNumber("mesh", 0);
        });
        WriteOne(json, "meshes", () =>
        {
            json.WriteString("name", options.Name);
            WriteOne(json, "primitives", () =>
            {
                json.WriteStartObject("attributes");
                json.WriteNumber("POSITION", 0);
                json.WriteNumber("NORMAL", 1);
                json.WriteNumber(layout.HasTexture ? "TEXCOORD_0" : "COLOR_0", 2);
                json.WriteEndObject();
                json.WriteNumber("indices", 3);
                json.WriteNumber("material", 0);
            });
        });
    }

    private static void WriteMaterial(Utf8JsonWriter json, GlbLayout layout, GlbOptions options)
    {
        WriteOne(json, "materials", () =>
        {
            json.WriteString("name", layout.HasTexture ? "texture" : "vertex colours");
            json.WriteStartObject("pbrMetallicRoughness");
            if (layout.HasTexture)
            {
                json.WriteStartObject("baseColorTexture");
                json.WriteNumber("index", 0);
                json.WriteEndObject();
            }
            json.WriteNumber("metallicFactor", 0);
            json.WriteNumber("roughnessFactor", options.Roughness);
            json.WriteEndObject();
        });
        if (!layout.HasTexture) return;
        WriteOne(json, "textures", () =>
        {
            json.WriteNumber("sampler", 0);
            json.WriteNumber("source", 0);
        });
        WriteOne(json, "samplers", () =>
        {
            json.WriteNumber("magFilter", Linear);
            json.WriteNumber("minFilter", LinearBetweenSizes);
            json.WriteNumber("wrapS", ClampToEdge);
            json.WriteNumber("wrapT", ClampToEdge);
        });
        WriteOne(json, "images", () =>
        {
            json.WriteNumber("bufferView", 4);
            json.WriteString("mimeType", "image/jpeg");
        });
    }

    private static void WriteAccessors(Utf8JsonWriter json, Mesh mesh, GlbLayout layout)
    {
        json.WriteStartArray("accessors");
        WriteAccessor(json, 0, Float, mesh.Positions.Length, "VEC3", () => WriteBounds(json, mesh.Positions));
        WriteAccessor(json, 1, Float, mesh.Normals.Length, "VEC3");
        if (layout.HasTexture) WriteAccessor(json, 2, Float, mesh.Positions.Length, "VEC2");
        else WriteAccessor(json, 2, UnsignedShort, mesh.Colours.Length, "VEC4", () => json.WriteBoolean("normalized", true));
        WriteAccessor(json, 3, UnsignedInt, mesh.Indices.Length, "SCALAR", () =>
        {
            Write(json, "min", [mesh.Indices.Min()]);
            Write(json, "max", [mesh.Indices.Max()]);
        });
        json.WriteEndArray();
    }

    private static void WriteBounds(Utf8JsonWriter json, Vector3[] positions)
    {
        Vector3 min = positions[0], max = positions[0];
        foreach (var p in positions) (min, max) = (Vector3.Min(min, p), Vector3.Max(max, p));
        (min, max) = (Axes.YUp(min), Axes.YUp(max));
        Write(json, "min", [min.X, min.Y, min.Z]);
        Write(json, "max", [max.X, max.Y, max.Z]);
    }

    private static void WriteAccessor(Utf8JsonWriter json, int view, int type, int count, string shape, Action? more = null)
    {
        json.WriteStartObject();
        json.WriteNumber("bufferView", view);
        json.WriteNumber("componentType", type);
        json.WriteNumber("count", count);
        json.WriteString("type", shape);
        more?.Invoke();
        json.WriteEndObject();
    }

    private static void WriteViews(Utf8JsonWriter json, GlbLayout layout)
    {
        WriteOne(json, "buffers", () => json.WriteNumber("byteLength", layout.Length));
        json.WriteStartArray("bufferViews");
        foreach (var part in new[] { layout.Positions, layout.Normals, layout.Paint, layout.Indices, layout.Picture })
        {
            if (part.Length == 0) continue;
            json.WriteStartObject();
            json.WriteNumber("buffer", 0);
            json.WriteNumber("byteOffset", part.Offset);
            json.WriteNumber("byteLength", part.Length);
            if (part != layout.Picture) json.WriteNumber("target", part == layout.Indices ? IndexTarget : VertexTarget);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteOne(Utf8JsonWriter json, string list, Action item)
    {
        json.WriteStartArray(list);
        json.WriteStartObject();
        item();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    // Floats are widened first: the shortest text of a float read as a double is another number, and min and max must be exact.
    private static void Write(Utf8JsonWriter json, string name, ReadOnlySpan<double> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
