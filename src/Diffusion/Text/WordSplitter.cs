using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Maquette.Diffusion.Text;

/// <summary>CLIP's cleaning of a prompt, and the pieces it is cut into before any byte pair is merged.</summary>
internal static partial class WordSplitter
{
    /// <summary>
    /// Unescapes HTML twice, straightens quotation marks (phones write ’ for '), collapses white space to single spaces, trims, lower-cases,
    /// composes accents. What else CLIP's cleaner repairs (mis-decoded bytes, ligatures, wide letters) stays as it was typed.
    /// </summary>
    public static string Clean(string text)
    {
        var plain = WebUtility.HtmlDecode(WebUtility.HtmlDecode(ReplaceLoneSurrogates(text)));
        plain = DoubleQuotes().Replace(SingleQuotes().Replace(plain, "'"), "\"");
        return Composition.Of(Spaces().Replace(plain, " ").Trim().ToLowerInvariant());
    }

    /// <summary>The pieces of a cleaned text: an English contraction's end, a run of letters, one digit, or a run of other signs.</summary>
    public static IReadOnlyList<string> Pieces(string clean) => [.. Piece().Matches(clean).Select(match => match.Value)];

    /// <summary>Half a surrogate pair has no UTF-8 form: it becomes U+FFFD, as everywhere in .NET's encoders.</summary>
    private static string ReplaceLoneSurrogates(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    [GeneratedRegex(@"[\u02bc\u2018-\u201b]")]
    private static partial Regex SingleQuotes();

    [GeneratedRegex(@"[\u201c-\u201f]")]
    private static partial Regex DoubleQuotes();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"<\|startoftext\|>|<\|endoftext\|>|'s|'t|'re|'ve|'m|'ll|'d|\p{L}+|\p{N}|[^\s\p{L}\p{N}]+")]
    private static partial Regex Piece();
}
