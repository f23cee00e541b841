using System.Globalization;
using System.IO.Compression;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Maquette.Generation.Training.Catalogues;

/// <summary>One catalogue of Sweet Home 3D: a zip with a list of pieces, their OBJ models, textures and licences.</summary>
internal static partial class FurnitureCatalog
{
    private const string List = "PluginFurnitureCatalog.properties";
    private const int MostEntries = 100_000;

    /// <summary>All entries, in the list's order; what is broken is reported and left out.</summary>
    /// <param name="file">the catalogue's file name, for messages</param>
    public static List<CatalogueEntry> Entries(ZipArchive archive, string file, Action<CatalogueProblem> problem)
    {
        var entries = new List<CatalogueEntry>();
        if (Properties(archive) is not { } properties)
        {
            problem(new(file, "", $"There is no {List} in it; this is no furniture catalogue.", CatalogueProblemKind.Broken));
            return entries;
        }
        if (CatalogueLicence.Named(properties.GetValueOrDefault("license", "")) is not { } licence)
        {
            problem(new(file, "", $"Its licence, \"{properties.GetValueOrDefault("license", "none")}\", is not one that is known to allow training.", CatalogueProblemKind.Broken));
            return entries;
        }
        var declarations = Declarations(archive);
        for (var n = 1; n <= MostEntries && properties.ContainsKey($"name#{n}"); n++)
        {
            try
            {
                entries.Add(Entry(properties, n, licence, declarations));
            }
            catch (FormatException error)
            {
                problem(new(file, properties.GetValueOrDefault($"id#{n}", $"#{n}"), error.Message, CatalogueProblemKind.Broken));
            }
        }
        return entries;
    }

    private static Dictionary<string, string>? Properties(ZipArchive archive)
    {
        if (archive.GetEntry(List) is not { } list) return null;
        using var stream = list.Open();
        return CatalogueProperties.Read(stream);
    }

    private static CatalogueEntry Entry(Dictionary<string, string> properties, int n, CatalogueLicence licence, Dictionary<string, (string Title, CatalogueLicence? Licence)> declarations)
    {
        var model = Value("model")?.TrimStart('/') ?? throw new FormatException("It names no model.");
        var (title, own) = declarations.GetValueOrDefault(Folder(model));
        var name = Value("name")!;
        var catalogue = properties.GetValueOrDefault("name", "");
        var id = Value("id") ?? $"{catalogue}#{model}";
        return new()
        {
            Id = id,
            Name = name,
            Category = Value("category") ?? "",
            Tags = (Value("tags") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Creator = Value("creator") ?? "",
            Catalogue = catalogue,
            Licence = own ?? licence,
            CatalogueLicence = licence,
            Title = title,
            ModelPath = model,
            Turn = Turn(Value("modelRotation")),
            Called = Nouns.Of(name, id),
        };

        string? Value(string key) => properties.TryGetValue($"{key}#{n}", out var value) && value.Length > 0 ? value : null;
    }

    // By folder: the title and licence that the maker's own licence file gives.
    private static Dictionary<string, (string Title, CatalogueLicence? Licence)> Declarations(ZipArchive archive)
    {
        var declarations = new Dictionary<string, (string, CatalogueLicence?)>();
        foreach (var file in archive.Entries.Where(entry => entry.FullName.Contains('/') && entry.Name.Contains("license", StringComparison.OrdinalIgnoreCase)))
        {
            using var reader = new StreamReader(file.Open());
            var start = new char[8000];
            var text = Markup().Replace(new string(start, 0, reader.ReadBlock(start)), " ");
            if (Declaration().Match(text) is { Success: true } match)
                declarations[Folder(file.FullName)] = (match.Groups["title"].Value.Trim(), CatalogueLicence.Named(match.Groups["licence"].Value));
        }
        return declarations;
    }

    private static string Folder(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static Matrix4x4 Turn(string? numbers)
    {
        if (numbers is null) return Matrix4x4.Identity;
        var m = numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(text => float.TryParse(text, CultureInfo.InvariantCulture, out var value) && float.Abs(value) <= 1.001f ? value : float.NaN).ToArray();
        if (m.Length != 9 || m.Any(float.IsNaN)) throw new FormatException($"Its rotation, \"{numbers}\", is no rotation.");
        return new(m[0], m[1], m[2], 0, m[3], m[4], m[5], 0, m[6], m[7], m[8], 0, 0, 0, 0, 1);
    }

    [GeneratedRegex("""(?:downloading "|Blend #\d+:)(?<title>[^"\n]*).*?Released under\s+(?<licence>[^\n]*)""", RegexOptions.Singleline)]
    private static partial Regex Declaration();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();
}
