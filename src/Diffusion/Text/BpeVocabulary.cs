using System.Text;
using System.Text.Json;

namespace Maquette.Diffusion.Text;

/// <summary>
/// A byte-pair vocabulary in CLIP's file format (vocab.json: symbol → id; merges.txt: pairs, best first). A symbol that ends a word
/// carries <c>&lt;/w&gt;</c>. CLIP's own files and the small ones made by <see cref="Build"/> read alike.
/// </summary>
public sealed class BpeVocabulary
{
    public const string StartOfText = "<|startoftext|>";
    public const string EndOfText = "<|endoftext|>";
    internal const string EndOfWord = "</w>";

    private readonly Dictionary<string, int> ids;
    private readonly IReadOnlyList<(string Left, string Right)> merges;
    private readonly Dictionary<(int Left, int Right), (int Rank, int Id)> merged = [];

    /// <param name="ids">symbol → id, ids 0…n−1 once each</param>
    /// <param name="merges">pairs of symbols, the first merged first; both parts and their union are symbols</param>
    /// <exception cref="FormatException">A needed symbol is missing, or ids are not 0…n−1.</exception>
    public BpeVocabulary(IReadOnlyDictionary<string, int> ids, IReadOnlyList<(string Left, string Right)> merges)
    {
        (this.ids, this.merges) = (new(ids), merges);
        if (!this.ids.Values.Order().SequenceEqual(Enumerable.Range(0, this.ids.Count)))
            throw new FormatException($"the ids are not the numbers 0 to {this.ids.Count - 1}, each once");
        foreach (var (rank, (left, right)) in merges.Index())
            merged.TryAdd((Id(left), Id(right)), (rank, Id(left + right)));
        foreach (var sign in ByteAlphabet.InVocabularyOrder)
        {
            Id(sign.ToString());
            Id(sign + EndOfWord);
        }
        (Start, End) = (Id(StartOfText), Id(EndOfText));
    }

    public int Count => ids.Count;

    public IReadOnlyCollection<string> Symbols => ids.Keys;

    /// <summary>The id that opens every sequence.</summary>
    public int Start { get; }

    /// <summary>The id that closes every sequence.</summary>
    public int End { get; }

    /// <summary>The id of a symbol, or null when there is none.</summary>
    public int? IdOf(string symbol) => ids.TryGetValue(symbol, out var id) ? id : null;

