using System.Text;

namespace Maquette.Generation.Training.Catalogues;

/// <summary>From a catalogue's name for a piece to what a person would type: a table of kinds, synonyms and odd names, and the rule that the last word is the noun.</summary>
internal static class Nouns
{
    private static readonly HashSet<string> Compounds = [];
    private static readonly Dictionary<string, string[]> Known = [];

    // Colours change when pieces are painted anew; sizes mean nothing in a picture that fits its object; the rest says nothing.
    private static readonly HashSet<string> Mute =
    [
        .. Procedural.Palette.Names, "grey", "beige", "clear", "little", "small", "large", "big", "oz", "old", "simple", "painted", "osaka", "cafe", "design",
        "opened", "seats", "residential", "plaid", "flat", "mini", "classic", "rectangle",
    ];

    static Nouns()
    {
        foreach (var line in Resource.Lines("Nouns.txt"))
        {
            var sides = line.Split('=', StringSplitOptions.TrimEntries);
            if (sides.Length == 1) Compounds.Add(line);
            else Known[sides[0].Contains('#') ? sides[0] : Letters(sides[0])] = sides[1].Split(',', StringSplitOptions.TrimEntries);
        }
    }

    /// <summary>The noun and its modifiers: "Coffee mug" is a mug, a coffee mug.</summary>
    public static ObjectName Of(string name, string id = "")
    {
        var letters = Letters(name);
        if (Known.TryGetValue(id, out var whole) || Known.TryGetValue(letters, out whole)) return new(whole[^1], whole[..^1]);

        foreach (var joint in (string[])[" with ", " under ", " on ", " and "]) letters = letters.Split(joint)[0];
        var words = letters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Mute.Contains(word)).ToArray();
        for (var length = int.Min(3, words.Length); length > 0; length--)
        {
            var last = string.Join(' ', words[^length..]);
            if (Known.TryGetValue(last, out var known)) return new(known[^1], [.. words[..^length], .. known[..^1]]);
            if (length == 2 && Compounds.Contains(last)) return new(last, words[..^2]);
        }
        return words.Length > 0 ? new(words[^1], words[..^1]) : new("object", []);
    }

    // Lower-case words of letters and digits' places left out: "Captain's bed (2)" is "captains bed".
    private static string Letters(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant())
        {
            if (letter is (>= 'a' and <= 'z') or (>= '0' and <= '9')) text.Append(letter);
            else if (letter is not ('\'' or ':')) text.Append(' ');
        }
        return string.Join(' ', text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
