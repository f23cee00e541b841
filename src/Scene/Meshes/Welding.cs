using System.Numerics;

namespace Maquette.Scene.Meshes;

/// <summary>Makes a mesh whole whose vertices were split, as files do at the seams of a texture and at sharp edges.</summary>
public static class Welding
{
    /// <summary>One vertex for each position, with the mean colour and new normals; faces that lose a corner by it go.</summary>
    public static Mesh ByPosition(Mesh mesh)
    {
        var vertices = new Dictionary<Vector3, int>(mesh.Positions.Length);
        var (renamed, counts) = (new int[mesh.Positions.Length], new List<int>());
        var (positions, colours) = (new List<Vector3>(), new List<Vector3>());
        for (var i = 0; i < renamed.Length; i++)
        {
            var place = mesh.Positions[i] + Vector3.Zero;   // −0 becomes 0
            if (!vertices.TryGetValue(place, out renamed[i]))
            {
                vertices[place] = renamed[i] = positions.Count;
                positions.Add(place);
                colours.Add(Vector3.Zero);
                counts.Add(0);
            }
            colours[renamed[i]] += mesh.Colours[i];
            counts[renamed[i]]++;
        }
        Vector3[] means = [.. colours.Zip(counts, (sum, count) => sum / count)];
        int[] indices = [.. mesh.Indices.Select(i => renamed[i])];
        return DegenerateFaces.Remove(new([.. positions], VertexNormals.Compute([.. positions], indices), means, indices));
    }
}
