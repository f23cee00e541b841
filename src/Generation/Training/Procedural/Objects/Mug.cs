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
        float height = random.Between(.5f, .62f), radius = random.Between(.42f, .52f), flare = random.Between(.92f, 1.15f);
        scene.Frustum(Vector3.Zero, new(radius, radius, height), flare, body);
        scene.Cylinder(new(0, 0, height), radius * flare * .86f, .03f, inside);
        if (random.Chance(.35f)) Square(scene, radius, height, handle);
        else scene.Torus(new(0, radius + .08f, 0), height * .6f, .38f, handle, Turn(Vector3.UnitY, 90));
    }

    private static void Square(PrimitiveScene scene, float radius, float height, Vector3 handle)
    {
        scene.Box(new(0, radius + .44f, 0), new(.13f, .11f, height * .68f), handle);
        foreach (var end in Shapes.Sides) scene.Box(new(0, radius + .16f, end * height * .53f), new(.13f, .3f, .11f), handle);
    }
}
