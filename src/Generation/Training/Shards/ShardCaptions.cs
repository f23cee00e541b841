using Maquette.Generation.Training.Procedural;

namespace Maquette.Generation.Training.Shards;

/// <summary>True captions of rendered models.</summary>
internal static class ShardCaptions
{
    private static readonly string[] Articles = ["a ", "a ", "", "the "];

    /// <summary>Every wording that the captions of these models can hold.</summary>
    public static IReadOnlyList<string> Vocabulary(IEnumerable<ShardSubject> subjects) =>
    [
        .. subjects.SelectMany(subject => subject.Modifiers.Append(subject.Noun)).Concat(PartWords.All).Concat(Palette.Names)
            .Append("a an the with and of on in photo picture").Distinct().Order(StringComparer.Ordinal),
    ];

    public static string Draw(ShardModel model, ShardVariant variant, Random random)
    {
        var article = random.Pick(Articles);
        var modifier = model.Modifiers.Count > 0 && random.Chance(.5f) ? random.Pick(model.Modifiers) + " " : "";
        var colour = variant.Colour is { } word && random.Chance(.95f) ? word + " " : "";
        var part = variant is { Part: { } named, PartColour: { } second } && random.Chance(.85f) ? " " + PartWords.With(named, second) : "";
        return $"{article}{modifier}{colour}{model.Noun}{part}";
    }
}
