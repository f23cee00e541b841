using Maquette.Diffusion.Text;

namespace Maquette.Generation;

/// <summary>A word of a prompt that the prior's captions never held.</summary>
/// <param name="Word">as the prior reads it</param>
/// <param name="Suggestions">known words that may have been meant, the likeliest first; often none</param>
public sealed record UnknownWord(string Word, IReadOnlyList<string> Suggestions)
{
    internal static IReadOnlyList<UnknownWord> In(string prompt, Tokenizer tokenizer) =>
        [.. tokenizer.UnknownWords(prompt).Select(word => new UnknownWord(word, tokenizer.Suggestions(word)))];

    /// <summary>'armchar' (did you mean armchair?)</summary>
    public override string ToString() => Suggestions.Count == 0 ? $"'{Word}'" : $"'{Word}' (did you mean {string.Join(" or ", Suggestions)}?)";
}
