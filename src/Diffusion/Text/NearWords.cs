namespace Maquette.Diffusion.Text;

/// <summary>Known words that a writer may have meant: few letters apart, or begun alike.</summary>
internal static class NearWords
{
    private const int Most = 3, LeastPrefix = 4;

    /// <summary>The likeliest first, three at most; none for a word that is like no other.</summary>
    public static IReadOnlyList<string> Of(string word, IEnumerable<string> known) =>
        [.. known.Where(candidate => candidate.Length > 2 && candidate.All(char.IsLetter))
            .Select(candidate => (Word: candidate, Edits: Edits(word, candidate), Prefix: SharedPrefix(word, candidate)))
            .Where(near => near.Edits <= Allowed(word) || (near.Prefix >= LeastPrefix && near.Prefix >= Math.Min(word.Length, near.Word.Length)))
            .OrderBy(near => near.Edits).ThenByDescending(near => near.Prefix).ThenBy(near => near.Word, StringComparer.Ordinal)
            .Take(Most).Select(near => near.Word)];

    /// <summary>A longer word may be written more wrongly and still be itself.</summary>
    private static int Allowed(string word) => word.Length switch { < 3 => 0, < 6 => 1, _ => 2 };

    private static int SharedPrefix(string a, string b) => a.AsSpan().CommonPrefixLength(b);

    /// <summary>Letters put in, left out, changed, or swapped with the next one (optimal string alignment).</summary>
    private static int Edits(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) table[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                table[i, j] = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }
        return table[a.Length, b.Length];
    }
}
