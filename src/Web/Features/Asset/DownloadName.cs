namespace Maquette.Web.Features.Asset;

/// <summary>A file name out of a prompt: lower-case words, safe on every system, told apart by the end of the asset's id.</summary>
public static class DownloadName
{
    private const int Longest = 48;

    public static string Of(string prompt, Guid asset, string ending)
    {
        var letters = prompt.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-');
        var words = string.Join('-', new string([.. letters]).Split('-', StringSplitOptions.RemoveEmptyEntries));
        var name = words.Length > Longest ? words[..Longest].TrimEnd('-') : words;
        return $"{(name.Length == 0 ? "asset" : name)}-{asset.ToString("N")[^6..]}{ending}";
    }
}
