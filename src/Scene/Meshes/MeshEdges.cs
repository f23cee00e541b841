namespace Maquette.Scene.Meshes;

/// <summary>An edge of one face, as two places in the index array.</summary>
internal readonly record struct HalfEdge(int Start, int End);

/// <summary>A mesh's edges, sorted by what lies beside them.</summary>
/// <param name="Pairs">edges of exactly two faces</param>
/// <param name="Loose">each face's side of an edge that has one face, or more than two</param>
/// <param name="Turned">edges of two faces that run through it in the same direction: one of them is inside out</param>
/// <param name="Open">edges of one face</param>
/// <param name="Crowded">edges of three faces or more</param>
internal sealed record MeshEdges(IReadOnlyList<(HalfEdge One, HalfEdge Other)> Pairs, IReadOnlyList<HalfEdge> Loose, int Turned, int Open, int Crowded)
{
    public static MeshEdges Of(Mesh mesh)
    {
        var keys = new ulong[mesh.Indices.Length];
        var halves = new HalfEdge[mesh.Indices.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            halves[i] = new(i, i % 3 == 2 ? i - 2 : i + 1);
            uint a = (uint)mesh.Indices[halves[i].Start], b = (uint)mesh.Indices[halves[i].End];
            keys[i] = (ulong)uint.Min(a, b) << 32 | uint.Max(a, b);
        }
        Array.Sort(keys, halves);

        var (pairs, loose) = (new List<(HalfEdge, HalfEdge)>(keys.Length / 2), new List<HalfEdge>());
        int turned = 0, open = 0, crowded = 0;
        for (int i = 0, next; i < keys.Length; i = next)
        {
            for (next = i + 1; next < keys.Length && keys[next] == keys[i];) next++;
            if (next - i == 2)
            {
                pairs.Add((halves[i], halves[i + 1]));
                if (mesh.Indices[halves[i].Start] == mesh.Indices[halves[i + 1].Start]) turned++;
                continue;
            }
            loose.AddRange(halves.AsSpan(i, next - i));
            if (next - i == 1) open++;
            else crowded++;
        }
        return new(pairs, loose, turned, open, crowded);
    }

    /// <summary>Vertices whose faces form more than one fan: two pieces touch there.</summary>
    public int SplitVertices(Mesh mesh)
    {
        // Corners of neighbouring faces at the same vertex are joined across their edge: a fan is one set, an hourglass two.
        var corners = new DisjointSets(mesh.Indices.Length);
        foreach (var (one, other) in Pairs)
        {
            corners.Join(one.Start, mesh.Indices[one.Start] == mesh.Indices[other.Start] ? other.Start : other.End);
            corners.Join(one.End, mesh.Indices[one.End] == mesh.Indices[other.End] ? other.End : other.Start);
        }
        var fans = new int[mesh.Positions.Length];
        for (var corner = 0; corner < mesh.Indices.Length; corner++)
        {
            if (corners.Find(corner) == corner) fans[mesh.Indices[corner]]++;
        }
        return fans.Count(count => count > 1);
    }
}
