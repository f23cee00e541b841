namespace Maquette.Scene.Encodings;

/// <summary>What the kernels know of a grid besides its numbers.</summary>
/// <param name="Radius">the grid fills [−Radius, Radius]³, metres</param>
internal sealed record GridShape(GridLevel[] Levels, int Features, float Radius)
{
    public int Entries => Levels[^1].Offset + Levels[^1].Entries;

    public int Width => Levels.Length * Features;
}
