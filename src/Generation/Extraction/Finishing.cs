namespace Maquette.Generation.Extraction;

/// <summary>What becomes of an extracted surface in a file.</summary>
public sealed record Finishing
{
    /// <summary>The most triangles, 0 = all of the surface: it is simplified where it has more.</summary>
    public int Faces { get; init; } = 50_000;

    /// <summary>Texels of the texture's side; 0 = colours at the vertices.</summary>
    public int Texture { get; init; } = 1024;

    /// <summary>A draft's colours are no finer than the vertices of 20,000 faces, so it needs no texture.</summary>
    public static Finishing Draft { get; } = new() { Faces = 20_000, Texture = 0 };
}
