using System.Text;
using Maquette.Generation.Training.Procedural;

namespace Maquette.Generation.Training.Catalogues;

/// <summary>The language of the catalogues' captions: article, colour, material, modifiers or place, noun, and a part with its colour.</summary>
internal static class CatalogueCaptions
{
    private static readonly string[] Articles = ["a ", "a ", "", "the "];
    private static readonly HashSet<string> SingularInS = ["bus", "cactus", "glass"];

    /// <summary>Every wording that captions of these pieces can hold.</summary>
    public static IEnumerable<string> Vocabulary(IEnumerable<CatalogueEntry> entries) =>
    [
        "a an the with", .. Palette.Names, .. MaterialWords.All, .. PartWords.All, .. CataloguePlaces.Words.Values,
        .. entries.SelectMany(entry => (string[])[entry.Called.Noun, .. entry.Called.Modifiers]).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>A caption that is true of the model as it is painted.</summary>
    /// <param name="colour">the colour word of the whole, as it is drawn; null where no one colour is true: then none is said</param>
    /// <param name="partColour">the colour word of <see cref="CatalogueModel.NamedPart"/>, as it is drawn; null where none is true</param>
    public static string Caption(CatalogueModel model, string? colour, string? partColour, Random random)
    {
        var words = new StringBuilder();
        if (colour is not null && random.Chance(.85f)) words.Append(colour).Append(' ');
        var modifiers = random.Chance(.7f) ? model.Modifiers : [];
        var says = modifiers.Count > 0 ? modifiers : model.Noun.Split(' ');
        if (model.Material is { } material && random.Chance(.3f) && !says.Any(MaterialWords.Names)) words.Append(material).Append(' ');
        foreach (var modifier in modifiers) words.Append(modifier).Append(' ');
        if (modifiers.Count == 0 && model.Place is { } place && random.Chance(.15f) && !model.Noun.StartsWith(place, StringComparison.Ordinal)) words.Append(place).Append(' ');
        words.Append(model.Noun);

        var part = partColour is not null && model.NamedPart is { } index && random.Chance(.5f) ? With(model.Parts[index], partColour) : "";
        return Article(words.ToString(), model.Noun, random) + words + part;
    }

    private static string With(CataloguePart part, string colour) => part.IsPlural ? $" with {colour} {part.Name}" : $" with {Indefinite(colour)}{colour} {part.Name}";

    private static string Article(string words, string noun, Random random)
    {
        var article = random.Pick(Articles);
        if (article != "a ") return article;
        var plural = noun.EndsWith('s') && !SingularInS.Contains(noun.Split(' ')[^1]) && !noun.EndsWith("ss", StringComparison.Ordinal);
        return plural ? "" : Indefinite(words);
    }

    private static string Indefinite(string words) => words[0] is 'a' or 'e' or 'i' or 'o' || words.StartsWith("um", StringComparison.Ordinal) || words.StartsWith("up", StringComparison.Ordinal) ? "an " : "a ";
}