    /// <summary>Spelling of reserved token <paramref name="index"/> (0…63): letters only, so that CLIP's splitter keeps it in one piece.</summary>
    public static string Identifier(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, 63);
        return $"zq{(char)('a' + index / 8)}{(char)('a' + index % 8)}";
    }

    /// <summary>
    /// A vocabulary in which every word of the captions, and every reserved identifier, is exactly one token: byte pairs are merged,
    /// most frequent first (Sennrich et al. 2016), until no word is left in parts.
    /// </summary>
    /// <param name="captions">texts whose words are wanted; cleaned and split as prompts are</param>
    /// <param name="identifiers">how many of <see cref="Identifier"/> to reserve, 0…64</param>
    public static BpeVocabulary Build(IEnumerable<string> captions, int identifiers = 64)
    {
        var words = captions.SelectMany(caption => WordSplitter.Pieces(WordSplitter.Clean(caption)))
            .Concat(Enumerable.Range(0, identifiers).Select(Identifier))
            .Distinct().Order(StringComparer.Ordinal).Select(Spell).ToArray();

        var merges = new List<(string Left, string Right)>();
        while (BestPair(words) is { } pair)
        {
            merges.Add(pair);
            foreach (var word in words) Merge(word, pair);
        }

        return FromMerges(merges);
    }

    /// <summary>CLIP's order of ids: the byte signs, the byte signs that end a word, the merges, start and end of text.</summary>
    private static BpeVocabulary FromMerges(IReadOnlyList<(string Left, string Right)> merges)
    {
        var signs = ByteAlphabet.InVocabularyOrder;
        string[] symbols = [.. signs.Select(sign => sign.ToString()), .. signs.Select(sign => sign + EndOfWord), .. merges.Select(pair => pair.Left + pair.Right).Distinct(), StartOfText, EndOfText];
        return new(symbols.Index().ToDictionary(symbol => symbol.Item, symbol => symbol.Index), merges);
    }

    /// <summary>The symbols of one piece before any merge: a character per UTF-8 byte, the last one ending the word.</summary>
    private static List<string> Spell(string piece)
    {
        List<string> symbols = [.. Encoding.UTF8.GetBytes(piece).Select(value => ByteAlphabet.Of(value).ToString())];
        symbols[^1] += EndOfWord;
        return symbols;
    }

    private static (string Left, string Right)? BestPair(IEnumerable<List<string>> words) =>
        words.SelectMany(word => word.Zip(word.Skip(1)))
            .CountBy(pair => pair)
            .OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key.First, StringComparer.Ordinal).ThenBy(count => count.Key.Second, StringComparer.Ordinal)
            .Select(count => ((string, string)?)count.Key)
            .FirstOrDefault();

    private static void Merge(List<string> word, (string Left, string Right) pair)
    {
        for (var i = 0; i + 1 < word.Count; i++)
        {
            if (word[i] != pair.Left || word[i + 1] != pair.Right) continue;
            word[i] += word[i + 1];
            word.RemoveAt(i + 1);
        }
    }

    /// <summary>Appends the ids of one piece: its bytes, then the best-ranked pair merged until none is left.</summary>
    internal void Encode(string piece, List<int> into)
    {
        List<int> symbols = [.. Spell(piece).Select(Id)];
        while (symbols.Count > 1)
        {
            var (best, id) = (int.MaxValue, 0);
            for (var i = 0; i + 1 < symbols.Count; i++)
                if (merged.TryGetValue((symbols[i], symbols[i + 1]), out var pair) && pair.Rank < best) (best, id) = pair;
            if (best == int.MaxValue) break;
            MergeAll(symbols, merges[best], id);
        }
        into.AddRange(symbols);
    }

    private void MergeAll(List<int> symbols, (string Left, string Right) pair, int id)
    {
        var (left, right, kept) = (ids[pair.Left], ids[pair.Right], 0);
        for (var i = 0; i < symbols.Count; i++, kept++)
        {
            var joins = i + 1 < symbols.Count && symbols[i] == left && symbols[i + 1] == right;
            symbols[kept] = joins ? id : symbols[i];
            if (joins) i++;
        }
        symbols.RemoveRange(kept, symbols.Count - kept);
    }

    private int Id(string symbol) => ids.TryGetValue(symbol, out var id) ? id : throw new FormatException($"the symbol '{symbol}' is missing from the vocabulary");

    /// <summary>Reads vocab.json and merges.txt of a tokenizer folder.</summary>
    /// <exception cref="FormatException">The two files do not fit together, or are no vocabulary.</exception>
    /// <exception cref="IOException">A file is missing or unreadable.</exception>
    public static BpeVocabulary Load(string folder)
    {
        try
        {
            var ids = JsonSerializer.Deserialize<Dictionary<string, int>>(File.ReadAllText(Path.Combine(folder, "vocab.json"))) ?? [];
            return new(ids, ReadMerges(File.ReadLines(Path.Combine(folder, "merges.txt"))));
        }
        catch (JsonException error)
        {
            throw new FormatException($"vocab.json is no JSON object of numbers ({error.Message})", error);
        }
    }

    /// <summary>The vocabulary of CLIP's published merge list (the lines of bpe_simple_vocab_16e6.txt): 48,894 merges, 49,408 symbols.</summary>
    public static BpeVocabulary FromClipMerges(IEnumerable<string> lines)
    {
        const int published = 49152 - 256 - 2;
        return FromMerges([.. ReadMerges(lines).Take(published)]);
    }

    private static List<(string Left, string Right)> ReadMerges(IEnumerable<string> lines)
    {
        var merges = new List<(string, string)>();
        foreach (var line in lines.Skip(1).Where(line => line.Length > 0))   // the first line names the format
        {
            if (line.Split(' ') is not [var left, var right]) throw new FormatException($"'{line}' in merges.txt is not a pair of symbols");
            merges.Add((left, right));
        }
        return merges;
    }

    /// <summary>Writes vocab.json and merges.txt.</summary>
    public void Save(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "vocab.json"), JsonSerializer.Serialize(ids.OrderBy(symbol => symbol.Value).ToDictionary(symbol => symbol.Key, symbol => symbol.Value)));
        File.WriteAllText(Path.Combine(folder, "merges.txt"), "#version: 0.2\n" + string.Concat(merges.Select(pair => $"{pair.Left} {pair.Right}\n")));
    }
}
