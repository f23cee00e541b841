namespace Maquette.Generation.Training.Shards;

/// <summary>Names of parts that a material's name may give exactly: "Handle_2" is a handle, "wood4" is nothing.</summary>
internal static class PartWords
{
    /// <summary>The words as captions say them, with an article where there is one.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "legs", "doors", "drawers", "handles", "cushions", "pillows", "wheels", "leaves", "petals", "shelves", "curtains", "strings", "keys", "feet", "arms",
        "a seat", "a back", "a top", "a frame", "a shade", "a base", "a screen", "a pot", "a mattress", "a lid", "a stand", "a trunk", "a stem", "a cover", "a roof",
    ];

    private static readonly Dictionary<string, string> ByName = Names();

    /// <summary>The one part that all of these materials are named for; null where there is none.</summary>
    public static string? Of(IEnumerable<string> materials)
    {
        var parts = materials.Select(name => ByName.GetValueOrDefault(Letters(name))).Distinct().ToArray();
        return parts.Length == 1 ? parts[0] : null;
    }

    /// <summary>"a seat" in red: "a red seat".</summary>
    public static string With(string part, string colour) => part.StartsWith("a ", StringComparison.Ordinal) ? $"with a {colour} {part[2..]}" : $"with {colour} {part}";

    private static string Letters(string name) => string.Concat(name.Where(char.IsAsciiLetter)).ToLowerInvariant();

    private static Dictionary<string, string> Names()
    {
        var names = All.ToDictionary(part => part.Split(' ')[^1]);
        foreach (var (singular, plural) in new[] { ("leg", "legs"), ("door", "doors"), ("drawer", "drawers"), ("handle", "handles"), ("cushion", "cushions"), ("wheel", "wheels"), ("leaf", "leaves"), ("abatjour", "a shade"), ("lampshade", "a shade") })
            names.TryAdd(singular, plural);
        return names;
    }
}
