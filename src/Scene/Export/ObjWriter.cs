using System.Globalization;
using System.IO.Compression;
using System.Numerics;
using System.Text;
using Maquette.Scene.Imaging;
using Maquette.Scene.Meshes;
using Maquette.Scene.Meshes.Texturing;

namespace Maquette.Scene.Export;

/// <summary>
/// Writes a ZIP archive of model.obj, model.mtl and, with a texture, model.png (lossless). y up, front +z, metres. Without a texture the vertices carry their sRGB
/// colours behind their positions, as most programs read them.
/// </summary>
public static class ObjWriter
{
    // The same model gives the same bytes, whenever it is written: the archive's oldest date.
    private static readonly DateTimeOffset Undated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the whole archive to the stream, which stays open.</summary>
    /// <exception cref="ArgumentException">The mesh has no faces, a vertex that is not finite, or an index of no vertex.</exception>
    public static void Write(Stream output, Mesh mesh, TextureMap? texture, GlbOptions? options = null)
    {
        MeshCheck.Demand(mesh);
        options ??= new GlbOptions();
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        WriteText(archive, "model.obj", writer => WriteModel(writer, mesh, texture));
        WriteText(archive, "model.mtl", writer => WriteMaterial(writer, texture, options));
        if (texture is null) return;
        using var picture = Entry(archive, "model.png", CompressionLevel.NoCompression);
        picture.Write(ImageCodec.EncodePng(texture.Picture));
    }

    private static void WriteModel(StreamWriter writer, Mesh mesh, TextureMap? texture)
    {
        writer.Write("mtllib model.mtl\no model\n");
        for (var vertex = 0; vertex < mesh.Positions.Length; vertex++)
        {
            var colour = texture is null ? " " + Numbers(Vector3.Clamp(mesh.Colours[vertex], Vector3.Zero, Vector3.One), "0.####") : "";
            writer.Write($"v {Numbers(Axes.YUp(mesh.Positions[vertex]), "R")}{colour}\n");
        }
        foreach (var t in texture?.TexCoords ?? []) writer.Write(string.Create(CultureInfo.InvariantCulture, $"vt {t.X:0.######} {t.Y:0.######}\n"));
        foreach (var normal in mesh.Normals) writer.Write($"vn {Numbers(Axes.YUp(VertexNormals.UnitOr(normal, Vector3.UnitZ)), "0.#####")}\n");
        writer.Write("usemtl surface\n");
        for (var i = 0; i < mesh.Indices.Length; i += 3) writer.Write($"f {Corner(i)} {Corner(i + 1)} {Corner(i + 2)}\n");

        string Corner(int corner) => $"{mesh.Indices[corner] + 1}/{(texture is null ? "" : texture.Indices[corner] + 1)}/{mesh.Indices[corner] + 1}";
    }

    private static void WriteMaterial(StreamWriter writer, TextureMap? texture, GlbOptions options)
    {
        writer.Write("newmtl surface\nKa 0 0 0\nKd 1 1 1\nKs 0 0 0\nd 1\nillum 1\n");
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"Pr {options.Roughness:0.###}\nPm 0\n"));
        if (texture is not null) writer.Write("map_Kd model.png\n");
    }

    private static void WriteText(ZipArchive archive, string name, Action<StreamWriter> content)
    {
        using var writer = new StreamWriter(Entry(archive, name, CompressionLevel.Optimal), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        content(writer);
    }

    private static Stream Entry(ZipArchive archive, string name, CompressionLevel level)
    {
        var entry = archive.CreateEntry(name, level);
        entry.LastWriteTime = Undated;
        return entry.Open();
    }

    private static string Numbers(Vector3 v, string format) =>
        string.Create(CultureInfo.InvariantCulture, $"{v.X.ToString(format, CultureInfo.InvariantCulture)} {v.Y.ToString(format, CultureInfo.InvariantCulture)} {v.Z.ToString(format, CultureInfo.InvariantCulture)}");
}
