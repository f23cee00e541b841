namespace Maquette.Generation.Training.Catalogues;

/// <summary>What is left out by what its entry says of it, before any mesh is read.</summary>
internal static class EntryFilter
{
    private static readonly string[] Categories = ["Doors and windows", "Staircases"];

    /// <summary>The licence of a model covers its shape and pictures, never the maker's name or mark on it.</summary>
    private static readonly string[] Brands =
    [
        "apple imac", "apple iphone", "apple ibook", "ipad", "iphone", "imac", "ibook", "macbook", "playstation", "xbox", "nintendo", "nitendo", "sony", "samsung",
        "peugeot", "renault", "vw", "volkswagen", "seat leon", "ford", "yamaha", "chevrolet", "smart car", "peterbilt", "daf", "kitchenaid", "ikea",
        "coca", "cola", "pepsi", "nokia", "dell", "canon", "nikon", "bmw", "audi", "mercedes", "toyota", "vespa", "fender", "gibson", "marlboro", "absolut",
    ];

    private static readonly string[] WallFittings = ["plug", "switch", "dimmer", "socket", "outlet"];

    private static readonly Dictionary<string, string> Listed = Resource.Lines("Exclusions.txt").Select(line => line.Split(" : ", 2)).ToDictionary(parts => parts[0], parts => parts[1]);

    /// <summary>Why the entry is left out, as a sentence; null where it stays.</summary>
    public static string? Reason(CatalogueEntry entry)
    {
        if (Listed.TryGetValue(entry.Id, out var reason)) return $"Left out: {reason}.";
        if (Categories.Contains(entry.Category, StringComparer.OrdinalIgnoreCase)) return $"Left out: {entry.Category.ToLowerInvariant()} are parts of buildings.";
        if (entry.Category == "Characters" && (entry.Tags.Contains("Human") || entry.Tags.Contains("People"))) return "Left out: it is a likeness of a person.";

        var words = Words($"{entry.Name} {entry.Title} {string.Join(' ', entry.Tags)} {entry.ModelPath.Split('/')[^1]}");
        if (Brands.FirstOrDefault(brand => words.Contains($" {brand} ")) is { } found) return $"Left out: \"{found}\" is somebody's trade mark.";
        var name = Words(entry.Name);
        return WallFittings.Any(fitting => name.Contains($" {fitting} ")) && entry.Tags.Contains("Electricity") || name.Contains(" wall socket ") || name.Contains(" wall double socket ")
            ? "Left out: wall fittings are small, flat and all alike."
            : null;
    }

    private static string Words(string text) =>
        $" {string.Join(' ', new string([.. text.ToLowerInvariant().Select(c => char.IsAsciiLetter(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";
}
