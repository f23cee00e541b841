namespace Maquette.Scene.Meshes.Simplification;

/// <summary>Triangles whose edges can be collapsed one after another: each vertex knows its faces by a chain through their corners.</summary>
internal sealed class CollapsibleMesh
{
    // A face may turn by no more than this (cosine), and must not become thinner than this (twice its area by its longest edge squared); one that is thin already may lose half.
    private const double LargestTurn = 0.3, Thinnest = 0.02;

    private const int End = -1;

    private readonly int[] corners;   // vertex of each corner, three a face
    private readonly int[] next;      // the next corner at the same vertex
    private readonly int[] first;     // the first corner at each vertex
    private readonly bool[] gone;     // faces
    private readonly bool[] border;   // vertices
    private readonly int[] marks;     // vertices; what carries the latest tick is marked
    private readonly double[] places;
    private readonly int stride;
    private readonly List<int> apexes = [];
    private int tick;

    /// <param name="places">of the vertices, the first three of every <paramref name="stride"/> numbers; read at each test</param>
    public CollapsibleMesh(int vertices, ReadOnlySpan<int> indices, double[] places, int stride)
    {
        (this.places, this.stride) = (places, stride);
        (corners, next, first) = (indices.ToArray(), new int[indices.Length], new int[vertices]);
        (gone, border, marks) = (new bool[indices.Length / 3], new bool[vertices], new int[vertices]);
        FaceCount = indices.Length / 3;
        Array.Fill(first, End);
        for (var corner = corners.Length - 1; corner >= 0; corner--) (next[corner], first[corners[corner]]) = (first[corners[corner]], corner);
    }

    /// <summary>Faces that are left.</summary>
    public int FaceCount { get; private set; }

    /// <summary>The faces that are left, in their old order.</summary>
    public int[] Indices() => [.. Enumerable.Range(0, gone.Length).Where(face => !gone[face]).SelectMany(face => corners[(3 * face)..(3 * face + 3)])];

    /// <summary>The vertex lies on an open edge or on one with more than two faces.</summary>
    public void MarkBorder(int vertex) => border[vertex] = true;

    /// <summary>The vertices that share an edge with this one, each once.</summary>
    public void Neighbours(int vertex, List<int> found)
    {
        found.Clear();
        marks[vertex] = ++tick;
        for (var corner = first[vertex]; corner != End; corner = next[corner])
        {
            if (gone[corner / 3]) continue;
            foreach (var other in Face(corner / 3))
            {
                if (marks[other] == tick) continue;
                marks[other] = tick;
                found.Add(other);
            }
        }
    }

    /// <summary>Whether edge (a, b) can become one vertex at <paramref name="place"/>: the surface stays as connected as it is, and no face turns over or becomes a needle.</summary>
    public bool MayCollapse(int a, int b, ReadOnlySpan<double> place)
    {
        apexes.Clear();
        for (var corner = first[a]; corner != End; corner = next[corner])
        {
            if (!gone[corner / 3] && Has(corner / 3, b)) apexes.Add(Third(corner / 3, a, b));
        }
        if (apexes.Count is < 1 or > 2) return false;
        if (apexes.Count == 2 && border[a] && border[b]) return false;   // a bridge between two borders
        if (CommonNeighbours(a, b) != apexes.Count) return false;        // the link condition (Dey et al. 1999)
        if (apexes.Count == 2 && Closes(a, b) && Closes(b, a)) return false;
        return Keeps(a, b, place) && Keeps(b, a, place) && Remains(a, b);
    }

    /// <summary>Makes b into a; the faces between them go.</summary>
    public void Collapse(int a, int b)
    {
        var chain = End;
        foreach (var vertex in (ReadOnlySpan<int>)[b, a])
        {
            for (int corner = first[vertex], following; corner != End; corner = following)
            {
                following = next[corner];
                var face = corner / 3;
                if (gone[face]) continue;
                if (vertex == b && Has(face, a))
                {
                    gone[face] = true;
                    FaceCount--;
                    continue;
                }
                corners[corner] = a;
                (next[corner], chain) = (chain, corner);
            }
        }
        (first[a], first[b]) = (chain, End);
        border[a] |= border[b];
    }

