using System.Numerics;
using Maquette.Generation.Training.Catalogues;
using Maquette.Generation.Training.Procedural;
using Maquette.Scene.Import;

namespace Maquette.Generation.Training.Shards;

/// <summary>Another make of the same thing: its sides stretched, and wider or narrower towards the top.</summary>
/// <param name="Stretch">of the sides x, y, z</param>
/// <param name="Taper">by how much of itself the breadth grows at height <see cref="CatalogueModel.Radius"/>, and shrinks at as much below the middle</param>
internal readonly record struct Proportions(Vector3 Stretch, float Taper)
{
    /// <summary>Proportions that differ from the model's own by up to a share, 0…1: each side by a factor between 1/(1 + share) and 1 + share.</summary>
    public static Proportions Draw(float share, Random random) =>
        new(new(Side(share, random), Side(share, random), Side(share, random)), random.Between(-share, share) / 2);

    /// <summary>The mesh so changed, framed as it was: centre of the box in the origin, farthest point at <see cref="CatalogueModel.Radius"/>.</summary>
    public MaterialMesh Of(MaterialMesh mesh)
    {
        var (stretch, slope) = (Stretch, Taper / CatalogueModel.Radius);
        Vector3[] positions = [.. mesh.Positions.Select(p => stretch * new Vector3((1 + slope * p.Z) * p.X, (1 + slope * p.Z) * p.Y, p.Z))];
        Vector3[] normals = [.. mesh.Normals.Zip(mesh.Positions, (n, p) => Vector3.Normalize(Turned(n, p, stretch, slope)))];
        return CatalogueModel.Framed(mesh with { Positions = positions, Normals = normals });
    }

    // J⁻ᵀn with J the derivative of the change at p: Jᵀ is triangular.
    private static Vector3 Turned(Vector3 n, Vector3 p, Vector3 stretch, float slope)
    {
        var (x, y) = (n.X / (stretch.X * (1 + slope * p.Z)), n.Y / (stretch.Y * (1 + slope * p.Z)));
        return new(x, y, (n.Z - slope * (stretch.X * p.X * x + stretch.Y * p.Y * y)) / stretch.Z);
    }

    private static float Side(float share, Random random) => MathF.Pow(1 + share, random.Between(-1, 1));
}
