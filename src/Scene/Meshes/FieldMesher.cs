using System.Numerics;
using Maquette.Scene.Fields;
using Maquette.Scene.Meshes.Texturing;

namespace Maquette.Scene.Meshes;

/// <summary>Turns a radiance field into a coloured mesh: samples the density, finds the surface's level, fills cavities, marches, drops floaters, asks the field for colours.</summary>
public static class FieldMesher
{
    /// <exception cref="EmptySurfaceException">Nothing in the field is solid, or nothing lies above the level that was asked for.</exception>
    public static Mesh Extract(IField field, MeshingOptions options)
    {
        var (densities, level) = SolidLattice.Sample(field, options.Cells, options);
        var whole = MarchingTetrahedra.Extract(densities, options.Cells, -field.Radius, field.Radius, level);
        if (whole.FaceCount == 0) throw new EmptySurfaceException($"The object has no surface at density {level:0.###} per metre: its densest point has {densities.Max():0.###}. Choose a lower level or leave it to be found.");

        var mesh = Components.DropSmall(options.Inside ? WithoutOutside(whole, field.Radius - 3 * field.Radius / options.Cells) : whole, options.SmallestPiece);
        var colours = new Vector3[mesh.Positions.Length];
        Colours(field, options).At(mesh.Positions, mesh.Normals, colours);
        return mesh with { Colours = colours };
    }

    /// <summary>The colours that a mesh of these options has: half a cell under its surface.</summary>
    public static IColours Colours(IField field, MeshingOptions options) => new FieldColours(field, field.Radius / options.Cells, options.ChunkPoints);

    private static Mesh WithoutOutside(Mesh mesh, float radius) =>
        FaceSubset.Keep(mesh, face => mesh.Indices.AsSpan(3 * face, 3).ToArray().Any(vertex => mesh.Positions[vertex].Length() < radius));
}
