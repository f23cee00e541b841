using System.Numerics;

namespace Maquette.Scene.Meshes;

/// <summary>
/// What a cube of the lattice contributes to the surface, for each of its 256 corner patterns.
/// A corner is three bits (x, y, z); the cube is cut into six tetrahedra along the diagonal 0–7 (Kuhn's subdivision), each of which
/// climbs from corner 0 to corner 7 one axis at a time. Neighbouring cubes cut their shared face alike, so the surface has no cracks.
/// </summary>
internal static class TetrahedraTable
{
    private static readonly int[][] Tetrahedra =
    [
        [0, 1, 3, 7], [0, 1, 5, 7], [0, 2, 3, 7], [0, 2, 6, 7], [0, 4, 5, 7], [0, 4, 6, 7],
    ];

    /// <summary>Lattice edges in threes, one triangle each, counter-clockwise seen from outside; index is the bits of the corners inside.</summary>
    public static readonly CubeEdge[][] Triangles = [.. Enumerable.Range(0, 256).Select(inside => TrianglesOf(inside).ToArray())];

    private static IEnumerable<CubeEdge> TrianglesOf(int inside) => Tetrahedra.SelectMany(tetrahedron => TrianglesOf(inside, tetrahedron));

    private static CubeEdge[] TrianglesOf(int inside, int[] tetrahedron)
    {
        int[] within = [.. tetrahedron.Where(corner => (inside >> corner & 1) == 1)];
        int[] without = [.. tetrahedron.Except(within)];
        return (within.Length, without.Length) switch
        {
            (1, 3) => Outwards(within, without, [(0, 0), (0, 1), (0, 2)]),
            (3, 1) => Outwards(within, without, [(0, 0), (1, 0), (2, 0)]),
            (2, 2) => [.. Outwards(within, without, [(0, 0), (0, 1), (1, 1)]), .. Outwards(within, without, [(0, 0), (1, 1), (1, 0)])],
            _ => [],
        };
    }

    private static CubeEdge[] Outwards(int[] within, int[] without, (int Within, int Without)[] corners)
    {
        var middles = corners.Select(c => (At(within[c.Within]) + At(without[c.Without])) / 2).ToArray();
        var normal = Vector3.Cross(middles[1] - middles[0], middles[2] - middles[0]);
        var outwards = Centre(without) - Centre(within);
        var edges = corners.Select(c => CubeEdge.Between(within[c.Within], without[c.Without])).ToArray();
        return Vector3.Dot(normal, outwards) > 0 ? edges : [edges[0], edges[2], edges[1]];
    }

    private static Vector3 Centre(int[] corners) => corners.Aggregate(Vector3.Zero, (sum, corner) => sum + At(corner)) / corners.Length;

    private static Vector3 At(int corner) => new(corner & 1, corner >> 1 & 1, corner >> 2 & 1);
}

/// <summary>An edge of the lattice: the corner where it starts and the axes it climbs (bits x, y, z), seven directions in all.</summary>
internal readonly record struct CubeEdge(int Base, int Direction)
{
    public static CubeEdge Between(int a, int b) => new(a & b, a ^ b);
}
