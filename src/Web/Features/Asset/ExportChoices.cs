using System.Globalization;
using Maquette.Generation.Extraction;
using Maquette.Scene.Export;

namespace Maquette.Web.Features.Asset;

/// <summary>What the asset page offers to download. Only these are made, so that nobody can fill the disk with numbers of their own.</summary>
public static class ExportChoices
{
    /// <param name="Name">in the address</param>
    /// <param name="Meaning">for whom, in a few words</param>
    public sealed record Format(ExportFormat Value, string Name, string Title, string Meaning, string Type);

    public static IReadOnlyList<Format> Formats { get; } =
    [
        new(ExportFormat.Glb, "glb", "GLB", "for the web, engines and modellers", "model/gltf-binary"),
        new(ExportFormat.Obj, "obj", "OBJ", "a ZIP with material and PNG, for modellers", "application/zip"),
        new(ExportFormat.Usdz, "usdz", "USDZ", "for iPhone, iPad and Mac", "model/vnd.usdz+zip"),
        new(ExportFormat.Ply, "ply", "PLY", "coloured vertices, for research tools", "application/octet-stream"),
        new(ExportFormat.Stl, "stl", "STL", "millimetres and no colours, for printing", "model/stl"),
    ];

    public static IReadOnlyList<int> Faces { get; } = [50_000, 20_000, 10_000, 5_000, 2_000, 500];

    /// <summary>Texels of a texture's side; 0 = colours at the vertices.</summary>
    public static IReadOnlyList<int> Textures { get; } = [0, 512, 1024, 2048];

    /// <summary>The wish behind an address, or one sentence of what is wrong with it.</summary>
    public static (Format? Format, ExportOptions? Options, string? Problem) Read(string? format, string? faces, string? texture)
    {
        if (Formats.FirstOrDefault(known => known.Name == (format ?? "glb")) is not { } chosen) return Refuse($"There is no such format; there are {string.Join(", ", Formats.Select(known => known.Name))}.");
        if (!TryChoose(faces, Faces, out var wantedFaces)) return Refuse($"So many faces are not offered; there are {string.Join(", ", Faces)}.");
        if (!TryChoose(texture, Textures, out var wantedTexture)) return Refuse($"There is no texture of this size; there are {string.Join(", ", Textures)}.");
        return (chosen, new() { Format = chosen.Value, Faces = wantedFaces, Texture = wantedTexture }, null);

        static (Format?, ExportOptions?, string?) Refuse(string problem) => (null, null, problem);
    }

    /// <summary>Left out or empty means as the asset was made.</summary>
    private static bool TryChoose(string? text, IReadOnlyList<int> offered, out int? choice)
    {
        choice = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return string.IsNullOrEmpty(text) || (choice is { } chosen && offered.Contains(chosen));
    }
}
