using System.Numerics;
using System.Text.Json;
using Maquette.Scene.Imaging;
using Maquette.Scene.Meshes;
using Maquette.Scene.Meshes.Texturing;

namespace Maquette.Scene.Import;

/// <summary>A model as a GLB holds it: vertices split where the file splits them.</summary>
/// <param name="Texture">null where there is none, or more than one: the vertices' colours then hold what they show</param>
public sealed record GlbModel(Mesh Mesh, TextureMap? Texture);

/// <summary>
/// Reads the triangles of a binary glTF file with its base colours: factor, vertex colours and texture. Skins, morphs, cameras and lights are passed over;
/// files beside the GLB and compressed meshes are refused. y up becomes z up and the front +x.
/// </summary>
public static class GlbReader
{
    private const int Triangles = 4, LargestTexture = 8192;

    /// <exception cref="ImportException">The file is broken, holds no triangle or needs an extension that is not read.</exception>
    public static GlbModel Read(ReadOnlyMemory<byte> file)
    {
        try
        {
            return new Reading(GlbFile.Parse(file)).All();
        }
        catch (Exception error) when (error is InvalidOperationException or KeyNotFoundException or FormatException or ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException or ImageException)
        {
            throw new ImportException($"The GLB is broken: {error.Message}", error);
        }
    }

    private sealed class Reading(GlbFile file)
    {
        private readonly List<Vector3> positions = [], normals = [], colours = [];
        private readonly List<Vector2> texCoords = [];
        private readonly List<int> indices = [];
        private readonly HashSet<int> pictures = [];   // −1 for a part without
        private readonly Dictionary<int, Bitmap> decoded = [];

        public GlbModel All()
        {
            if (file.Json.TryGetProperty("extensionsRequired", out var needed) && needed.EnumerateArray().Select(name => name.GetString()).FirstOrDefault(name => name is not ("KHR_materials_unlit" or "KHR_mesh_quantization")) is { } extension)
                throw new ImportException($"The GLB needs {extension}, which is not read; save it without compression.");
            var scene = file.At("scenes", GlbFile.Whole(file.Json, "scene", 0));
            if (scene.TryGetProperty("nodes", out var roots)) foreach (var node in roots.EnumerateArray()) Visit(node.GetInt32(), Matrix4x4.Identity, depth: 0);
            if (indices.Count == 0) throw new ImportException("The GLB holds no triangle.");

            var mesh = new Mesh([.. positions], [.. normals], [.. colours], [.. indices]);
            var texture = pictures.Count == 1 && pictures.Single() is var only and >= 0 ? new TextureMap([.. texCoords], [.. indices], Picture(only)) : null;
            return new(mesh, texture);
        }

        private void Visit(int index, Matrix4x4 parent, int depth)
        {
            if (depth > 64) throw new ImportException("The GLB's nodes hang in a circle.");
            var node = file.At("nodes", index);
            var place = Local(node) * parent;
            if (node.TryGetProperty("mesh", out var mesh))
            {
                foreach (var primitive in file.At("meshes", mesh.GetInt32()).GetProperty("primitives").EnumerateArray())
                    if (GlbFile.Whole(primitive, "mode", Triangles) == Triangles) Add(primitive, place);
            }
            if (node.TryGetProperty("children", out var children)) foreach (var child in children.EnumerateArray()) Visit(child.GetInt32(), place, depth + 1);
        }

        private void Add(JsonElement primitive, Matrix4x4 place)
        {
            var attributes = primitive.GetProperty("attributes");
            var points = Vectors(attributes, "POSITION") ?? throw new ImportException("A part of the GLB has no positions.");
            var own = GlbFile.Whole(primitive, "indices", -1) is var list and >= 0 ? file.Indices(list) : [.. Enumerable.Range(0, points.Length / 3 * 3)];
            if (own.Length % 3 != 0 || own.Any(i => (uint)i >= (uint)points.Length)) throw new ImportException("A part of the GLB names vertices that are not there.");
            if (place.GetDeterminant() < 0) for (var i = 0; i < own.Length; i += 3) (own[i], own[i + 1]) = (own[i + 1], own[i]);

            var first = positions.Count;
            positions.AddRange(points.Select(p => FromGltf(Vector3.Transform(p, place))));
            var facing = Vectors(attributes, "NORMAL") is { } told && told.Length == points.Length && Matrix4x4.Invert(place, out var inverse)
                ? [.. told.Select(n => FromGltf(Vector3.TransformNormal(n, Matrix4x4.Transpose(inverse))))]
                : VertexNormals.Compute(positions.ToArray().AsSpan(first), own);
            normals.AddRange(facing.Select(n => VertexNormals.UnitOr(n, Vector3.UnitZ)));
            Paint(primitive, attributes, points.Length);
            indices.AddRange(own.Select(i => i + first));
        }

