using System.Numerics;
using Maquette.Scene.Meshes;
using Maquette.Scene.Meshes.Texturing;

namespace Maquette.Scene.Export;

/// <summary>A textured mesh as graphics cards draw it: a vertex has one texture coordinate, so those on seams are there several times.</summary>
/// <param name="TexCoords">one a vertex, v upwards</param>
internal sealed record SeamSplit(Mesh Mesh, Vector2[] TexCoords)
{
    public static SeamSplit Of(Mesh mesh, TextureMap texture)
    {
        var numbers = new Dictionary<(int Vertex, int TexCoord), int>(texture.TexCoords.Length);
        var (vertices, texCoords, indices) = (new List<int>(), new List<Vector2>(), new int[mesh.Indices.Length]);
        for (var corner = 0; corner < indices.Length; corner++)
        {
            var key = (mesh.Indices[corner], texture.Indices[corner]);
            if (!numbers.TryGetValue(key, out indices[corner]))
            {
                numbers[key] = indices[corner] = vertices.Count;
                vertices.Add(key.Item1);
                texCoords.Add(texture.TexCoords[key.Item2]);
            }
        }
        return new(new(Pick(mesh.Positions, vertices), Pick(mesh.Normals, vertices), Pick(mesh.Colours, vertices), indices), [.. texCoords]);
    }

    private static Vector3[] Pick(Vector3[] values, List<int> chosen) => [.. chosen.Select(i => values[i])];
}
