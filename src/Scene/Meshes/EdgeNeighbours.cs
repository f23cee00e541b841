namespace Maquette.Scene.Meshes;

/// <summary>Finds the edges of faces and what lies beyond them, in time that grows with the faces only.</summary>
internal static class EdgeNeighbours
{
    /// <returns>
    /// Neighbours: for the edge opposite each corner, the corner opposite it in the one other face, or <see cref="MeshTopology.None"/>; Ends: two
    /// vertices an edge, the smaller first, ordered by them.
    /// </returns>
    public static (int[] Neighbours, int[] Ends) Of(int[] faces, int vertices)
    {
        var starts = new int[vertices + 1];
        for (var corner = 0; corner < faces.Length; corner++) starts[Edge(faces, corner).Low + 1]++;
        for (var vertex = 0; vertex < vertices; vertex++) starts[vertex + 1] += starts[vertex];

        // the edges that start at each vertex: their other end, then the corner they lie opposite
        var keys = new long[faces.Length];
        var next = starts.AsSpan(0, vertices).ToArray();
        for (var corner = 0; corner < faces.Length; corner++)
        {
            var (low, high) = Edge(faces, corner);
            keys[next[low]++] = (long)high << 32 | (uint)corner;
        }

        var neighbours = new int[faces.Length];
        Array.Fill(neighbours, MeshTopology.None);
        var ends = new List<int>(faces.Length);
        for (var vertex = 0; vertex < vertices; vertex++)
        {
            var around = keys.AsSpan(starts[vertex], starts[vertex + 1] - starts[vertex]);
            around.Sort();
            for (var i = 0; i < around.Length;)
            {
                var end = i + 1;
                while (end < around.Length && around[end] >> 32 == around[i] >> 32) end++;
                ends.Add(vertex);
                ends.Add((int)(around[i] >> 32));
                if (end - i == 2)
                {
                    int one = (int)(uint)around[i], other = (int)(uint)around[i + 1];
                    (neighbours[one], neighbours[other]) = (other, one);
                }
                i = end;
            }
        }
        return (neighbours, [.. ends]);
    }

    private static (int Low, int High) Edge(int[] faces, int corner)
    {
        var first = corner / 3 * 3;
        int a = faces[first + (corner - first + 1) % 3], b = faces[first + (corner - first + 2) % 3];
        return a < b ? (a, b) : (b, a);
    }
}
