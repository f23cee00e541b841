namespace Maquette.Diffusion.Text;

/// <summary>How long a prompt is, what fills it up, and which words the model was taught.</summary>
public sealed record TokenizerOptions
{
    /// <summary>Tokens of every sequence, start and end included. 77 in CLIP.</summary>
    public int Length { get; init; } = 77;

    /// <summary>The symbol that fills a short sequence: "!" (id 0) in OpenCLIP and Stable Diffusion 2, the end token in Stable Diffusion 1.</summary>
    public string Pad { get; init; } = "!";

    /// <summary>All words that training captions held, sorted; null for a model with an open vocabulary.</summary>
    public IReadOnlyList<string>? KnownWords { get; init; }

    /// <summary>How many of <see cref="BpeVocabulary.Identifier"/> training has reserved, 0…64.</summary>
    public int Identifiers { get; init; }
}
