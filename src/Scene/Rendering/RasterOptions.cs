using System.Numerics;

namespace Maquette.Scene.Rendering;

/// <summary>How <see cref="MeshRasterizer"/> draws.</summary>
public sealed record RasterOptions
{
    /// <summary>Pixels.</summary>
    public int Width { get; init; } = 256;

    /// <summary>Pixels.</summary>
    public int Height { get; init; } = 256;

    /// <summary>Samples a pixel along each axis, 1…4: 2 gives silhouettes five levels of cover.</summary>
    public int Supersampling { get; init; } = 2;

    /// <summary>sRGB, 0…1; null leaves what is not covered transparent.</summary>
    public Vector3? Background { get; init; }

    /// <summary>Whether studio light falls on it; without, colours are shown as they are.</summary>
    public bool Lit { get; init; } = true;
}
