using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Tree
{
    public static readonly ProceduralObject Kind = new("tree", "trunk", "green", "brown", Plain) { Forms = [new("pine tree", Pine)], HeldOutColours = ["purple", "gray"] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        switch (random.Next(4))
        {
            case 0: Crowns(scene, random, colours); break;
            case 1: Tall(scene, random, colours); break;
            default: Round(scene, random, colours); break;
        }
    }

    private static void Round(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var clumps = random.Next(7);
        scene.Cylinder(new(0, 0, -.7f), random.Between(.15f, .2f), random.Between(.4f, .55f), colours.Part);
        scene.Ellipsoid(new(0, 0, .1f), new(.62f, .62f, random.Between(.5f, .65f)), colours.Body);
        for (var i = 0; i < clumps; i++)
        {
            var (sin, cos) = MathF.SinCos(random.Between(0, MathF.Tau));
            scene.Ellipsoid(new(cos * .38f, sin * .38f, random.Between(-.1f, .5f)), new(random.Between(.3f, .4f)), colours.Body);
        }
    }

    /// <summary>Branches spread from a trunk, and each carries its own flat crown.</summary>
    private static void Crowns(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float start = random.Between(0, MathF.Tau), fork = random.Between(-.35f, -.1f);
        var branches = random.Next(2, 5);
        scene.Cylinder(new(0, 0, (fork - 1.1f) / 2), .15f, (fork + 1.1f) / 2, colours.Part);
        for (var i = 0; i < branches; i++)
        {
            var (sin, cos) = MathF.SinCos(start + i * MathF.Tau / branches);
            Vector3 end = new(cos * random.Between(.4f, .6f), sin * random.Between(.4f, .6f), random.Between(.1f, .45f));
            scene.Limb(new(0, 0, fork - .08f), end, .1f, colours.Part);
            scene.Ellipsoid(end + new Vector3(0, 0, .1f), new(.44f, .44f, random.Between(.24f, .34f)), colours.Body);
        }
        scene.Ellipsoid(new(0, 0, .5f), new(.5f, .5f, .34f), colours.Body);
    }

    /// <summary>A poplar or a cypress.</summary>
    private static void Tall(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var width = random.Between(.3f, .46f);
        scene.Cylinder(new(0, 0, -.95f), .14f, .4f, colours.Part);
        scene.Ellipsoid(new(0, 0, -.1f), new(width, width, .66f), colours.Body);
        scene.Ellipsoid(new(0, 0, .3f), new(width * .75f, width * .75f, .7f), colours.Body);
    }

    private static void Pine(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var layers = random.Next(2, 6);
        float width = random.Between(.5f, .75f), rise = 1.3f / layers;
        scene.Cylinder(new(0, 0, -1), .18f, random.Between(.35f, .55f), colours.Part);
        for (var i = 0; i < layers; i++) scene.Cone(new(0, 0, rise * (i + .5f) - .62f), width * (1 - .75f * i / layers), rise * .85f, colours.Body);
    }
}
