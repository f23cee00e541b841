using System.Numerics;
using Maquette.Scene.Imaging;

namespace Maquette.Scene.Import;

/// <summary>The materials an OBJ file may name: those of its MTL files, else plain grey.</summary>
internal sealed class MaterialLibrary
{
    private const int LargestTexture = 256;

    private readonly Dictionary<string, SurfaceMaterial> materials = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Bitmap?> textures = new(StringComparer.OrdinalIgnoreCase);
    private readonly ModelFiles files;
    private readonly Action<ImportProblem> problem;

    public MaterialLibrary(ModelFiles files, string model, IEnumerable<string> libraries, Action<ImportProblem> problem)
    {
        (this.files, this.problem) = (files, problem);
        foreach (var library in libraries.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (files.Find(model, library) is { } path) Read(path);
            else problem(new(ImportProblemKind.Library, $"{model} names the material file \"{library}\", which is not there."));
        }
    }

    /// <summary>The material of that name; unknown names are reported and grey.</summary>
    public SurfaceMaterial Find(string name)
    {
        if (materials.TryGetValue(name, out var material)) return material;
        if (name.Length > 0) problem(new(ImportProblemKind.Material, $"The material \"{name}\" is nowhere described."));
        return new(name, new(.7f), 1, null);
    }

    private void Read(string path)
    {
        try
        {
            using var stream = files.Open(path)!;
            foreach (var described in MtlParser.Read(new(stream, path)))
            {
                var texture = described.Texture is { } named ? Texture(path, named) : null;
                materials.TryAdd(described.Name, new(described.Name, Colour(described, texture), described.Opacity, texture));
            }
        }
        catch (ImportException error)
        {
            problem(new(ImportProblemKind.Library, error.Message));
        }
    }

    // A texture is multiplied by the colour; makers who mean "the texture alone" leave the colour black.
    private static Vector3 Colour(MtlMaterial described, Bitmap? texture) =>
        described.Colour is { X: < .02f, Y: < .02f, Z: < .02f }
            ? texture is null ? Vector3.Max(described.Colour, described.Glow) : Vector3.One
            : described.Colour;

    private Bitmap? Texture(string library, string named)
    {
        if (files.Find(library, named) is not { } path)
        {
            problem(new(ImportProblemKind.Picture, $"{library} names the picture \"{named}\", which is not there."));
            return null;
        }
        if (textures.TryGetValue(path, out var known)) return known;
        return textures[path] = Decode(path);
    }

    private Bitmap? Decode(string path)
    {
        try
        {
            using var stream = files.Open(path)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return ImageCodec.Decode(bytes.ToArray(), LargestTexture);
        }
        catch (Exception error) when (error is ImageException or ImportException or IOException or InvalidDataException)
        {
            problem(new(ImportProblemKind.Picture, $"{path}: {error.Message}"));
            return null;
        }
    }
}
