namespace Maquette.Web.Features.Priors;

/// <summary>What an administrator wants imported.</summary>
/// <param name="Source">file or folder, relative to the folder of checkpoints</param>
/// <param name="Tokenizer">likewise; empty for the one beside the weights</param>
/// <param name="Id">what the prior will be called</param>
public sealed record ImportOrder(string Source, string Tokenizer, string Id)
{
    private const int Longest = 64;

    /// <summary>A name for the prior of a file or folder: its own, without ending, in the letters a prior's name may have, and not one of those taken.</summary>
    public static string NameFor(string source, IReadOnlyCollection<string> taken)
    {
        var own = Path.GetExtension(source) is ".safetensors" or ".pt" or ".ckpt" or ".pth" or ".bin" ? Path.GetFileNameWithoutExtension(source) : Path.GetFileName(source);
        var letters = own.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' ? letter : '-');
        var plain = new string([.. letters]).TrimStart('.', '-', '_').TrimEnd('.', '-', '_');
        var name = plain.Length == 0 ? "prior" : plain[..Math.Min(plain.Length, Longest - 4)];
        return Enumerable.Range(1, taken.Count + 1).Select(number => number == 1 ? name : $"{name}-{number}").First(free => !taken.Contains(free));
    }
}
