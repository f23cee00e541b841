using System.Numerics;

namespace Maquette.Scene.Meshes;

/// <summary>Some of a mesh's faces, with only the vertices they use, both in their old order.</summary>
internal static class FaceSubset
{
    public static Mesh Keep(Mesh mesh, Func<int, bool> keep)
    {
        var vertices = new List<int>();
        var renamed = new int[mesh.Positions.Length];
        var indices = new List<int>(mesh.Indices.Length);
        for (var face = 0; face < mesh.FaceCount; face++)
        {
            if (keep(face)) indices.AddRange(mesh.Indices.AsSpan(3 * face, 3));
        }

        foreach (var vertex in indices) renamed[vertex] = 1;
        for (var vertex = 0; vertex < renamed.Length; vertex++)
        {
            if (renamed[vertex] == 0) continue;
            renamed[vertex] = vertices.Count;
            vertices.Add(vertex);
        }
        return new Mesh(
            Pick(mesh.Positions, vertices), Pick(mesh.Normals, vertices), Pick(mesh.Colours, vertices), [.. indices.Select(vertex => renamed[vertex])]);
    }

    private static Vector3[] Pick(Vector3[] values, List<int> chosen) => [.. chosen.Select(i => values[i])];
}
