using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Duck
{
    public static readonly ProceduralObject Kind = new("duck", "beak", "yellow", "orange", Build) { OtherPart = "wings", HeldOutColours = ["blue", "gray"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, beak, wings) = colours;
        float plump = random.Between(.92f, 1.1f), head = random.Between(.31f, .37f), neck = random.Between(.42f, .52f);
        scene.Ellipsoid(new(0, 0, -.2f), new(.7f, .5f * plump, .42f), body);
        scene.Ellipsoid(new(.38f, 0, neck), new(head), body);
        scene.Ellipsoid(new(.38f + head + .1f, 0, neck - .05f), new(.26f, .2f, .085f), beak);
        scene.Cone(new(-.65f, 0, 0), .2f, .25f, body, Turn(Vector3.UnitY, -52));
        scene.Eyes(new(.38f + head * .78f, .18f, neck + .12f), .075f, body);
        foreach (var side in Shapes.Sides)
        {
            scene.Ellipsoid(new(-.08f, side * .47f * plump, -.12f), new(.42f, .1f, .26f), wings);
            scene.Ellipsoid(new(.15f, side * .22f, -.62f), new(.26f, .16f, .06f), beak);
        }
    }
}
