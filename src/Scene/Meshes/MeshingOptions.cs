namespace Maquette.Scene.Meshes;

/// <summary>How a field becomes a mesh.</summary>
public sealed record MeshingOptions
{
    /// <summary>Cells along an edge of the sampled cube.</summary>
    public int Cells { get; init; } = 96;

    /// <summary>Density of the surface, per metre; null finds the one whose outline is that of the rendered object.</summary>
    public float? Level { get; init; }

    /// <summary>Pieces with fewer faces than this share of the largest piece's are dropped.</summary>
    public float SmallestPiece { get; init; } = 0.02f;

    /// <summary>Whether it is seen from within, like a room: hollows stay open, and the outside of the ball's wall is left out.</summary>
    public bool Inside { get; init; }

    /// <summary>Points asked of the field at once: bounds the memory.</summary>
    public int ChunkPoints { get; init; } = 1 << 17;
}
