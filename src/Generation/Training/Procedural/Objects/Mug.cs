using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Mug
{
    public static readonly ProceduralObject Kind = new("mug", "inside", "white", "brown", Build) { OtherPart = "handle", HeldOutColours = ["orange", "cyan"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, inside, handle) = colours;
        float height = random.Between(.5f, .62f), radius = random.Between(.42f, .52f);
        scene.Frustum(Vector3.Zero, new(radius, radius, height), random.Between(.95f, 1.15f), body);
        scene.Cylinder(new(0, 0, height), radius * .87f, .02f, inside);
        scene.Torus(new(0, radius + .12f, 0), height * .58f, .27f, handle, Turn(Vector3.UnitY, 90));
    }
}
