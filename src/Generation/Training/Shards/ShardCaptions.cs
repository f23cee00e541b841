using Maquette.Generation.Training.Catalogues;
using Maquette.Generation.Training.Procedural;

namespace Maquette.Generation.Training.Shards;

/// <summary>True captions of rendered models.</summary>
internal static class ShardCaptions
{
    private static readonly string[] Articles = ["a ", "a ", "", "the "];

    /// <summary>Every wording that the captions of these models can hold.</summary>
    public static IReadOnlyList<string> Vocabulary(IEnumerable<ShardModel> models) =>
    [
        .. models.SelectMany(model => model.Modifiers.Append(model.Noun)).Concat(PartWords.All).Concat(MaterialWords.All).Concat(Palette.Names)
            .Append("a an the with and of on in photo picture").Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>The colour is said nearly always, so that words stay tied to what they name; modifiers and materials now and then.</summary>
    public static string Draw(ShardModel model, ShardVariant variant, Random random)
    {
        var words = new List<string>();
        if (variant.Colour is { } colour && random.Chance(.95f)) words.Add(colour);
        if (model.Material is { } material && random.Chance(.3f)) words.Add(material);
        if (random.Chance(.5f)) words.AddRange(model.Modifiers);
        words.Add(model.Noun);
        var part = variant is { Part: { } named, PartColour: { } second } && random.Chance(.85f) ? With(named, second) : "";
        return Article(random.Pick(Articles), words[0]) + string.Join(' ', words) + part;
    }

    private static string With(string part, string colour) => part.EndsWith('s') ? $" with {colour} {part}" : Article(" with a ", colour) + $"{colour} {part}";

    private static string Article(string article, string next) => article.EndsWith("a ", StringComparison.Ordinal) && "aeiou".Contains(next[0]) ? article[..^1] + "n " : article;
}
