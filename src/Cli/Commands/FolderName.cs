namespace Maquette.Cli.Commands;

/// <summary>A folder name out of a prompt: "A red chair!", 1 → a-red-chair-1.</summary>
internal static class FolderName
{
    private const int Longest = 48;

    public static string Of(string prompt, long seed)
    {
        var words = string.Concat(prompt.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join('-', words);
        if (name.Length > Longest) name = name[..Longest].TrimEnd('-');
        return name.Length == 0 ? $"asset-{seed}" : $"{name}-{seed}";
    }
}
