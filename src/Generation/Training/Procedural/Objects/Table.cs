using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Table
{
    public static readonly ProceduralObject Kind = new("table", "legs", "brown", "brown", Plain) { Forms = [new("coffee table", Coffee), new("round table", Round)], HeldOutColours = ["pink", "red"] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float width = random.Between(.88f, 1.1f), depth = random.Between(.6f, .8f), height = random.Between(.3f, .4f), leg = random.Between(.08f, .09f), inset = random.Between(.75f, .9f);
        scene.Box(new(0, 0, height), new(depth, width, .13f), colours.Body);
        switch (random.Next(6))
        {
            case 0: Trestles(scene, new(depth, width, height), leg * .9f, colours.Part); break;
            case 1:
                foreach (var side in Shapes.Sides) scene.Box(new(0, side * width * .82f, 0), new(depth * .3f, leg, height), colours.Part);
                break;
            case 2: Column(scene, width * .75f, height, colours.Part); break;
            case 3: Splayed(scene, new(depth, width, height), leg * .85f, colours.Part); break;
            default: scene.Legs(new(depth * inset, width * inset, 0), leg, height, colours.Part); break;
        }
    }

    private static void Round(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float width = random.Between(.78f, .95f), height = random.Between(.38f, .46f);
        scene.Cylinder(new(0, 0, height), width, .13f, colours.Body);
        switch (random.Next(4))
        {
            case 0: scene.Legs(new(width * .55f, width * .55f, 0), .08f, height, colours.Part); break;
            case 1: Splayed(scene, new(width * .7f, width * .7f, height), .08f, colours.Part); break;
            default: Column(scene, width, height, colours.Part); break;
        }
    }

    /// <summary>Low, mostly with a shelf below.</summary>
    private static void Coffee(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float width = random.Between(.85f, 1.1f), depth = random.Between(.5f, .65f), height = random.Between(.26f, .36f), leg = random.Between(.085f, .12f);
        scene.Box(new(0, 0, height), new(depth, width, .12f), colours.Body);
        scene.Legs(new(depth - leg, width - leg, -.05f), leg, height, colours.Part);
        if (random.Chance(.6f)) scene.Box(new(0, 0, -height * .9f), new(depth * .85f, width * .85f, .05f), colours.Body);
    }

    private static void Column(PrimitiveScene scene, float width, float height, Vector3 colour)
    {
        scene.Cylinder(Vector3.Zero, .13f, height, colour);
        scene.Frustum(new(0, 0, -height), new(width * .5f, width * .5f, .08f), .6f, colour);
    }

    private static void Splayed(PrimitiveScene scene, Vector3 half, float leg, Vector3 colour)
    {
        foreach (var side in Shapes.Sides)
        {
            foreach (var end in Shapes.Sides) scene.Limb(new(end * half.X * .6f, side * half.Y * .6f, half.Z), new(end * half.X * .9f, side * half.Y * .9f, -half.Z), leg, colour);
        }
    }

    private static void Trestles(PrimitiveScene scene, Vector3 half, float leg, Vector3 colour)
    {
        foreach (var side in Shapes.Sides)
        {
            foreach (var end in Shapes.Sides) scene.Limb(new(0, side * half.Y * .75f, half.Z), new(end * half.X * .75f, side * half.Y * .75f, -half.Z), leg, colour);
        }
    }
}
