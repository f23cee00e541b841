using System.Numerics;

namespace Maquette.Scene.Meshes;

/// <summary>Takes the bumps of a coarse field off a closed mesh without shrinking it.</summary>
public static class Smoothing
{
    /// <summary>
    /// λ|μ smoothing (Taubin 1995): each pass moves every vertex by λ towards the mean of its neighbours, then by μ &lt; −λ away again, which
    /// damps what is rough and keeps what is large. Normals are computed anew.
    /// </summary>
    /// <param name="mesh">closed: each edge in two faces</param>
    /// <param name="passes">pairs of steps</param>
    /// <param name="lambda">0…1</param>
    /// <param name="mu">a little more than λ, negative: the pass-band ends at 1/λ + 1/μ</param>
    public static Mesh Taubin(Mesh mesh, int passes = 10, float lambda = 0.5f, float mu = -0.53f)
    {
        var p = (Vector3[])mesh.Positions.Clone();
        var sums = new Vector3[p.Length];
        var valence = Valence(mesh);
        for (var pass = 0; pass < passes; pass++)
        {
            Step(p, sums, valence, mesh.Indices, lambda);
            Step(p, sums, valence, mesh.Indices, mu);
        }
        return mesh with { Positions = p, Normals = VertexNormals.Compute(p, mesh.Indices) };
    }

    // p ← p + factor · (mean of the neighbours − p); in a closed mesh each neighbour follows the vertex in exactly one face.
    private static void Step(Vector3[] p, Vector3[] sums, int[] valence, int[] indices, float factor)
    {
        Array.Clear(sums);
        for (var i = 0; i < indices.Length; i += 3)
        {
            int a = indices[i], b = indices[i + 1], c = indices[i + 2];
            sums[a] += p[b];
            sums[b] += p[c];
            sums[c] += p[a];
        }
        for (var i = 0; i < p.Length; i++)
        {
            if (valence[i] > 0) p[i] += factor * (sums[i] / valence[i] - p[i]);
        }
    }

    private static int[] Valence(Mesh mesh)
    {
        var valence = new int[mesh.Positions.Length];
        foreach (var vertex in mesh.Indices) valence[vertex]++;
        return valence;
    }
}
