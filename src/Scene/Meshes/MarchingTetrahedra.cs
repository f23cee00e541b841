using System.Numerics;

namespace Maquette.Scene.Meshes;

/// <summary>
/// The surface where a sampled field crosses a level (Doi and Koide 1991), with shared vertices: closed, orientable and without
/// ambiguous cases, because a tetrahedron has none.
/// </summary>
public static class MarchingTetrahedra
{
    // A vertex keeps this part of its edge away from either end, so that no triangle is without area.
    private const float Margin = 0.01f;

    // How far outside the box, in cells, the layer lies that closes surfaces which reach the border.
    private const float Rim = 0.02f;

    /// <summary>Extracts the surface of {value > level}; white vertices, normals down the field's gradient.</summary>
    /// <param name="values">samples at the corners of cells³ cubes, [z, y, x] with x fastest: (cells + 1)³ of them; NaN counts as outside</param>
    /// <param name="cells">cubes along each axis</param>
    /// <param name="min">world coordinate of the first sample on each axis, metres</param>
    /// <param name="max">world coordinate of the last sample on each axis, metres</param>
    /// <param name="level">the value on the surface</param>
    /// <returns>A closed mesh (a surface that reaches the box's border is capped there), or one without faces when nothing crosses the level.</returns>
    /// <exception cref="ArgumentException">The number of values is not (cells + 1)³, or the box is empty.</exception>
    public static Mesh Extract(ReadOnlySpan<float> values, int cells, float min, float max, float level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cells, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(max, min);
        if (!float.IsFinite(level)) throw new ArgumentException($"The level must be a number; it is {level}.", nameof(level));
        var wanted = (long)(cells + 1) * (cells + 1) * (cells + 1);
        if (values.Length != wanted) throw new ArgumentException($"{cells} cells a side need {wanted} values; there are {values.Length}.", nameof(values));

        var lattice = PaddedLattice.Around(values, cells + 1, level);
        var march = new March(lattice, Coordinates(cells, min, max));
        march.Run();

        return march.Result();
    }

    private static float[] Coordinates(int cells, float min, float max)
    {
        var cell = (max - min) / cells;
        var at = new float[cells + 3];
        for (var i = 0; i <= cells; i++) at[i + 1] = min + i * cell;
        (at[0], at[cells + 1], at[cells + 2]) = (min - Rim * cell, max, max + Rim * cell);
        return at;
    }

    private sealed class March(PaddedLattice lattice, float[] at)
    {
        private readonly int side = lattice.Side;
        private readonly List<Vector3> positions = [];
        private readonly List<Vector3> normals = [];
        private readonly List<int> indices = [];

        // The vertex on each lattice edge that starts in this slice and in the next, seven directions a corner; −1 where there is none yet.
        private int[] below = NoVertices(lattice.Side);
        private int[] above = NoVertices(lattice.Side);

        public void Run()
        {
            for (var z = 0; z + 1 < side; z++)
            {
                for (var y = 0; y + 1 < side; y++) Row(y, z);
                (below, above) = (above, below);
                Array.Fill(above, -1);
            }
        }

        public Mesh Result()
        {
            var white = new Vector3[positions.Count];
            Array.Fill(white, Vector3.One);
            return new Mesh([.. positions], [.. normals], white, [.. indices]);
        }

        private void Row(int y, int z)
        {
            var row00 = lattice.InsideRow(y, z);
            var row10 = lattice.InsideRow(y + 1, z);
            var row01 = lattice.InsideRow(y, z + 1);
            var row11 = lattice.InsideRow(y + 1, z + 1);
            if (Alike(row00, row10, row01, row11)) return;

            var right = row00[0] << 1 | row10[0] << 3 | row01[0] << 5 | row11[0] << 7;
            for (var x = 0; x + 1 < side; x++)
            {
                var left = right >> 1;
                right = row00[x + 1] << 1 | row10[x + 1] << 3 | row01[x + 1] << 5 | row11[x + 1] << 7;
                var inside = left | right;
                if (inside is 0 or 255) continue;
                foreach (var edge in TetrahedraTable.Triangles[inside]) indices.Add(Vertex(edge, x, y, z));
            }
        }

        private int Vertex(CubeEdge edge, int x, int y, int z)
        {
            int bx = x + (edge.Base & 1), by = y + (edge.Base >> 1 & 1), bz = edge.Base >> 2;
            ref var vertex = ref (bz == 0 ? below : above)[(by * side + bx) * 7 + edge.Direction - 1];
            if (vertex >= 0) return vertex;

            vertex = positions.Count;
            AddVertex((bx, by, z + bz), edge.Direction);
            return vertex;
        }

        private void AddVertex((int X, int Y, int Z) a, int direction)
        {
            var b = (X: a.X + (direction & 1), Y: a.Y + (direction >> 1 & 1), Z: a.Z + (direction >> 2));
            float from = lattice[a.X, a.Y, a.Z], to = lattice[b.X, b.Y, b.Z];
            var t = from / (from - to);
            t = float.IsNaN(t) ? 0.5f : float.Clamp(t, Margin, 1 - Margin);

            Vector3 start = new(at[a.X], at[a.Y], at[a.Z]), end = new(at[b.X], at[b.Y], at[b.Z]);
            positions.Add(Vector3.Lerp(start, end, t));

            var downhill = -Vector3.Lerp(lattice.Gradient(a.X, a.Y, a.Z), lattice.Gradient(b.X, b.Y, b.Z), t);
            var outwards = Vector3.Normalize(from > to ? end - start : start - end);
            normals.Add(VertexNormals.UnitOr(downhill, outwards));
        }

        private static bool Alike(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<byte> c, ReadOnlySpan<byte> d)
        {
            var other = (byte)(1 - a[0]);
            return !a.Contains(other) && !b.Contains(other) && !c.Contains(other) && !d.Contains(other);
        }

        private static int[] NoVertices(int side)
        {
            var none = new int[side * side * 7];
            Array.Fill(none, -1);
            return none;
        }
    }
}