    private int CommonNeighbours(int a, int b)
    {
        var around = ++tick;
        for (var corner = first[a]; corner != End; corner = next[corner])
        {
            if (gone[corner / 3]) continue;
            foreach (var other in Face(corner / 3)) marks[other] = around;
        }
        (marks[a], marks[b]) = (0, 0);
        var common = 0;
        for (var corner = first[b]; corner != End; corner = next[corner])
        {
            if (gone[corner / 3]) continue;
            foreach (var other in Face(corner / 3))
            {
                if (marks[other] != around) continue;
                marks[other] = 0;
                common++;
            }
        }
        return common;
    }

    // The two apexes and the vertex are a face of their own: with the other's such face it would become a fold without thickness.
    private bool Closes(int vertex, int other)
    {
        for (var corner = first[vertex]; corner != End; corner = next[corner])
        {
            var face = corner / 3;
            if (!gone[face] && !Has(face, other) && Has(face, apexes[0]) && Has(face, apexes[1])) return true;
        }
        return false;
    }

    // Something is left of the piece.
    private bool Remains(int a, int b) => HasOther(a, b) || HasOther(b, a);

    private bool HasOther(int vertex, int other)
    {
        for (var corner = first[vertex]; corner != End; corner = next[corner])
        {
            if (!gone[corner / 3] && !Has(corner / 3, other)) return true;
        }
        return false;
    }

    // The faces around the vertex that survive, with the vertex moved.
    private bool Keeps(int vertex, int other, ReadOnlySpan<double> place)
    {
        var moved = new Point(place[0], place[1], place[2]);
        for (var corner = first[vertex]; corner != End; corner = next[corner])
        {
            var face = corner / 3;
            if (gone[face] || Has(face, other)) continue;
            var start = 3 * face;
            var (p, q, r) = (At(vertex), At(corners[start + (corner - start + 1) % 3]), At(corners[start + (corner - start + 2) % 3]));
            Point before = Point.Cross(q - p, r - p), after = Point.Cross(q - moved, r - moved);
            if (Point.Dot(before, after) < LargestTurn * before.Length * after.Length) return false;
            if (Thinness(moved, q, r, after) is var thin && thin < Thinnest && thin < Thinness(p, q, r, before) / 2) return false;
        }
        return true;
    }

    private static double Thinness(Point p, Point q, Point r, Point twiceArea)
    {
        var longest = double.Max(Point.Dot(q - p, q - p), double.Max(Point.Dot(r - q, r - q), Point.Dot(p - r, p - r)));
        return longest > 0 ? twiceArea.Length / longest : 0;
    }

    private Point At(int vertex) => new(places[vertex * stride], places[vertex * stride + 1], places[vertex * stride + 2]);

    private ReadOnlySpan<int> Face(int face) => corners.AsSpan(3 * face, 3);

    private bool Has(int face, int vertex) => corners[3 * face] == vertex || corners[3 * face + 1] == vertex || corners[3 * face + 2] == vertex;

    private int Third(int face, int a, int b)
    {
        foreach (var vertex in Face(face))
        {
            if (vertex != a && vertex != b) return vertex;
        }
        return a;
    }

    private readonly record struct Point(double X, double Y, double Z)
    {
        public double Length => double.Sqrt(Dot(this, this));

        public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

        public static double Dot(Point a, Point b) => a.X * b.X + a.Y * b.Y + a.Z * b.Z;

        public static Point Cross(Point a, Point b) => new(a.Y * b.Z - a.Z * b.Y, a.Z * b.X - a.X * b.Z, a.X * b.Y - a.Y * b.X);
    }
}
