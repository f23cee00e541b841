using System.IO.Compression;
using System.Numerics;
using Maquette.Scene.Import;

namespace Maquette.Generation.Training.Catalogues;

/// <summary>
/// Reads a folder of Sweet Home 3D furniture catalogues (*.sh3f; Debian's package sweethome3d-furniture puts them in
/// /usr/share/sweethome3d/furniture) as captioned models. What cannot be used is reported and passed over.
/// </summary>
internal static class FurnitureCatalogues
{
    private const int FewestFaces = 20;

    /// <summary>Of the longest side: what is thinner is a mark on the floor, a rug or a picture.</summary>
    private const float ThinnestSide = .03f;

    /// <summary>The entries that may become models, in an order that depends on the files alone; no mesh is read.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder is not there.</exception>
    public static IReadOnlyList<CatalogueEntry> Entries(string folder, Action<CatalogueProblem> problem) =>
        [.. List(folder, problem).Select(listed => listed.Entry)];

    /// <summary>The models one after another, in the order of <see cref="Entries"/>; one mesh is in memory at a time.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder is not there.</exception>
    public static IEnumerable<CatalogueModel> Read(string folder, Action<CatalogueProblem> problem, CancellationToken stop)
    {
        foreach (var catalogue in List(folder, problem).GroupBy(listed => listed.File))
        {
            using var archive = ZipFile.OpenRead(catalogue.Key);
            var files = ModelFiles.Of(archive);
            foreach (var (_, entry) in catalogue)
            {
                stop.ThrowIfCancellationRequested();
                if (Model(files, Path.GetFileName(catalogue.Key), entry, problem, stop) is { } model) yield return model;
            }
        }
    }

    private static IReadOnlyList<(string File, CatalogueEntry Entry)> List(string folder, Action<CatalogueProblem> problem)
    {
        var kept = new List<(string File, CatalogueEntry Entry)>();
        foreach (var file in Directory.GetFiles(folder, "*.sh3f").Order(StringComparer.Ordinal))
        {
            try
            {
                using var archive = ZipFile.OpenRead(file);
                foreach (var entry in FurnitureCatalog.Entries(archive, Path.GetFileName(file), problem))
                {
                    if (EntryFilter.Reason(entry) is { } reason) problem(new(Path.GetFileName(file), entry.Id, reason, CatalogueProblemKind.Excluded));
                    else kept.Add((file, entry));
                }
            }
            catch (Exception error) when (error is InvalidDataException or IOException)
            {
                problem(new(Path.GetFileName(file), "", $"It cannot be read: {error.Message}", CatalogueProblemKind.Broken));
            }
        }
        return [.. kept.Select(listed => listed.File).Zip(Split.Mark([.. kept.Select(listed => listed.Entry)]))];
    }

    private static CatalogueModel? Model(ModelFiles files, string catalogue, CatalogueEntry entry, Action<CatalogueProblem> problem, CancellationToken stop)
    {
        try
        {
            var missing = new List<ImportProblem>();
            var mesh = PicturesAlone(ObjReader.Read(files, entry.ModelPath, entry.Turn, missing.Add, stop));
            if (missing.FirstOrDefault(p => p.Kind != ImportProblemKind.Material) is { } gone) return Without(gone.What, CatalogueProblemKind.Broken);
            if (mesh.FaceCount < FewestFaces) return Without($"Left out: {mesh.FaceCount} triangles are too few to be a model of something.", CatalogueProblemKind.Excluded);

            var sides = CatalogueModel.Sides(mesh);
            var longest = float.Max(sides.X, float.Max(sides.Y, sides.Z));
            if (float.Min(sides.X, float.Min(sides.Y, sides.Z)) < ThinnestSide * longest) return Without("Left out: it is flat.", CatalogueProblemKind.Excluded);
            return new(entry, CatalogueModel.Framed(mesh), Parts(mesh));
        }
        catch (ImportException error)
        {
            return Without(error.Message, CatalogueProblemKind.Broken);
        }

        CatalogueModel? Without(string what, CatalogueProblemKind kind)
        {
            problem(new(catalogue, entry.Id, what, kind));
            return null;
        }
    }

    // The catalogues are made for a program that doesn't multiply pictures by the material's colour, and many colours are left over from other programs.
    private static MaterialMesh PicturesAlone(MaterialMesh mesh) =>
        mesh with { Materials = [.. mesh.Materials.Select(material => material.Texture is null ? material : material with { Colour = Vector3.One })] };

    private static CataloguePart[] Parts(MaterialMesh mesh)
    {
        var areas = new double[mesh.Materials.Length];
        for (var f = 0; f < mesh.FaceCount; f++)
        {
            var a = mesh.Positions[mesh.Indices[3 * f]];
            var area = Vector3.Cross(mesh.Positions[mesh.Indices[3 * f + 1]] - a, mesh.Positions[mesh.Indices[3 * f + 2]] - a).Length();
            areas[mesh.FaceMaterials[f]] += area * mesh.Materials[mesh.FaceMaterials[f]].Opacity;   // what is seen through doesn't count as seen
        }
        var all = double.Max(areas.Sum(), double.Epsilon);
        return [.. mesh.Materials.Select((material, i) => new CataloguePart((float)(areas[i] / all), ColourWords.Of(material), MaterialWords.Of(material), PartWords.Of(material)))];
    }
}
