namespace Maquette.Scene.Meshes;

/// <summary>The pieces of a mesh that hang together by shared vertices.</summary>
public static class Components
{
    /// <summary>The component of each face, numbered from 0 in the order of their first faces.</summary>
    public static int[] Label(Mesh mesh)
    {
        var sets = new DisjointSets(mesh.Positions.Length);
        for (var i = 0; i < mesh.Indices.Length; i += 3)
        {
            sets.Join(mesh.Indices[i], mesh.Indices[i + 1]);
            sets.Join(mesh.Indices[i], mesh.Indices[i + 2]);
        }

        var numbers = new Dictionary<int, int>();
        var labels = new int[mesh.FaceCount];
        for (var face = 0; face < labels.Length; face++)
        {
            var set = sets.Find(mesh.Indices[3 * face]);
            if (!numbers.TryGetValue(set, out labels[face])) numbers[set] = labels[face] = numbers.Count;
        }
        return labels;
    }

    /// <summary>Faces in each component, by its number.</summary>
    public static int[] FaceCounts(Mesh mesh) => FaceCounts(Label(mesh));

    /// <summary>Drops the floaters: every component with fewer faces than this share of the largest one's.</summary>
    public static Mesh DropSmall(Mesh mesh, float share = 0.01f)
    {
        var labels = Label(mesh);
        var counts = FaceCounts(labels);
        if (counts.Length < 2) return mesh;
        var least = share * counts.Max();
        return FaceSubset.Keep(mesh, face => counts[labels[face]] >= least);
    }

    private static int[] FaceCounts(int[] labels)
    {
        var counts = new int[labels.Length == 0 ? 0 : labels.Max() + 1];
        foreach (var label in labels) counts[label]++;
        return counts;
    }
}
