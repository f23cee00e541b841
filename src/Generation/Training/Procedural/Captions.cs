namespace Maquette.Generation.Training.Procedural;

/// <summary>The closed language of the procedural captions.</summary>
public static class Captions
{
    /// <summary>Reserved words that stand before nouns now and then and mean nothing yet: identities will be taught on them.</summary>
    public const int Identifiers = 64;

    private static readonly string[] Articles = ["a ", "a ", "", "the "];
    private static readonly string[] Forms = ["tall", "wide"];
    private static readonly string[] Views = ["front", "side", "back", "overhead"];

    /// <summary>Every wording that a caption can hold, for building the vocabulary.</summary>
    public static IEnumerable<string> Vocabulary =>
    [
        .. Palette.Names, .. Forms, .. ProceduralObject.All.SelectMany(kind => new[] { kind.Name, kind.Part }),
        "a an the with and of on in photo picture", ", 3d asset", .. Views.Select(view => $", {view} view"),
    ];

    /// <summary>A true caption; it may leave a colour out only where the object has its usual one, or rarely, so that words stay tied to what they name.</summary>
    public static string Draw(ProceduralObject kind, string colour, string partColour, string form, Random random)
    {
        var article = random.Pick(Articles);
        var part = kind.PartIsPlural ? $"with {partColour} {kind.Part}" : $"with a {partColour} {kind.Part}";
        var partIsUsual = partColour == kind.UsualPartColour;
        return random.NextSingle() switch
        {
            < .5f when partIsUsual => $"{article}{form}{colour} {kind.Name}",
            < .1f => $"{article}{form}{colour} {kind.Name}",
            < .14f => $"{article}{form}{kind.Name}",
            < .18f => $"{article}{form}{kind.Name} {part}",
            _ => $"{article}{form}{colour} {kind.Name} {part}",
        };
    }

    /// <summary>The words for where a picture was taken from: overhead above 60°, front within 45° of azimuth 0, back behind 135°.</summary>
    public static string View(float azimuth, float elevation)
    {
        var fromFront = MathF.Abs(MathF.IEEERemainder(azimuth, 360));
        var view = elevation > 60 ? "overhead" : fromFront < 45 ? "front" : fromFront > 135 ? "back" : "side";
        return $", {view} view";
    }
}
