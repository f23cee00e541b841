using System.Numerics;

namespace Maquette.Scene.Meshes.Simplification;

/// <summary>
/// Fewer faces for the same look: collapses the edge whose loss of shape and colour is least, again and again (Garland and Heckbert 1997; with colours
/// 1998). Written here because the packaged meshoptimizer (0.18) sees positions only, and colours must keep their borders. The result depends on the mesh alone.
/// </summary>
public static class QuadricSimplifier
{
    // A colour from black to white weighs as much as this part of the object's diagonal.
    private const double ColourWeight = 0.05;

    // An open border may move as if it had this many times the area of its faces.
    private const double BorderWeight = 100;

    // Of two edges that cost nothing the shorter goes first.
    private const double LengthWeight = 1e-5;

    /// <summary>The mesh with at most so many faces, with normals computed anew; with more where none can go without a fold or a hole.</summary>
    /// <param name="mesh">whole: faces that meet share vertices</param>
    /// <param name="faces">at least 1; a mesh that has no more is given back as it is</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set.</exception>
    public static Mesh Simplify(Mesh mesh, int faces, CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(faces, 1);
        return mesh.FaceCount <= faces ? mesh : new Run(mesh).To(faces, stop);
    }

    private readonly record struct Candidate(int A, int B, int Stamp);

    private sealed class Run
    {
        private const int N = Quadrics.Dimensions;

        private readonly Mesh mesh;
        private readonly float colourScale;
        private readonly double[] places;   // position and scaled colour of each vertex
        private readonly int[] stamps;      // grows when a vertex moves: what was reckoned before is stale
        private readonly Quadrics quadrics;
        private readonly CollapsibleMesh surface;
        private readonly PriorityQueue<Candidate, (double Cost, long Order)> queue = new();
        private readonly List<int> neighbours = [];
        private long order;

        public Run(Mesh mesh)
        {
            this.mesh = mesh;
            colourScale = (float)(ColourWeight * Diagonal(mesh.Positions));
            places = new double[N * mesh.Positions.Length];
            for (var vertex = 0; vertex < mesh.Positions.Length; vertex++)
            {
                var (p, c) = (mesh.Positions[vertex], mesh.Colours[vertex] * colourScale);
                (places[N * vertex], places[N * vertex + 1], places[N * vertex + 2]) = (p.X, p.Y, p.Z);
                (places[N * vertex + 3], places[N * vertex + 4], places[N * vertex + 5]) = (c.X, c.Y, c.Z);
            }
            stamps = new int[mesh.Positions.Length];
            quadrics = new(mesh.Positions.Length);
            surface = new(mesh.Positions.Length, mesh.Indices, places, N);
            AddFaces();
            AddBorders();
        }

        public Mesh To(int faces, CancellationToken stop)
        {
            // What could not go at its turn may go later, when its surroundings have changed: rounds over all edges, until one takes none.
            for (var before = int.MaxValue; surface.FaceCount > faces && surface.FaceCount < before;)
            {
                before = surface.FaceCount;
                OfferAll();
                Round(faces, stop);
            }
            return Result();
        }

        private void OfferAll()
        {
            for (var vertex = 0; vertex < stamps.Length; vertex++)
            {
                surface.Neighbours(vertex, neighbours);
                foreach (var other in neighbours) if (other > vertex) Offer(vertex, other);
            }
        }

        private void Round(int faces, CancellationToken stop)
        {
            Span<double> best = stackalloc double[N];
            while (surface.FaceCount > faces && queue.TryDequeue(out var edge, out _))
            {
                if (edge.Stamp != stamps[edge.A] + stamps[edge.B]) continue;
                if ((++order & 0xFFF) == 0) stop.ThrowIfCancellationRequested();
                Best(edge.A, edge.B, best);
                if (surface.MayCollapse(edge.A, edge.B, best)) Collapse(edge.A, edge.B, best);
            }
        }

