using System.Buffers.Text;
using System.Text;

namespace Maquette.Scene.Import;

/// <summary>Takes a line apart at its blanks, from the left.</summary>
internal ref struct Words(ReadOnlySpan<byte> line)
{
    private ReadOnlySpan<byte> rest = line.Trim(" \t\r\0"u8);

    public readonly bool AtEnd => rest.IsEmpty;

    /// <summary>What is left, as text; Latin-1 where it is no UTF-8.</summary>
    public readonly string Rest => Text(rest);

    /// <summary>The next word; empty at the end.</summary>
    public ReadOnlySpan<byte> Next()
    {
        var end = rest.IndexOfAny((byte)' ', (byte)'\t');
        var word = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[end..].TrimStart(" \t"u8);
        return word;
    }

    /// <summary>The next word as a number, by default of a size that geometry can be computed with.</summary>
    /// <exception cref="ImportException">There is none, or it is no such number.</exception>
    public float Number(TextLines lines, float limit = 1e9f)
    {
        var word = Next();
        return Utf8Parser.TryParse(word, out float value, out var used) && used == word.Length && float.Abs(value) <= limit
            ? value
            : throw lines.Wrong(word.IsEmpty ? "a number is missing." : $"\"{Text(word)}\" is no number of a usable size.");
    }

    public static string Text(ReadOnlySpan<byte> bytes)
    {
        var shown = bytes.Length > 1000 ? bytes[..1000] : bytes;
        return (System.Text.Unicode.Utf8.IsValid(shown) ? Encoding.UTF8 : Encoding.Latin1).GetString(shown);
    }
}
