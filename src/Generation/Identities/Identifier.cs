using Maquette.Diffusion.Text;

namespace Maquette.Generation.Identities;

/// <summary>Words that a prior can learn an identity under: one token each, and free of any meaning (Ruiz et al. 2023, DreamBooth, section 3.2).</summary>
internal static class Identifier
{
    private static readonly string[] Rare = ["sks", "ukj", "phol", "xjy", "zwx", "hta", "pff", "ldr", "olis", "gth"];

    /// <param name="taken">words of other identities of this prior</param>
    /// <returns>null when the vocabulary has none left</returns>
    public static string? Free(Tokenizer tokenizer, IReadOnlyCollection<string> taken) => All(tokenizer).FirstOrDefault(word => !taken.Contains(word));

    /// <summary>Why a word cannot be an identifier, in one sentence; null when it can.</summary>
    public static string? Problem(string word, Tokenizer tokenizer)
    {
        var closed = tokenizer.Options.KnownWords is not null;
        if (closed) return All(tokenizer).Contains(word) ? null : $"The identifier '{word}' is no reserved word of this prior: choose one such as {string.Join(", ", All(tokenizer).Take(3))}, or leave it out.";
        return IsToken(word, tokenizer) is not { } id ? $"The identifier '{word}' is more than one token of this prior's vocabulary: choose a rare short word such as {string.Join(", ", All(tokenizer).Take(3))}, or leave it out."
            : id < tokenizer.Vocabulary.Count / 2 ? $"The identifier '{word}' is an ordinary word, whose meaning would be lost: choose a rare one such as {string.Join(", ", All(tokenizer).Take(3))}, or leave it out."
            : null;
    }

    private static IEnumerable<string> All(Tokenizer tokenizer) => tokenizer.Options.KnownWords is not null
        ? Enumerable.Range(0, tokenizer.Options.Identifiers).Select(BpeVocabulary.Identifier)
        : Rare.Where(word => IsToken(word, tokenizer) is not null);

    /// <summary>The id of a word that is exactly one token: between the start and the end of its sequence.</summary>
    private static long? IsToken(string word, Tokenizer tokenizer) => tokenizer.Encode(word) is ({ } ids, 3) ? ids[1] : null;
}
