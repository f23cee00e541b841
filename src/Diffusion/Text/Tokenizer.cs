namespace Maquette.Diffusion.Text;

/// <summary>Prompt → ids, by CLIP's rules. Knows nothing of libtorch.</summary>
public sealed class Tokenizer
{
    private readonly int pad;
    private readonly HashSet<string>? known;

    /// <exception cref="FormatException">The vocabulary has no symbol <see cref="TokenizerOptions.Pad"/>.</exception>
    public Tokenizer(BpeVocabulary vocabulary, TokenizerOptions options)
    {
        (Vocabulary, Options) = (vocabulary, options);
        pad = vocabulary.IdOf(options.Pad) ?? throw new FormatException($"the padding symbol '{options.Pad}' is missing from the vocabulary");
        if (options.KnownWords is { } words) known = [.. words, .. Enumerable.Range(0, options.Identifiers).Select(BpeVocabulary.Identifier)];
    }

    public BpeVocabulary Vocabulary { get; }

    public TokenizerOptions Options { get; }

    /// <summary>The words of <paramref name="captions"/>, each once, sorted: what <see cref="TokenizerOptions.KnownWords"/> wants.</summary>
    public static IReadOnlyList<string> WordsOf(IEnumerable<string> captions) =>
        [.. captions.SelectMany(caption => WordSplitter.Pieces(WordSplitter.Clean(caption))).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>
    /// Start, the prompt's tokens, end, padding: always <see cref="TokenizerOptions.Length"/> ids. A longer prompt loses its tail, never its end token.
    /// </summary>
    /// <returns>the ids, and how many of them are not padding</returns>
    public (long[] Ids, int Count) Encode(string text)
    {
        List<int> tokens = [Vocabulary.Start];
        foreach (var piece in WordSplitter.Pieces(WordSplitter.Clean(text)))
        {
            if (tokens.Count >= Options.Length) break;
            if (piece is BpeVocabulary.StartOfText or BpeVocabulary.EndOfText) tokens.Add(Vocabulary.IdOf(piece)!.Value);
            else Vocabulary.Encode(piece, tokens);
        }

        var count = Math.Min(tokens.Count + 1, Options.Length);
        var ids = new long[Options.Length];
        Array.Fill(ids, pad);
        for (var i = 0; i < count - 1; i++) ids[i] = tokens[i];
        ids[count - 1] = Vocabulary.End;
        return (ids, count);
    }

    /// <summary>
    /// Words of the prompt that no training caption held, in order, each once; always empty for an open vocabulary. Such words are
    /// still encoded, letter by letter, but the model cannot know what they mean.
    /// </summary>
    public IReadOnlyList<string> UnknownWords(string text) =>
        known is null ? [] : [.. WordSplitter.Pieces(WordSplitter.Clean(text)).Where(piece => piece.Any(char.IsLetterOrDigit) && !known.Contains(piece)).Distinct()];

    /// <summary>Known words that the writer of an unknown one may have meant, the likeliest first; empty for an open vocabulary.</summary>
    public IReadOnlyList<string> Suggestions(string unknownWord) => Options.KnownWords is { } words ? NearWords.Of(unknownWord, words) : [];
}
