namespace Maquette.Diffusion.Models;

/// <summary>The sizes of a <see cref="TextEncoder"/>.</summary>
public sealed record TextEncoderOptions
{
    public int VocabularySize { get; init; } = 49408;
    public int Width { get; init; } = 1024;
    public int MlpWidth { get; init; } = 4096;
    public int Layers { get; init; } = 23;
    public int Heads { get; init; } = 16;

    /// <summary>Tokens of the longest sequence.</summary>
    public int Positions { get; init; } = 77;

    /// <summary>x·σ(1.702x) (CLIP ViT-L of Stable Diffusion 1) instead of the exact GELU (OpenCLIP ViT-H of Stable Diffusion 2).</summary>
    public bool QuickGelu { get; init; }

    /// <summary>Whether the last layer is skipped, for weights that still carry it.</summary>
    public bool Penultimate { get; init; }

    /// <summary>OpenCLIP ViT-H/14 as Stable Diffusion 2 uses it (23 of its 24 layers): 340,387,840 parameters.</summary>
    public static TextEncoderOptions OpenClipH { get; } = new();

    /// <summary>What is wrong with these sizes, as half a sentence; null when a network can be built from them.</summary>
    public string? Problem() =>
        VocabularySize <= 0 || Width <= 0 || MlpWidth <= 0 || Layers <= 0 || Heads <= 0 || Positions <= 0 ? "vocab_size, hidden_size, intermediate_size, num_hidden_layers, num_attention_heads and max_position_embeddings must be positive"
        : Layers > 1000 ? "num_hidden_layers may be 1000 at most"
        : Width % Heads != 0 ? "hidden_size must be a multiple of num_attention_heads"
        : Penultimate && Layers < 2 ? "the penultimate of one layer does not exist"
        : null;
}
