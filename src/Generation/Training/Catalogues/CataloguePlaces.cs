namespace Maquette.Generation.Training.Catalogues;

/// <summary>The word for where a piece is used, from its category.</summary>
internal static class CataloguePlaces
{
    public static IReadOnlyDictionary<string, string> Words { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Kitchen"] = "kitchen", ["Bathroom"] = "bathroom", ["Bedroom"] = "bedroom", ["Living room"] = "living room", ["Office"] = "office", ["Exterior"] = "garden",
    };

    public static string? Of(string category) => Words.GetValueOrDefault(category);
}
