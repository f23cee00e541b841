using System.Numerics;

namespace Maquette.Scene.Meshes.Texturing;

/// <summary>Cuts a surface into charts: each grows from a face over the neighbours that look in about the same direction, then again along the mean direction it found.</summary>
internal sealed class ChartGrowing
{
    // Cosines: how far the surface around a face, and the face itself, may turn from a chart's axis; what small charts give away may turn further.
    private const float SurfaceTurn = 0.6f, FaceTurn = 0.3f, GivenTurn = 0.2f;

    // Charts of fewer faces give them to their neighbours where they can.
    private const int Small = 16;

    private const int Rounds = 3, None = -1;

    private readonly Mesh mesh;
    private readonly int[] neighbours;    // three a face
    private readonly Vector3[] normals;   // of faces
    private readonly Vector3[] smooth;    // of the surface around them
    private readonly int[] chartOf;
    private readonly int[] reached;       // faces; what carries the latest tick has been looked at
    private readonly float cell;
    private int tick;

    private ChartGrowing(Mesh mesh)
    {
        this.mesh = mesh;
        neighbours = NeighboursOf(mesh);
        (normals, cell) = NormalsOf(mesh);
        smooth = Smooth(Smooth(normals));
        chartOf = new int[mesh.FaceCount];
        reached = new int[mesh.FaceCount];
        Array.Fill(chartOf, None);
    }

    /// <summary>Charts that hold every face once.</summary>
    public static IReadOnlyList<FlatChart> Grow(Mesh mesh)
    {
        var growing = new ChartGrowing(mesh);
        var charts = new List<FlatChart>();
        for (var face = 0; face < mesh.FaceCount; face++)
        {
            if (growing.chartOf[face] != None) continue;
            var chart = growing.From(face);
            foreach (var member in chart.Faces) growing.chartOf[member] = charts.Count;
            charts.Add(chart);
        }
        return growing.WithoutCrumbs(charts);
    }

    private FlatChart From(int seed)
    {
        var axis = VertexNormals.UnitOr(smooth[seed] + normals[seed], Vector3.UnitZ);
        for (var round = 0; round < Rounds - 1; round++)
        {
            var sum = Vector3.Zero;
            Spread(seed, axis, face => { sum += smooth[face]; return true; });
            var better = VertexNormals.UnitOr(sum, axis);
            if (!Suits(seed, better)) break;
            axis = better;
        }
        var chart = new FlatChart(mesh, axis, cell);
        Spread(seed, axis, chart.TryAdd);
        if (chart.Faces.Count == 0) chart.TryAdd(seed);   // a face without area suits no axis
        return chart;
    }

    // Over the free faces that suit the axis, in rings around the seed.
    private void Spread(int seed, Vector3 axis, Func<int, bool> take)
    {
        tick++;
        var front = new Queue<int>([seed]);
        reached[seed] = tick;
        while (front.TryDequeue(out var face))
        {
            if (!Suits(face, axis) || !take(face)) continue;
            foreach (var neighbour in neighbours.AsSpan(3 * face, 3))
            {
                if (neighbour == None || chartOf[neighbour] != None || reached[neighbour] == tick) continue;
                reached[neighbour] = tick;
                front.Enqueue(neighbour);
            }
        }
    }

    private bool Suits(int face, Vector3 axis) => Vector3.Dot(smooth[face], axis) > SurfaceTurn && Vector3.Dot(normals[face], axis) > FaceTurn;

    // Faces of small charts move to a larger neighbour that they fit into; what stays of the chart keeps its axis.
    private List<FlatChart> WithoutCrumbs(List<FlatChart> charts)
    {
        foreach (var (number, crumb) in charts.Index().Where(chart => chart.Item.Faces.Count < Small).OrderBy(chart => chart.Item.Faces.Count).ToList())
        {
            for (var moved = true; moved;)
            {
                moved = false;
                foreach (var face in crumb.Faces.ToList())
                {
                    foreach (var neighbour in neighbours.AsSpan(3 * face, 3))
                    {
                        if (neighbour == None || chartOf[neighbour] == number) continue;
                        var home = charts[chartOf[neighbour]];
                        if (home.Faces.Count <= crumb.Faces.Count || Vector3.Dot(normals[face], home.Axis) < GivenTurn || !home.TryAdd(face)) continue;
                        chartOf[face] = chartOf[neighbour];
                        moved = crumb.Faces.Remove(face);
                        break;
                    }
                }
            }
        }
        return [.. charts.Where(chart => chart.Faces.Count > 0)];
    }

    private Vector3[] Smooth(Vector3[] from)
    {
        var to = new Vector3[from.Length];
        for (var face = 0; face < to.Length; face++)
        {
            var sum = from[face];
            foreach (var neighbour in neighbours.AsSpan(3 * face, 3)) if (neighbour != None) sum += from[neighbour];
            to[face] = VertexNormals.UnitOr(sum, from[face]);
        }
        return to;
    }

    private static int[] NeighboursOf(Mesh mesh)
    {
        var neighbours = new int[mesh.Indices.Length];
        Array.Fill(neighbours, None);
        foreach (var (one, other) in MeshEdges.Of(mesh).Pairs) (neighbours[one.Start], neighbours[other.Start]) = (other.Start / 3, one.Start / 3);
        return neighbours;
    }

    private static (Vector3[] Normals, float MeanEdge) NormalsOf(Mesh mesh)
    {
        var (normals, lengths) = (new Vector3[mesh.FaceCount], 0.0);
        for (var face = 0; face < normals.Length; face++)
        {
            Vector3 a = mesh.Positions[mesh.Indices[3 * face]], b = mesh.Positions[mesh.Indices[3 * face + 1]], c = mesh.Positions[mesh.Indices[3 * face + 2]];
            normals[face] = VertexNormals.UnitOr(Vector3.Cross(b - a, c - a), Vector3.Zero);
            lengths += (b - a).Length();
        }
        return (normals, float.Max(1e-6f, (float)(lengths / int.Max(1, normals.Length))));
    }
}
