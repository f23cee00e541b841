using System.Text.Json;
using System.Text.Json.Nodes;
using Maquette.Scene.Export;
using Maquette.Scene.Import;
using Maquette.Scene.Meshes;
using Maquette.Scene.Meshes.Texturing;

namespace Maquette.Generation.Extraction;

/// <summary>Makes files of a finished asset: from the field in its folder, or from a GLB alone. No prior is loaded.</summary>
internal static class Exporter
{
    /// <param name="source">an asset's folder, or a GLB file</param>
    /// <exception cref="StudioException">There is no such asset, it is damaged, or a number is out of its range.</exception>
    public static Exported Export(string source, ExportOptions options, Stream output, CancellationToken stop)
    {
        var problems = options.Problems();
        if (problems.Count > 0) throw new StudioException(string.Join(" ", problems));
        var (field, glb) = (Path.Combine(source, FieldFile.FileName), Directory.Exists(source) ? Path.Combine(source, "asset.glb") : source);
        if (!File.Exists(field) && !File.Exists(glb)) throw new StudioException($"{source} is neither an asset's folder, which holds {FieldFile.FileName} or asset.glb, nor a GLB file.");

        var (model, name) = File.Exists(field) ? OfField(field, options, stop) : OfGlb(glb, options, stop);
        ModelWriter.Write(output, options.Format, model.Mesh, model.Texture, new() { Name = name, Extras = HowItWasMade(source) });
        return new(model.Mesh.Positions.Length, model.Mesh.FaceCount, model.Texture is not null && ModelWriter.HoldsTexture(options.Format));
    }

    private static (FinishedModel Model, string Name) OfField(string path, ExportOptions options, CancellationToken stop)
    {
        using var field = FieldFile.Read(path);
        return (field.Finish(field.Surface(), Wanted(options, field.Finishing), stop), field.Name);
    }

    // Nothing asked for leaves the file's own mesh and texture; else the mesh is welded and its colours are looked up where they were.
    private static (FinishedModel Model, string Name) OfGlb(string path, ExportOptions options, CancellationToken stop)
    {
        var (mesh, texture) = Read(path);
        var name = Path.GetFileNameWithoutExtension(path);
        var wanted = Wanted(options, new() { Faces = 0, Texture = texture?.Picture.Width ?? 0 });
        if (wanted.Faces == 0 && options.Texture is null && ModelWriter.HoldsTexture(options.Format)) return (new(mesh, texture, mesh.FaceCount), name);
        return (FinishedModel.Of(Welding.ByPosition(mesh), wanted, new SurfaceColours(mesh, texture), stop), name);
    }

    private static Finishing Wanted(ExportOptions options, Finishing own) => new()
    {
        Faces = options.Faces ?? own.Faces,
        Texture = ModelWriter.HoldsTexture(options.Format) ? options.Texture ?? own.Texture : 0,
    };

    private static (Mesh Mesh, TextureMap? Texture) Read(string path)
    {
        try
        {
            var model = GlbReader.Read(File.ReadAllBytes(path));
            return (model.Mesh, model.Texture);
        }
        catch (ImportException e)
        {
            throw new StudioException($"{path}: {e.Message}", e);
        }
    }

    // The asset's receipt without what tells of other files; null where there is none.
    private static JsonObject? HowItWasMade(string folder)
    {
        try
        {
            if (JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder, "receipt.json"))) is not JsonObject receipt) return null;
            foreach (var own in new[] { "finished", "timings", "outputs", "mesh" }) receipt.Remove(own);
            return receipt;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
