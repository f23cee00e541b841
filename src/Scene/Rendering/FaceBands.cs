using System.Numerics;

namespace Maquette.Scene.Rendering;

/// <summary>Which faces touch which band of rows, in the mesh's order; kept from frame to frame, so that a frame allocates nothing here.</summary>
/// <param name="indices">the mesh's faces</param>
/// <param name="bandRows">rows in a band</param>
/// <param name="bands">how many bands there are</param>
internal sealed class FaceBands(int[] indices, int bandRows, int bands)
{
    private readonly (short First, short Last)[] ranges = new (short, short)[indices.Length / 3];
    private readonly int[] starts = new int[bands + 1];
    private readonly int[] next = new int[bands];
    private int[] faces = new int[indices.Length / 3 + 64];

    /// <summary>The faces that may show in a band.</summary>
    public ReadOnlySpan<int> this[int band] => faces.AsSpan(starts[band], starts[band + 1] - starts[band]);

    /// <summary>Sorts the faces by where their corners lie: x, y in samples, 1/depth (0: too near) in z. Those beside the screen are left out.</summary>
    public void Sort(ReadOnlySpan<Vector3> projected, int width)
    {
        Array.Clear(starts);
        for (var face = 0; face < ranges.Length; face++)
        {
            ranges[face] = Range(projected[indices[3 * face]], projected[indices[3 * face + 1]], projected[indices[3 * face + 2]], width);
            for (int band = ranges[face].First; band <= ranges[face].Last; band++) starts[band + 1]++;
        }
        for (var band = 0; band < bands; band++)
        {
            next[band] = starts[band];
            starts[band + 1] += starts[band];
        }

        if (starts[bands] > faces.Length) faces = new int[starts[bands] + starts[bands] / 4];
        for (var face = 0; face < ranges.Length; face++)
        {
            for (int band = ranges[face].First; band <= ranges[face].Last; band++) faces[next[band]++] = face;
        }
    }

    private (short First, short Last) Range(Vector3 a, Vector3 b, Vector3 c, int width)
    {
        Vector3 min = Vector3.Min(a, Vector3.Min(b, c)), max = Vector3.Max(a, Vector3.Max(b, c));
        if (min.Z <= 0 || max.X < 0 || min.X > width || max.Y < 0 || min.Y > bandRows * bands) return (0, -1);
        return ((short)float.Max(0, (min.Y - 0.5f) / bandRows), (short)float.Min(bands - 1, max.Y / bandRows));
    }
}
