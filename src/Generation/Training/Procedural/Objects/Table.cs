using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Table
{
    public static readonly ProceduralObject Kind = new("table", "legs", "brown", "brown", Plain) { Forms = [new("round table", Round)] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float width = random.Between(.85f, 1.1f), depth = random.Between(.6f, .8f), height = random.Between(.34f, .5f), leg = random.Between(.08f, .12f);
        scene.Box(new(0, 0, height), new(depth, width, .08f), colours.Body);
        var inset = random.Between(.75f, .9f);
        scene.Legs(new(depth * inset, width * inset, 0), leg, height, colours.Part);
    }

    private static void Round(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float width = random.Between(.75f, .95f), height = random.Between(.4f, .55f);
        scene.Cylinder(new(0, 0, height), width, .08f, colours.Body);
        if (random.Chance(.5f))
        {
            scene.Legs(new(width * .55f, width * .55f, 0), .09f, height, colours.Part);
            return;
        }
        scene.Cylinder(Vector3.Zero, .13f, height, colours.Part);
        scene.Frustum(new(0, 0, -height), new(width * .55f, width * .55f, .09f), .6f, colours.Part);
    }
}
