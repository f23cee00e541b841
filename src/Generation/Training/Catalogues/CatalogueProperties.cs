using System.Globalization;
using System.Text;

namespace Maquette.Generation.Training.Catalogues;

/// <summary>Reads Java's properties: Latin-1, "key=value", \uXXXX, lines that end in a backslash go on.</summary>
internal static class CatalogueProperties
{
    public static Dictionary<string, string> Read(Stream stream)
    {
        var properties = new Dictionary<string, string>();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        while (reader.ReadLine() is { } line)
        {
            var text = line.TrimStart();
            if (text.Length == 0 || text[0] is '#' or '!') continue;
            while (GoesOn(text) && reader.ReadLine() is { } next) text = text[..^1] + next.TrimStart();

            var end = text.AsSpan().IndexOfAny('=', ':');
            if (end > 0) properties[Plain(text[..end].Trim())] = Plain(text[(end + 1)..].Trim());
        }
        return properties;
    }

    private static bool GoesOn(string line) => (line.Length - line.AsSpan().TrimEnd('\\').Length) % 2 == 1;

    private static string Plain(string text)
    {
        if (!text.Contains('\\')) return text;
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                plain.Append(text[i]);
                continue;
            }
            i++;
            if (text[i] == 'u' && i + 4 < text.Length && ushort.TryParse(text.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                i += 4;
                continue;
            }
            plain.Append(text[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
        }
        return plain.ToString();
    }
}
