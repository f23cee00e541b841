using System.Numerics;
using Maquette.Scene.Fields;

namespace Maquette.Scene.Meshes;

/// <summary>
/// A field's densities on a regular lattice, made ready for a surface: cavities filled, small pieces that float apart lowered, and what fills the ball up to its
/// border ended on a smooth sphere inside it.
/// </summary>
/// <param name="Densities">n³ samples, x fastest, per metre</param>
/// <param name="Level">the density of the surface, per metre</param>
internal sealed record SolidLattice(float[] Densities, float Level)
{
    /// <exception cref="EmptySurfaceException">Nothing in the field is solid.</exception>
    public static SolidLattice Sample(IField field, int cells, MeshingOptions options)
    {
        var n = cells + 1;
        var spacing = 2 * field.Radius / cells;
        var densities = Ask(field, n, spacing, options.ChunkPoints);
        var level = options.Level ?? SurfaceLevel.Find(densities, n, spacing);
        if (!options.Inside) Cavities.Fill(densities, n, level);
        Specks.Lower(densities, n, level, MathF.Pow(options.SmallestPiece, 1.5f));   // faces grow by the square of a piece's size, its volume by the cube
        RoundOff(densities, n, spacing, field.Radius, level);
        return new(densities, level);
    }

    private static float[] Ask(IField field, int n, float spacing, int chunk)
    {
        var densities = new float[n * n * n];
        var points = new Vector3[Math.Min(chunk, densities.Length)];
        for (var first = 0; first < densities.Length; first += chunk)
        {
            var count = Math.Min(chunk, densities.Length - first);
            for (var k = 0; k < count; k++) points[k] = At(first + k, n, spacing, field.Radius);
            var samples = FieldSamples.At(field, points.AsSpan(0, count));
            for (var k = 0; k < count; k++) densities[first + k] = samples[4 * k] * Inside(points[k], field.Radius, spacing);
        }
        return densities;
    }

    /// <summary>1 in the field's ball, 0 outside, a straight line over the cell where it ends: an object that is cut there gets a smooth wall, not stairs.</summary>
    private static float Inside(Vector3 point, float radius, float spacing) => Math.Clamp((radius - point.Length()) / spacing, 0, 1);

    /// <summary>
    /// Lets what fills the ball up to its border end on a smooth sphere one cell inside it: there the density is σ ≤ level · (radius − r) / spacing.
    /// Cut off at once, it would end in stairs.
    /// </summary>
    private static void RoundOff(float[] densities, int n, float spacing, float radius, float level)
    {
        for (var i = 0; i < densities.Length; i++)
        {
            if (densities[i] > 0) densities[i] = Math.Min(densities[i], level * (radius - At(i, n, spacing, radius).Length()) / spacing);
        }
    }

    private static Vector3 At(int i, int n, float spacing, float radius) => new Vector3(i % n, i / n % n, i / (n * n)) * spacing - new Vector3(radius);
}
