namespace Maquette.Generation.Training.Procedural;

/// <summary>The closed language of the procedural captions.</summary>
public static class Captions
{
    /// <summary>Reserved words that stand before nouns now and then and mean nothing yet: identities will be taught on them.</summary>
    public const int Identifiers = 64;

    private const float UnsaidShare = .6f;

    private static readonly string[] Stretches = ["tall", "wide"];
    private static readonly string[] Pictures = ["photo", "picture", "model"];
    private static readonly string[] Views = ["front", "side", "back", "overhead"];

    /// <summary>Every wording that a caption can hold, for building the vocabulary.</summary>
    public static IEnumerable<string> Vocabulary =>
    [
        .. Palette.Names, .. Stretches, .. Pictures,
        .. ProceduralObject.All.SelectMany(kind => (string[])[kind.Name, kind.Part, kind.OtherPart ?? "", .. kind.Forms.Select(form => form.Name)]),
        "a an the with and of on in whose is are", ", 3d asset", .. Views.Select(view => $", {view} view"),
    ];

    /// <summary>
    /// A true caption. It leaves the body's colour out only where it is the usual one, so that a prompt without a colour means that one; parts come and go.
    /// </summary>
    /// <param name="noun">the kind's name or its form's</param>
    /// <param name="colours">the words of the slots</param>
    /// <param name="stretch">"tall", "wide" or nothing</param>
    public static string Draw(ProceduralObject kind, string noun, Slots<string> colours, string stretch, Random random)
    {
        var plain = Join(stretch, noun);
        var coloured = colours.Body == kind.UsualColour && random.Chance(UnsaidShare) ? plain : Join(stretch, colours.Body, noun);
        var part = Coloured(colours.Part, kind.Part);
        var article = random.NextSingle();
        string Said(string words) => article < .25f ? words : article < .5f ? $"the {words}" : article < .94f ? Articles.Indefinite(words, noun) : $"a {random.Pick(Pictures)} of {Articles.Indefinite(words, noun)}";

        if (kind.OtherPart is { } otherPart && (colours.Other != (kind.UsualOtherColour ?? colours.Body) || random.Chance(.1f)))
        {
            var other = Coloured(colours.Other, otherPart);
            return Said(random.NextSingle() switch
            {
                < .1f => coloured,
                < .5f => $"{coloured} with {other}",
                < .75f => $"{coloured} with {part} and {other}",
                _ => $"{coloured} with {other} and {part}",
            });
        }
        return Said(random.NextSingle() switch
        {
            < .5f when colours.Part == kind.UsualPartColour => coloured,
            < .1f => coloured,
            < .15f => $"{coloured} whose {kind.Part} {(kind.PartIsPlural ? "are" : "is")} {colours.Part}",
            < .18f => $"{plain} in {colours.Body} with {part}",
            _ => $"{coloured} with {part}",
        });
    }

    /// <summary>The words for where a picture was taken from: overhead above 60°, front within 45° of azimuth 0, back behind 135°.</summary>
    public static string View(float azimuth, float elevation)
    {
        var fromFront = MathF.Abs(MathF.IEEERemainder(azimuth, 360));
        var view = elevation > 60 ? "overhead" : fromFront < 45 ? "front" : fromFront > 135 ? "back" : "side";
        return $", {view} view";
    }

    /// <summary>A kind in its usual colours: "a red car with black wheels".</summary>
    internal static string Usual(ProceduralObject kind) =>
        Articles.Indefinite($"{kind.UsualColour} {kind.Name} with {Coloured(kind.UsualPartColour, kind.Part)}", kind.Name);

    private static string Coloured(string colour, string part) => Articles.Indefinite($"{colour} {part}", part);

    private static string Join(params ReadOnlySpan<string> words) => string.Join(' ', words.ToArray().Where(word => word.Length > 0));
}
