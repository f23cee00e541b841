using System.Numerics;
using Maquette.Scene.Fields;
using Maquette.Scene.Meshes.Texturing;

namespace Maquette.Scene.Meshes;

/// <summary>Turns a radiance field into a coloured mesh: samples the density, finds the surface's level, fills cavities, marches, drops floaters, asks the field for colours.</summary>
public static class FieldMesher
{
    /// <exception cref="EmptySurfaceException">Nothing in the field is solid, or nothing lies above the level that was asked for.</exception>
    public static Mesh Extract(IField field, MeshingOptions options)
    {
        var n = options.Cells + 1;
        var spacing = 2 * field.Radius / options.Cells;
        var densities = Densities(field, n, spacing, options.ChunkPoints);

        var level = options.Level ?? SurfaceLevel.Find(densities, n, spacing);
        Cavities.Fill(densities, n, level);
        RoundOff(densities, n, spacing, field.Radius, level);
        var whole = MarchingTetrahedra.Extract(densities, options.Cells, -field.Radius, field.Radius, level);
        if (whole.FaceCount == 0) throw new EmptySurfaceException($"The object has no surface at density {level:0.###} per metre: its densest point has {densities.Max():0.###}. Choose a lower level or leave it to be found.");

        var mesh = Components.DropSmall(whole, options.SmallestPiece);
        var colours = new Vector3[mesh.Positions.Length];
        Colours(field, options).At(mesh.Positions, mesh.Normals, colours);
        return mesh with { Colours = colours };
    }

    /// <summary>The colours that a mesh of these options has: half a cell under its surface.</summary>
    public static IColours Colours(IField field, MeshingOptions options) => new FieldColours(field, field.Radius / options.Cells, options.ChunkPoints);

    private static float[] Densities(IField field, int n, float spacing, int chunk)
    {
        var densities = new float[n * n * n];
        var points = new Vector3[Math.Min(chunk, densities.Length)];
        for (var first = 0; first < densities.Length; first += chunk)
        {
            var count = Math.Min(chunk, densities.Length - first);
            for (var k = 0; k < count; k++)
            {
                var i = first + k;
                points[k] = new Vector3(i % n, i / n % n, i / (n * n)) * spacing - new Vector3(field.Radius);
            }
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
            if (densities[i] <= 0) continue;
            var r = (new Vector3(i % n, i / n % n, i / (n * n)) * spacing - new Vector3(radius)).Length();
            densities[i] = Math.Min(densities[i], level * (radius - r) / spacing);
        }
    }
}
