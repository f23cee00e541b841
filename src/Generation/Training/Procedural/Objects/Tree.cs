using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Tree
{
    public static readonly ProceduralObject Kind = new("tree", "trunk", "green", "brown", Round) { Forms = [new("pine tree", Pine), new("palm tree", Palm)], HeldOutColours = ["purple", "gray"] };

    private static void Round(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        scene.Cylinder(new(0, 0, -.7f), random.Between(.15f, .2f), random.Between(.4f, .55f), colours.Part);
        scene.Ellipsoid(new(0, 0, .1f), new(.62f, .62f, .6f), colours.Body);
        for (var i = 0; i < 4; i++)
        {
            var (sin, cos) = MathF.SinCos(random.Between(0, MathF.Tau));
            scene.Ellipsoid(new(cos * .35f, sin * .35f, random.Between(-.1f, .5f)), new(.37f), colours.Body);
        }
    }

    private static void Pine(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var width = random.Between(.55f, .7f);
        scene.Cylinder(new(0, 0, -1), .18f, random.Between(.45f, .55f), colours.Part);
        for (var i = 0; i < 3; i++) scene.Cone(new(0, 0, .42f * i - .2f), width * (1 - .24f * i), .42f, colours.Body);
    }

    private static void Palm(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        const int Leaves = 7;
        float lean = random.Between(.05f, .25f), reach = random.Between(.35f, .45f);
        scene.Limb(new(-lean, 0, -1), new(lean * .3f, 0, -.2f), .13f, colours.Part);
        scene.Limb(new(lean * .3f, 0, -.2f), new(lean, 0, .55f), .11f, colours.Part);
        for (var i = 0; i < Leaves; i++)
        {
            var angle = i * 360f / Leaves;
            var (sin, cos) = MathF.SinCos(float.DegreesToRadians(angle));
            scene.Ellipsoid(new(lean + cos * reach, sin * reach, .52f), new(reach * 1.15f, .17f, .07f), colours.Body, Turn(Vector3.UnitZ, angle) * Turn(Vector3.UnitY, 24));
        }
    }
}
