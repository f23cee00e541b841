namespace Maquette.Scene.Meshes;

/// <summary>Which of n things belong together (union-find with path halving); a set is named by its smallest member.</summary>
internal sealed class DisjointSets
{
    private readonly int[] parent;

    public DisjointSets(int count)
    {
        parent = new int[count];
        for (var i = 0; i < count; i++) parent[i] = i;
    }

    public int Find(int i)
    {
        while (parent[i] != i) i = parent[i] = parent[parent[i]];
        return i;
    }

    public void Join(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        parent[int.Max(a, b)] = int.Min(a, b);
    }
}