        private void Collapse(int a, int b, ReadOnlySpan<double> best)
        {
            surface.Collapse(a, b);
            quadrics.Join(a, b);
            best.CopyTo(places.AsSpan(N * a, N));
            (stamps[a], stamps[b]) = (stamps[a] + stamps[b] + 1, int.MinValue / 2);
            surface.Neighbours(a, neighbours);
            foreach (var other in neighbours) Offer(int.Min(a, other), int.Max(a, other));
        }

        private void Offer(int a, int b)
        {
            Span<double> best = stackalloc double[N];
            queue.Enqueue(new(a, b, stamps[a] + stamps[b]), (Best(a, b, best), order++));
        }

        private double Best(int a, int b, Span<double> best)
        {
            Span<double> middle = stackalloc double[N];
            var length = 0.0;
            for (var i = 0; i < N; i++)
            {
                middle[i] = (places[N * a + i] + places[N * b + i]) / 2;
                if (i < 3) length += double.Pow(places[N * a + i] - places[N * b + i], 2);
            }
            var error = quadrics.Best(a, b, middle, best);
            var away = 0.0;
            for (var i = 0; i < 3; i++) away += double.Pow(best[i] - middle[i], 2);
            if (!(away <= 4 * length)) middle.CopyTo(best);   // an almost flat place knows no best point; far away it would be a thorn
            return error + LengthWeight * length * length;
        }

        private void AddFaces()
        {
            for (var i = 0; i < mesh.Indices.Length; i += 3)
            {
                int a = mesh.Indices[i], b = mesh.Indices[i + 1], c = mesh.Indices[i + 2];
                var area = Vector3.Cross(mesh.Positions[b] - mesh.Positions[a], mesh.Positions[c] - mesh.Positions[a]).Length() / 2;
                foreach (var vertex in (ReadOnlySpan<int>)[a, b, c]) quadrics.AddTriangle(vertex, Place(a), Place(b), Place(c), area / 3);
            }
        }

        // A plane through each open edge, at right angles to its face.
        private void AddBorders()
        {
            foreach (var (start, end) in MeshEdges.Of(mesh).Loose)
            {
                int a = mesh.Indices[start], b = mesh.Indices[end], c = mesh.Indices[start / 3 * 3 + (start % 3 + 2) % 3];
                surface.MarkBorder(a);
                surface.MarkBorder(b);
                var edge = mesh.Positions[b] - mesh.Positions[a];
                var twiceArea = Vector3.Cross(edge, mesh.Positions[c] - mesh.Positions[a]);
                var across = VertexNormals.UnitOr(Vector3.Cross(edge, twiceArea), Vector3.Zero);
                foreach (var vertex in (ReadOnlySpan<int>)[a, b]) quadrics.AddPlane(vertex, [across.X, across.Y, across.Z], Place(a), BorderWeight * edge.LengthSquared());
            }
        }

        private Mesh Result()
        {
            var positions = new Vector3[mesh.Positions.Length];
            var colours = new Vector3[positions.Length];
            for (var vertex = 0; vertex < positions.Length; vertex++)
            {
                var p = Place(vertex);
                positions[vertex] = new((float)p[0], (float)p[1], (float)p[2]);
                colours[vertex] = colourScale > 0 ? Vector3.Clamp(new Vector3((float)p[3], (float)p[4], (float)p[5]) / colourScale, Vector3.Zero, Vector3.One) : mesh.Colours[vertex];
            }
            var indices = surface.Indices();
            return FaceSubset.Keep(new(positions, VertexNormals.Compute(positions, indices), colours, indices), _ => true);
        }

        private ReadOnlySpan<double> Place(int vertex) => places.AsSpan(N * vertex, N);

        private static float Diagonal(Vector3[] positions)
        {
            Vector3 min = positions[0], max = positions[0];
            foreach (var p in positions) (min, max) = (Vector3.Min(min, p), Vector3.Max(max, p));
            return Vector3.Distance(min, max);
        }
    }
}