        private void Paint(JsonElement primitive, JsonElement attributes, int count)
        {
            var surface = Surface(primitive);
            var factor = surface.TryGetProperty("baseColorFactor", out var told) ? new Vector3(told[0].GetSingle(), told[1].GetSingle(), told[2].GetSingle()) : Vector3.One;
            var own = Vectors(attributes, "COLOR_0");
            var flat = attributes.TryGetProperty("TEXCOORD_0", out var accessor) ? file.Floats(accessor.GetInt32(), out _) : null;
            var picture = flat is not null && surface.TryGetProperty("baseColorTexture", out var named) ? GlbFile.Whole(file.At("textures", named.GetProperty("index").GetInt32()), "source", -1) : -1;
            pictures.Add(picture);
            var texture = picture >= 0 ? new TextureMap([], [], Picture(picture)) : null;
            for (var i = 0; i < count; i++)
            {
                var texCoord = flat is null ? Vector2.Zero : new Vector2(flat[2 * i], 1 - flat[2 * i + 1]);
                texCoords.Add(texCoord);
                var light = factor * (own is null ? Vector3.One : own[i]);
                var colour = new Vector3(Srgb.Encode(light.X), Srgb.Encode(light.Y), Srgb.Encode(light.Z));
                colours.Add(texture is null ? colour : colour * texture.At(texCoord));
            }
        }

        private JsonElement Surface(JsonElement primitive) =>
            GlbFile.Whole(primitive, "material", -1) is var material and >= 0 && file.At("materials", material).TryGetProperty("pbrMetallicRoughness", out var surface) ? surface : Nothing;

        private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement.Clone();

        private Bitmap Picture(int image)
        {
            if (decoded.TryGetValue(image, out var known)) return known;
            var view = GlbFile.Whole(file.At("images", image), "bufferView", -1);
            if (view < 0) throw new ImportException("The GLB's texture lies in a file of its own, which is not read.");
            return decoded[image] = ImageCodec.Decode(file.View(view).Span, LargestTexture);
        }

        private Vector3[]? Vectors(JsonElement attributes, string name)
        {
            if (!attributes.TryGetProperty(name, out var accessor)) return null;
            var numbers = file.Floats(accessor.GetInt32(), out var width);
            if (width < 3) throw new ImportException($"The GLB's {name} has {width} numbers a vertex; it needs 3.");
            return [.. Enumerable.Range(0, numbers.Length / width).Select(i => new Vector3(numbers[i * width], numbers[i * width + 1], numbers[i * width + 2]))];
        }

        private static Matrix4x4 Local(JsonElement node)
        {
            if (node.TryGetProperty("matrix", out var told))
            {
                float[] m = [.. told.EnumerateArray().Select(number => number.GetSingle())];   // column by column, which is row by row for row vectors
                return new(m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8], m[9], m[10], m[11], m[12], m[13], m[14], m[15]);
            }
            var scale = node.TryGetProperty("scale", out var s) ? new Vector3(s[0].GetSingle(), s[1].GetSingle(), s[2].GetSingle()) : Vector3.One;
            var turn = node.TryGetProperty("rotation", out var r) ? new Quaternion(r[0].GetSingle(), r[1].GetSingle(), r[2].GetSingle(), r[3].GetSingle()) : Quaternion.Identity;
            var shift = node.TryGetProperty("translation", out var t) ? new Vector3(t[0].GetSingle(), t[1].GetSingle(), t[2].GetSingle()) : Vector3.Zero;
            return Matrix4x4.CreateScale(scale) * Matrix4x4.CreateFromQuaternion(turn) * Matrix4x4.CreateTranslation(shift);
        }

        private static Vector3 FromGltf(Vector3 v) => new(v.Z, v.X, v.Y);
    }
}
