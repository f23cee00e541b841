using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Mug
{
    public static readonly ProceduralObject Kind = new("mug", "inside", "white", "brown", Build);

    private static void Build(PrimitiveScene scene, Random random, Vector3 body, Vector3 part)
    {
        float height = random.Between(.55f, .7f), radius = random.Between(.45f, .55f);
        scene.Frustum(Vector3.Zero, new(radius, radius, height), random.Between(.95f, 1.12f), body);
        scene.Cylinder(new(0, 0, height), radius * .85f, .02f, part);
        scene.Torus(new(0, radius + .1f, 0), height * .5f, .2f, body, Turn(Vector3.UnitY, 90));
    }
}
