namespace Maquette.Scene.Rendering;

/// <summary>Which faces touch which band of rows, in the mesh's order; kept from frame to frame, so that a frame allocates nothing here.</summary>
/// <param name="faceCount">the mesh's faces</param>
/// <param name="bands">how many bands there are</param>
internal sealed class FaceBands(int faceCount, int bands)
{
    private readonly int[] starts = new int[bands + 1];
    private readonly int[] next = new int[bands];
    private int[] faces = new int[faceCount + 64];

    /// <summary>First and last band of each face, to be filled before <see cref="Sort"/>; a face that shows in none has its last before its first.</summary>
    public (short First, short Last)[] Ranges { get; } = new (short, short)[faceCount];

    /// <summary>The faces that may show in a band.</summary>
    public ReadOnlySpan<int> this[int band] => faces.AsSpan(starts[band], starts[band + 1] - starts[band]);

    /// <summary>Sorts the faces into the bands they touch.</summary>
    public void Sort()
    {
        Array.Clear(starts);
        foreach (var (first, last) in Ranges)
        {
            for (int band = first; band <= last; band++) starts[band + 1]++;
        }
        for (var band = 0; band < bands; band++)
        {
            next[band] = starts[band];
            starts[band + 1] += starts[band];
        }

        if (starts[bands] > faces.Length) faces = new int[starts[bands] + starts[bands] / 4];
        for (var face = 0; face < Ranges.Length; face++)
        {
            for (int band = Ranges[face].First; band <= Ranges[face].Last; band++) faces[next[band]++] = face;
        }
    }
}
