using Maquette.Scene.Import;

namespace Maquette.Generation.Training.Catalogues;

/// <summary>What a part is made of, read out of the names that makers give to materials in several languages.</summary>
internal static class MaterialWords
{
    private static readonly (string Word, string[] Signs)[] Table =
    [
        ("wooden", ["wood", "oak", "pine", "teak", "walnut", "madera", "legno", "holz", "bois", "fusta", "bamboo", "parquet", "plywood", "birch", "mahogany"]),
        ("metal", ["metal", "chrome", "steel", "iron", "alumin", "inox", "brass", "copper", "silver", "cromo"]),
        ("leather", ["leather", "cuir", "piel"]),
        ("fabric", ["fabric", "cloth", "textile", "tela", "cotton", "tissu", "burlap", "velvet"]),
        ("ceramic", ["ceramic", "porcelain", "porcelana"]),
        ("marble", ["marble"]),
        ("stone", ["stone", "granite", "concrete", "rock"]),
        ("wicker", ["rattan", "wicker"]),
        ("rubber", ["rubber"]),
        ("plastic", ["plastic", "plastico"]),
        ("glass", ["glass", "vidrio", "vidro", "verre", "vetro", "cristal"]),
    ];

    public static IEnumerable<string> All => Table.Select(row => row.Word);

    /// <summary>The adjective; null where the name says nothing, or two things.</summary>
    public static string? Of(SurfaceMaterial material)
    {
        var found = Table.Where(row => row.Signs.Any(sign => material.Name.Contains(sign, StringComparison.OrdinalIgnoreCase))).Take(2).ToArray();
        return found.Length == 1 ? found[0].Word : null;
    }

    /// <summary>Whether a caption's word names a material already: "oak", "rattan".</summary>
    public static bool Names(string word) => Table.Any(row => row.Word == word || row.Signs.Contains(word));

    /// <summary>The adjective that holds more than half of all shares.</summary>
    public static string? Majority(IEnumerable<(string? Word, float Share)> parts) => ColourWords.Majority(parts);
}
