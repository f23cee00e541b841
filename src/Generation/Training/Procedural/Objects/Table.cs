using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Table
{
    public static readonly ProceduralObject Kind = new("table", "legs", "brown", "brown", Plain) { Forms = [new("round table", Round)], HeldOutColours = ["pink", "red"] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float width = random.Between(.85f, 1.1f), depth = random.Between(.6f, .8f), height = random.Between(.32f, .46f), leg = random.Between(.055f, .08f);
        scene.Box(new(0, 0, height), new(depth, width, .1f), colours.Body);
        var inset = random.Between(.75f, .9f);
        scene.Legs(new(depth * inset, width * inset, 0), leg, height, colours.Part);
    }

    private static void Round(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float width = random.Between(.75f, .95f), height = random.Between(.38f, .5f);
        scene.Cylinder(new(0, 0, height), width, .12f, colours.Body);
        if (random.Chance(.5f))
        {
            scene.Legs(new(width * .55f, width * .55f, 0), .07f, height, colours.Part);
            return;
        }
        scene.Cylinder(Vector3.Zero, .1f, height, colours.Part);
        scene.Frustum(new(0, 0, -height), new(width * .42f, width * .42f, .06f), .6f, colours.Part);
    }
}
