using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Table
{
    public static readonly ProceduralObject Kind = new("table", "legs", "brown", "brown", Plain) { Forms = [new("coffee table", Coffee), new("round table", Round)], HeldOutColours = ["pink", "red"] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, legs, _) = colours;
        float width = random.Between(.8f, 1.15f), depth = random.Between(.58f, .8f), height = random.Between(.3f, .4f), leg = random.Between(.06f, .09f), inset = random.Between(.75f, .92f);
        var half = new Vector3(depth, width, height);
        var leaves = random.Chance(.12f);
        var cloth = !leaves && random.Chance(.1f);
        if (cloth) scene.Box(new(0, 0, height * .45f), half with { Z = height * .6f }, body);
        else scene.Box(new(0, 0, height), half with { Z = random.Between(.09f, .13f) }, body);
        if (leaves) foreach (var side in Shapes.Sides) scene.Box(new(0, side * (width + .02f), height * .5f), new(depth, .05f, height * .5f + .08f), body);
        switch (cloth ? 6 : random.Next(9))
        {
            case 0: Trestles(scene, half, leg * .9f, legs); break;
            case 1:
                foreach (var side in Shapes.Sides) scene.Box(new(0, side * width * .82f, 0), new(depth * .3f, leg * .8f, height), legs);
                break;
            case 2: Column(scene, width * .75f, height, legs); break;
            case 3: Splayed(scene, half, leg * .85f, legs); break;
            case 4: Crossed(scene, random, half, leg * .85f, legs); break;
            case 5:
                foreach (var side in Shapes.Sides)
                {
                    scene.Cylinder(new(0, side * width * .55f, 0), leg * .9f, height, legs);
                    scene.Box(new(0, side * width * .55f, -height), new(depth * .75f, leg * .9f, .06f), legs);
                }
                break;
            default:
                scene.Legs(new(depth * inset, width * inset, 0), leg, cloth ? height * 1.1f : height, legs);
                if (random.Chance(.5f)) scene.Box(new(0, 0, height - .18f), new(depth * inset, width * inset, .1f), body);
                if (random.Chance(.2f)) scene.Box(new(0, 0, -height * .55f), new(.05f, width * inset, .05f), legs);
                break;
        }
    }

    private static void Round(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float width = random.Between(.7f, .95f), height = random.Between(.36f, .46f), thick = random.Between(.1f, .13f);
        scene.Frustum(new(0, 0, height), new(width * random.Between(.85f, 1), width, thick), 1, colours.Body);
        switch (random.Next(5))
        {
            case 0: scene.Legs(new(width * .5f, width * .55f, 0), .065f, height, colours.Part); break;
            case 1: Splayed(scene, new(width * .65f, width * .7f, height), .06f, colours.Part); break;
            case 2: // three or four feet on a turned column
                scene.Cylinder(new(0, 0, .1f), .1f, height - .1f, colours.Part);
                foreach (var (place, _) in Shapes.Wreath(random.Next(3, 5), width * .62f, -height, 45)) scene.Limb(new(0, 0, -height * .35f), place, .07f, colours.Part);
                break;
            default: Column(scene, width, height, colours.Part); break;
        }
    }

    /// <summary>Low, mostly with a shelf below: on legs, on frames or crossed bars.</summary>
    private static void Coffee(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float width = random.Between(.8f, 1.1f), depth = random.Between(.45f, .7f), height = random.Between(.24f, .36f), leg = random.Between(.065f, .1f);
        scene.Box(new(0, 0, height), new(depth, width, random.Between(.08f, .12f)), colours.Body);
        switch (random.Next(4))
        {
            case 0: Splayed(scene, new(depth, width, height), leg * .8f, colours.Part); break;
            case 1:
                foreach (var side in Shapes.Sides)
                {
                    foreach (var end in Shapes.Sides) scene.Box(new(end * (depth - leg), side * (width - leg), -.05f), new(leg * .8f, leg * .8f, height), colours.Part);
                    scene.Box(new(0, side * (width - leg), -height), new(depth, leg * .8f, .06f), colours.Part);
                }
                break;
            default: scene.Legs(new(depth - leg, width - leg, -.05f), leg, height, colours.Part); break;
        }
        if (random.Chance(.5f)) scene.Box(new(0, 0, -height * .75f), new(depth * .85f, width * .85f, .05f), colours.Body);
    }

    private static void Column(PrimitiveScene scene, float width, float height, Vector3 colour)
    {
        scene.Cylinder(Vector3.Zero, .12f, height, colour);
        scene.Frustum(new(0, 0, -height), new(width * .42f, width * .42f, .07f), .6f, colour);
    }

    private static void Splayed(PrimitiveScene scene, Vector3 half, float leg, Vector3 colour)
    {
        foreach (var side in Shapes.Sides)
        {
            foreach (var end in Shapes.Sides) scene.Limb(new(end * half.X * .6f, side * half.Y * .6f, half.Z), new(end * half.X * .9f, side * half.Y * .9f, -half.Z), leg, colour);
        }
    }

    /// <summary>At either end two bars that meet above.</summary>
    private static void Trestles(PrimitiveScene scene, Vector3 half, float leg, Vector3 colour)
    {
        foreach (var side in Shapes.Sides)
        {
            foreach (var end in Shapes.Sides) scene.Limb(new(0, side * half.Y * .75f, half.Z), new(end * half.X * .75f, side * half.Y * .75f, -half.Z), leg, colour);
        }
    }

    /// <summary>At either end two bars that cross, joined by a beam.</summary>
    private static void Crossed(PrimitiveScene scene, Random random, Vector3 half, float leg, Vector3 colour)
    {
        foreach (var side in Shapes.Sides)
        {
            foreach (var end in Shapes.Sides) scene.Limb(new(-end * half.X * .8f, side * half.Y * .78f, half.Z), new(end * half.X * .8f, side * half.Y * .78f, -half.Z), leg, colour);
        }
        if (random.Chance(.6f)) scene.Box(Vector3.Zero, new(.05f, half.Y * .78f, .05f), colour);
    }
}
