namespace Maquette.Generation.Training;

/// <summary>The English article of captions and prompts: "an orange mug", but "blue slippers".</summary>
internal static class Articles
{
    private static readonly HashSet<string> SingularInS = ["bus", "cactus", "glass", "lens"], OtherPlurals = ["feet", "teeth"], Masses = ["bread", "fat", "frosting", "lettuce"];

    /// <summary>Whether words name several things, by their last one.</summary>
    public static bool IsPlural(string noun)
    {
        var last = noun.Split(' ')[^1];
        return OtherPlurals.Contains(last) || (last.EndsWith('s') && !last.EndsWith("ss", StringComparison.Ordinal) && !SingularInS.Contains(last));
    }

    /// <summary>The words with their article, or without one where the noun is a plural or a mass.</summary>
    /// <param name="noun">what the words name</param>
    public static string Indefinite(string words, string noun) => IsPlural(noun) || Masses.Contains(noun.Split(' ')[^1]) ? words : SoundsLikeAVowel(words) ? $"an {words}" : $"a {words}";

    private static bool SoundsLikeAVowel(string words) => words[0] is 'a' or 'e' or 'i' or 'o' || words.StartsWith("um", StringComparison.Ordinal) || words.StartsWith("up", StringComparison.Ordinal);
}
