namespace Maquette.Diffusion.Text;

/// <summary>
/// CLIP's way of spelling any byte as one printable character: printable Latin-1 bytes stand for themselves, the others for U+0100 and up.
/// </summary>
internal static class ByteAlphabet
{
    private static readonly char[] Characters = Spell();

    /// <summary>The 256 characters in the order that CLIP's vocabulary lists them: printable bytes first.</summary>
    public static IReadOnlyList<char> InVocabularyOrder { get; } =
        [.. Enumerable.Range(0, 256).Where(IsPrintable).Select(value => Characters[value]), .. Enumerable.Range(0, 256).Where(value => !IsPrintable(value)).Select(value => Characters[value])];

    public static char Of(byte value) => Characters[value];

    private static bool IsPrintable(int value) => value is (>= 33 and <= 126) or (>= 161 and <= 172) or (>= 174 and <= 255);

    private static char[] Spell()
    {
        var next = 256;
        return [.. Enumerable.Range(0, 256).Select(value => (char)(IsPrintable(value) ? value : next++))];
    }
}
