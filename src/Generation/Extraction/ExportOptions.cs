using Maquette.Scene.Export;

namespace Maquette.Generation.Extraction;

/// <summary>Which file to make of a finished asset.</summary>
public sealed record ExportOptions
{
    public const int FewestFaces = 50, MostFaces = 2_000_000, LeastTexture = 128, LargestTexture = 4096;

    public ExportFormat Format { get; init; } = ExportFormat.Glb;

    /// <summary>The most triangles; null as many as the asset's own file, 0 all of the surface.</summary>
    public int? Faces { get; init; }

    /// <summary>Texels of the texture's side; null as in the asset's own file, 0 colours at the vertices. A format that holds no texture gets none.</summary>
    public int? Texture { get; init; }

    /// <summary>What is wrong with the numbers, one sentence a problem.</summary>
    public IReadOnlyList<string> Problems() =>
    [
        .. Faces is null or 0 or (>= FewestFaces and <= MostFaces) ? Array.Empty<string>() : [$"The number of faces is {Faces:N0}; it goes from {FewestFaces:N0} to {MostFaces:N0}, or 0 for all of the surface."],
        .. Texture is null or 0 or (>= LeastTexture and <= LargestTexture) ? Array.Empty<string>() : [$"The texture's side is {Texture:N0}; it goes from {LeastTexture:N0} to {LargestTexture:N0} texels, or 0 for colours at the vertices."],
    ];
}

/// <summary>What an export made.</summary>
/// <param name="Textured">the file holds a texture</param>
public sealed record Exported(int Vertices, int Faces, bool Textured);
