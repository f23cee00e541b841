using System.Text;
using Maquette.Generation.Training.Procedural;

namespace Maquette.Generation.Training.Catalogues;

/// <summary>The language of the catalogues' captions: article, colour, material, modifiers or place, noun, and a part with its colour.</summary>
internal static class CatalogueCaptions
{
    /// <summary>How often a colour that is true is said: nearly always, so that captions without one are mostly of models in their own colours.</summary>
    private const float SaidShare = .97f;

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
    public static string Caption(CatalogueModel model, string? colour, string? partColour, Random random) =>
        Caption(new(model.Noun, model.Modifiers, model.Material, model.Place), colour, model.NamedPart is { } part ? model.Parts[part].Name : null, partColour, random);

    /// <summary>A caption of what these words are true of.</summary>
    /// <param name="colour">the colour word of the whole, as it is drawn; null where no one colour is true: then none is said</param>
    /// <param name="part">a part that can be named beside the whole; null where there is none</param>
    /// <param name="partColour">its colour word, as it is drawn; null where none is true</param>
    public static string Caption(CatalogueWords model, string? colour, string? part, string? partColour, Random random)
    {
        var words = new StringBuilder();
        if (colour is not null && random.Chance(SaidShare)) words.Append(colour).Append(' ');
        var modifiers = random.Chance(.7f) ? model.Modifiers : [];
        var says = modifiers.Count > 0 ? modifiers : model.Noun.Split(' ');
        if (model.Material is { } material && random.Chance(.3f) && !says.Any(MaterialWords.Names)) words.Append(material).Append(' ');
        foreach (var modifier in modifiers) words.Append(modifier).Append(' ');
        if (modifiers.Count == 0 && model.Place is { } place && random.Chance(.15f) && !model.Noun.StartsWith(place, StringComparison.Ordinal)) words.Append(place).Append(' ');
        words.Append(model.Noun);

        var with = partColour is not null && part is not null && random.Chance(.5f) ? With(part, partColour) : "";
        return Article(words.ToString(), model.Noun, random) + words + with;
    }

    private static string With(string part, string colour) => CataloguePart.NamesSeveral(part) ? $" with {colour} {part}" : $" with {Indefinite(colour)}{colour} {part}";

    private static string Article(string words, string noun, Random random)
    {
        var article = random.Pick(Articles);
        if (article != "a ") return article;
        var plural = noun.EndsWith('s') && !SingularInS.Contains(noun.Split(' ')[^1]) && !noun.EndsWith("ss", StringComparison.Ordinal);
        return plural ? "" : Indefinite(words);
    }

    private static string Indefinite(string words) => words[0] is 'a' or 'e' or 'i' or 'o' || words.StartsWith("um", StringComparison.Ordinal) || words.StartsWith("up", StringComparison.Ordinal) ? "an " : "a ";
}

/// <summary>What captions can say of a model, besides its colours.</summary>
/// <param name="Material">an adjective: "wooden"; null where it is not known</param>
/// <param name="Place">"kitchen", "garden" …; null where it says nothing of the thing</param>
internal sealed record CatalogueWords(string Noun, IReadOnlyList<string> Modifiers, string? Material, string? Place);
