using System.Numerics;
using Maquette.Scene.Meshes;

namespace Maquette.Scene.Tests.Meshes;

/// <summary>Small meshes whose every property is known.</summary>
internal static class Solids
{
    /// <summary>Samples a field at the corners of cells³ cubes in [−1, 1]³, x fastest.</summary>
    public static float[] Sample(int cells, Func<Vector3, float> field)
    {
        var values = new List<float>();
        float At(int i) => -1 + 2f * i / cells;
        for (var z = 0; z <= cells; z++)
            for (var y = 0; y <= cells; y++)
                for (var x = 0; x <= cells; x++) values.Add(field(new(At(x), At(y), At(z))));
        return [.. values];
    }

    public static Mesh Extract(int cells, Func<Vector3, float> field) => MarchingTetrahedra.Extract(Sample(cells, field), cells, -1, 1, 0);

    public static Mesh Sphere(float radius, Vector3 centre = default, int cells = 32) => Extract(cells, p => radius - Vector3.Distance(p, centre));

    /// <summary>A cube of 8 vertices with this edge, centred at the origin, faces outwards.</summary>
    public static Mesh Cube(float edge)
    {
        var positions = Enumerable.Range(0, 8).Select(i => (new Vector3(i & 1, i >> 1 & 1, i >> 2) - new Vector3(0.5f)) * edge).ToArray();
        int[] indices =
        [
            0, 2, 3, 0, 3, 1, 4, 5, 7, 4, 7, 6, 0, 1, 5, 0, 5, 4, 2, 6, 7, 2, 7, 3, 0, 4, 6, 0, 6, 2, 1, 3, 7, 1, 7, 5,
        ];
        return new(positions, VertexNormals.Compute(positions, indices), [.. positions.Select(_ => Vector3.One)], indices);
    }

    /// <summary>Both meshes as one.</summary>
    public static Mesh Together(Mesh a, Mesh b) => new(
        [.. a.Positions, .. b.Positions], [.. a.Normals, .. b.Normals], [.. a.Colours, .. b.Colours], [.. a.Indices, .. b.Indices.Select(i => i + a.Positions.Length)]);

    public static Mesh Moved(Mesh mesh, Vector3 by) => mesh with { Positions = [.. mesh.Positions.Select(p => p + by)] };

    public static Mesh Painted(Mesh mesh, Vector3 colour) => mesh with { Colours = [.. mesh.Positions.Select(_ => colour)] };
}
