using System.Numerics;

namespace Maquette.Scene.Meshes;

/// <summary>What a person wants to know of a mesh before using it.</summary>
/// <param name="Vertices">how many</param>
/// <param name="Faces">how many triangles</param>
/// <param name="Watertight">every edge lies in exactly two faces that run through it in opposite directions</param>
/// <param name="Manifold">no edge lies in more than two faces and the faces around each vertex form one fan</param>
/// <param name="Components">pieces that hang together</param>
/// <param name="Min">smallest coordinates, metres</param>
/// <param name="Max">largest coordinates, metres</param>
/// <param name="Volume">enclosed, m³; positive when the faces look outwards; means nothing when the mesh is not watertight</param>
public sealed record MeshQuality(int Vertices, int Faces, bool Watertight, bool Manifold, int Components, Vector3 Min, Vector3 Max, float Volume)
{
    public static MeshQuality Measure(Mesh mesh)
    {
        var edges = Edges.Of(mesh);
        var (min, max) = Bounds(mesh.Positions);
        return new(
            mesh.Positions.Length, mesh.FaceCount, edges.Watertight, edges.Simple && HasSingleFans(mesh, edges),
            Meshes.Components.FaceCounts(mesh).Length, min, max, SignedVolume(mesh));
    }

    private static (Vector3 Min, Vector3 Max) Bounds(Vector3[] positions)
    {
        if (positions.Length == 0) return (Vector3.Zero, Vector3.Zero);
        Vector3 min = positions[0], max = positions[0];
        foreach (var p in positions) (min, max) = (Vector3.Min(min, p), Vector3.Max(max, p));
        return (min, max);
    }

    // V = Σ a·(b × c) / 6: the tetrahedra between the origin and each face.
    private static float SignedVolume(Mesh mesh)
    {
        double volume = 0;
        for (var i = 0; i < mesh.Indices.Length; i += 3)
        {
            Vector3 a = mesh.Positions[mesh.Indices[i]], b = mesh.Positions[mesh.Indices[i + 1]], c = mesh.Positions[mesh.Indices[i + 2]];
            volume += Vector3.Dot(a, Vector3.Cross(b, c));
        }
        return (float)(volume / 6);
    }

    // Corners of neighbouring faces at the same vertex are joined across their edge: a fan is one set, an hourglass two.
    private static bool HasSingleFans(Mesh mesh, Edges edges)
    {
        var corners = new DisjointSets(mesh.Indices.Length);
        foreach (var (one, other) in edges.Pairs)
        {
            corners.Join(one.Start, mesh.Indices[one.Start] == mesh.Indices[other.Start] ? other.Start : other.End);
            corners.Join(one.End, mesh.Indices[one.End] == mesh.Indices[other.End] ? other.End : other.Start);
        }
        var fans = mesh.Indices.Select((vertex, corner) => (vertex, fan: corners.Find(corner))).Distinct().Count();
        return fans == mesh.Indices.Distinct().Count();
    }

    /// <summary>An edge as two corners of one face (places in the index array).</summary>
    private readonly record struct HalfEdge(int Start, int End);

    private sealed record Edges(bool Watertight, bool Simple, List<(HalfEdge One, HalfEdge Other)> Pairs)
    {
        public static Edges Of(Mesh mesh)
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

            var (watertight, simple, pairs) = (true, true, new List<(HalfEdge, HalfEdge)>(keys.Length / 2));
            for (int i = 0, next; i < keys.Length; i = next)
            {
                for (next = i + 1; next < keys.Length && keys[next] == keys[i];) next++;
                simple &= next - i <= 2;
                watertight &= next - i == 2 && mesh.Indices[halves[i].Start] != mesh.Indices[halves[i + 1].Start];
                if (next - i == 2) pairs.Add((halves[i], halves[i + 1]));
            }
            return new(watertight && keys.Length > 0, simple, pairs);
        }
    }
}
