using Maquette.Scene.Meshes;
using Maquette.Scene.Meshes.Texturing;

namespace Maquette.Scene.Export;

/// <summary>Writes a model as any <see cref="ExportFormat"/>.</summary>
public static class ModelWriter
{
    /// <summary>Whether the format can hold a texture; the others get the vertices' colours or none.</summary>
    public static bool HoldsTexture(ExportFormat format) => format is ExportFormat.Glb or ExportFormat.Obj or ExportFormat.Usdz;

    /// <summary>The ending of a file's name, with its dot; an OBJ comes as an archive.</summary>
    public static string Ending(ExportFormat format) => format switch
    {
        ExportFormat.Glb => ".glb",
        ExportFormat.Obj => ".obj.zip",
        ExportFormat.Ply => ".ply",
        ExportFormat.Stl => ".stl",
        ExportFormat.Usdz => ".usdz",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
    };

    /// <summary>Writes the whole file to the stream, which stays open.</summary>
    /// <exception cref="ArgumentException">The mesh has no faces, a vertex that is not finite, or an index of no vertex.</exception>
    public static void Write(Stream output, ExportFormat format, Mesh mesh, TextureMap? texture, GlbOptions options)
    {
        switch (format)
        {
            case ExportFormat.Glb: GlbWriter.Write(output, mesh, texture, options); break;
            case ExportFormat.Obj: ObjWriter.Write(output, mesh, texture, options); break;
            case ExportFormat.Ply: PlyWriter.Write(output, mesh); break;
            case ExportFormat.Stl: StlWriter.Write(output, mesh); break;
            case ExportFormat.Usdz: UsdzWriter.Write(output, mesh, texture, options); break;
            default: throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format.");
        }
    }
}
