using System.Numerics;

namespace Maquette.Scene.Meshes.Texturing;

/// <summary>A part of a surface seen straight along one axis: flat, with no face turned away and none over another.</summary>
internal sealed class FlatChart
{
    private readonly Mesh mesh;
    private readonly Vector3 right, up;
    private readonly float cell;
    private readonly Dictionary<(int X, int Y), List<int>> cells = [];

    /// <param name="axis">unit; where the chart is looked at from</param>
    /// <param name="cell">metres: about the size of a face, to find those near each other</param>
    public FlatChart(Mesh mesh, Vector3 axis, float cell)
    {
        (this.mesh, this.cell, Axis) = (mesh, cell, axis);
        var across = float.Abs(axis.Z) < 0.9f ? Vector3.UnitZ : Vector3.UnitX;
        right = Vector3.Normalize(Vector3.Cross(across, axis));
        up = Vector3.Cross(axis, right);
    }

    public Vector3 Axis { get; }

    /// <summary>In the order they were added.</summary>
    public List<int> Faces { get; } = [];

    /// <summary>Where a vertex lies in the chart, metres.</summary>
    public Vector2 Place(int vertex) => new(Vector3.Dot(mesh.Positions[vertex], right), Vector3.Dot(mesh.Positions[vertex], up));

    /// <summary>Adds a face that looks towards the axis unless it would cover a part of the chart.</summary>
    public bool TryAdd(int face)
    {
        var corners = Corners(face);
        Vector2 min = Vector2.Min(corners.A, Vector2.Min(corners.B, corners.C)), max = Vector2.Max(corners.A, Vector2.Max(corners.B, corners.C));
        int left = Cell(min.X), right = Cell(max.X), bottom = Cell(min.Y), top = Cell(max.Y);
        for (var y = bottom; y <= top; y++)
        {
            for (var x = left; x <= right; x++)
            {
                if (cells.TryGetValue((x, y), out var there) && there.Any(other => Overlap(corners, Corners(other)))) return false;
            }
        }
        for (var y = bottom; y <= top; y++)
        {
            for (var x = left; x <= right; x++)
            {
                if (!cells.TryGetValue((x, y), out var there)) cells[(x, y)] = there = [];
                there.Add(face);
            }
        }
        Faces.Add(face);
        return true;
    }

    private int Cell(float metres) => (int)MathF.Floor(metres / cell);

    private (Vector2 A, Vector2 B, Vector2 C) Corners(int face) => (Place(mesh.Indices[3 * face]), Place(mesh.Indices[3 * face + 1]), Place(mesh.Indices[3 * face + 2]));

    // Two triangles, counter-clockwise, are apart when all of one lies outside an edge of the other; touching is apart.
    private static bool Overlap(in (Vector2 A, Vector2 B, Vector2 C) one, in (Vector2 A, Vector2 B, Vector2 C) other) => !Apart(one, other) && !Apart(other, one);

    private static bool Apart(in (Vector2 A, Vector2 B, Vector2 C) one, in (Vector2 A, Vector2 B, Vector2 C) other) =>
        Outside(one.A, one.B, other) || Outside(one.B, one.C, other) || Outside(one.C, one.A, other);

    private static bool Outside(Vector2 from, Vector2 to, in (Vector2 A, Vector2 B, Vector2 C) other)
    {
        var tolerance = 1e-6f * (to - from).Length() * ((to - from).Length() + (other.B - other.A).Length());
        return Side(from, to, other.A) <= tolerance && Side(from, to, other.B) <= tolerance && Side(from, to, other.C) <= tolerance;
    }

    private static float Side(Vector2 from, Vector2 to, Vector2 p) => (to.X - from.X) * (p.Y - from.Y) - (to.Y - from.Y) * (p.X - from.X);
}
