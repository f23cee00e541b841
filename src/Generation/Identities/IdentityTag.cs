using System.Text.RegularExpressions;

namespace Maquette.Generation.Identities;

/// <summary>How prompts name identities: <c>a &lt;rusty&gt; robot on a table</c>.</summary>
public static partial class IdentityTag
{
    private const int LongestShown = 40;

    /// <summary>Whether a text can be the name of an identity.</summary>
    public static bool IsName(string? text) => text is not null && Whole().IsMatch(text);

    /// <summary>The names in a prompt, in order, each once.</summary>
    public static IReadOnlyList<string> Names(string prompt) => [.. Tag().Matches(prompt).Select(match => match.Groups[1].Value.ToLowerInvariant()).Distinct()];

    /// <summary>What stands between angle brackets and can be no name, in one sentence; null when all can.</summary>
    /// <param name="what">which text it is</param>
    public static string? Problem(string prompt, string what = "prompt") => Brackets().Matches(prompt).FirstOrDefault(match => !Tag().IsMatch(match.Value)) is { } wrong
        ? $"{Short(wrong.Value)} at position {wrong.Index + 1} of the {what} is no name of an identity: names are 2 to 32 letters a to z, digits, - or _, such as <rusty>; write one, or take the angle brackets out."
        : null;

    /// <summary>The prompt without its tags: what is left for a reader who knows no identities.</summary>
    public static string Without(string prompt) => Tag().Replace(prompt, "").Replace("  ", " ", StringComparison.Ordinal).Trim();

    /// <summary>The prompt as the prior reads it: each tag becomes the identifier, with the class noun behind it where the prompt leaves it out.</summary>
    public static string Told(string prompt, string identifier, string classNoun) => Replace(prompt, $"{identifier} ", classNoun);

    /// <summary>The prompt as somebody reads it who knows the class only.</summary>
    public static string OfClass(string prompt, string classNoun) => Replace(prompt, "", classNoun);

    private static string Replace(string prompt, string word, string classNoun)
    {
        var noun = new Regex($@"\G\s*{Regex.Escape(classNoun)}\b", RegexOptions.IgnoreCase);
        var text = Tag().Replace(prompt, match => noun.IsMatch(prompt, match.Index + match.Length) ? word : $"{word}{classNoun} ");
        return Spaces().Replace(text, " ").Replace(" ,", ",", StringComparison.Ordinal).Trim();
    }

    private static string Short(string text) => text.Length > LongestShown ? $"{text[..LongestShown]}…>" : text;

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Brackets();

    [GeneratedRegex("<([A-Za-z0-9_-]{2,32})>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\A[a-z0-9_-]{2,32}\z")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
