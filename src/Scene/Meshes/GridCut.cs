namespace Maquette.Scene.Meshes;

/// <summary>Which edges of a grid of tetrahedra a surface crosses, and the faces between the crossings; the border counts as outside.</summary>
internal sealed class GridCut
{
    private readonly int side;
    private readonly List<int> ends = [];
    private readonly List<int> faces = [];

    // The crossing on each edge that starts in this slice and in the next, seven directions a corner; −1 where there is none yet.
    private int[] below, above;

    /// <param name="distances">[corners], x fastest, negative inside</param>
    public GridCut(int cells, ReadOnlySpan<float> distances)
    {
        side = cells + 1;
        below = new int[side * side * 7];
        above = new int[side * side * 7];
        Array.Fill(below, -1);
        Array.Fill(above, -1);

        var inside = new byte[distances.Length];
        for (var corner = 0; corner < inside.Length; corner++) inside[corner] = distances[corner] < 0 && !OnBorder(corner, side) ? (byte)1 : (byte)0;
        for (var z = 0; z < cells; z++)
        {
            if (inside.AsSpan(z * side * side, 2 * side * side).Contains((byte)1)) Slice(inside, z);
            (below, above) = (above, below);
            Array.Fill(above, -1);
        }
        Ends = [.. ends];
        Faces = [.. faces];
    }

    /// <summary>The two corners of each crossed edge.</summary>
    public int[] Ends { get; }

    /// <summary>Three crossings a face, counter-clockwise seen from outside.</summary>
    public int[] Faces { get; }

    public static bool OnBorder(int corner, int side)
    {
        int x = corner % side, y = corner / side % side, z = corner / (side * side), last = side - 1;
        return x == 0 || y == 0 || z == 0 || x == last || y == last || z == last;
    }

    private void Slice(byte[] inside, int z)
    {
        for (var y = 0; y + 1 < side; y++)
        {
            var first = (z * side + y) * side;
            for (var x = 0; x + 1 < side; x++)
            {
                var pattern = 0;
                for (var corner = 0; corner < 8; corner++) pattern |= inside[first + x + Step(corner)] << corner;
                if (pattern is 0 or 255) continue;
                foreach (var edge in TetrahedraTable.Triangles[pattern]) faces.Add(Crossing(edge, x, y, first + x));
            }
        }
    }

    private int Crossing(CubeEdge edge, int x, int y, int corner)
    {
        ref var crossing = ref (edge.Base < 4 ? below : above)[((y + (edge.Base >> 1 & 1)) * side + x + (edge.Base & 1)) * 7 + edge.Direction - 1];
        if (crossing >= 0) return crossing;
        crossing = ends.Count / 2;
        var start = corner + Step(edge.Base);
        ends.Add(start);
        ends.Add(start + Step(edge.Direction));
        return crossing;
    }

    /// <summary>From a cube's first corner to the one with these bits x, y, z.</summary>
    private int Step(int bits) => (bits & 1) + (bits >> 1 & 1) * side + (bits >> 2) * side * side;
}
