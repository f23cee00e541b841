using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Tree
{
    public static readonly ProceduralObject Kind = new("tree", "trunk", "green", "brown", Plain) { Forms = [new("pine tree", Pine)], HeldOutColours = ["purple", "gray"] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        switch (random.Next(8))
        {
            case 0: Crowns(scene, random, colours); break;
            case 1: Tall(scene, random, colours); break;
            case 2: Balls(scene, random, colours); break;
            case 3: Cone(scene, random, colours); break;
            case 4: Birch(scene, random, colours); break;
            case 5: Round(scene, random, colours); break;
            default: Loose(scene, random, colours); break;
        }
    }

    private static void Round(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var clumps = random.Next(7);
        scene.Cylinder(new(0, 0, -.7f), random.Between(.12f, .2f), random.Between(.35f, .6f), colours.Part);
        scene.Ellipsoid(new(0, 0, .1f), new(.62f, .62f, random.Between(.5f, .7f)), colours.Body);
        for (var i = 0; i < clumps; i++)
        {
            var (sin, cos) = MathF.SinCos(random.Between(0, MathF.Tau));
            scene.Ellipsoid(new(cos * .38f, sin * .38f, random.Between(-.1f, .5f)), new(random.Between(.3f, .4f)), colours.Body);
        }
    }

    /// <summary>Many small clumps of leaves with gaps between them, wide or high, from the ground or on a trunk.</summary>
    private static void Loose(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float wide = random.Between(.4f, .7f), high = random.Between(.5f, .75f), foot = high + random.Between(.48f, .9f), narrow = random.Between(0, .6f);
        scene.Frustum(new(0, 0, -foot / 2 + .1f), new(.13f, .13f, foot / 2 + .1f), .5f, colours.Part);
        for (var i = 0; i < 3; i++)
        {
            var (sin, cos) = MathF.SinCos(random.Between(0, MathF.Tau));
            scene.Limb(new(0, 0, -high * .7f), new(cos * wide * .6f, sin * wide * .6f, random.Between(0, high * .5f)), .06f, colours.Part);
        }
        scene.Ellipsoid(Vector3.Zero, new(wide * .55f, wide * .55f, high * .65f), colours.Body * .85f);
        const int Clumps = 15;
        for (var i = 0; i < Clumps; i++)
        {
            var rise = 1.9f * i / (Clumps - 1) - .95f;
            var (sin, cos) = MathF.SinCos(i * 2.4f + random.Between(-.4f, .4f));
            var reach = wide * MathF.Sqrt(1 - rise * rise) * (1 - narrow * (rise + 1) / 2) * random.Between(.6f, 1.05f);
            scene.Ellipsoid(new(cos * reach, sin * reach, rise * high), new(random.Between(.15f, .24f), random.Between(.15f, .24f), random.Between(.1f, .18f)), colours.Body * random.Between(.8f, 1));
        }
    }

    /// <summary>Branches spread from a trunk, and each carries its own flat crown.</summary>
    private static void Crowns(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float start = random.Between(0, MathF.Tau), fork = random.Between(-.35f, -.1f);
        var branches = random.Next(2, 5);
        scene.Cylinder(new(0, 0, (fork - 1.1f) / 2), .13f, (fork + 1.1f) / 2, colours.Part);
        for (var i = 0; i < branches; i++)
        {
            var (sin, cos) = MathF.SinCos(start + i * MathF.Tau / branches);
            Vector3 end = new(cos * random.Between(.4f, .6f), sin * random.Between(.4f, .6f), random.Between(.1f, .45f));
            scene.Limb(new(0, 0, fork - .08f), end, .1f, colours.Part);
            scene.Ellipsoid(end + new Vector3(0, 0, .1f), new(.44f, .44f, random.Between(.24f, .34f)), colours.Body);
        }
        scene.Ellipsoid(new(0, 0, .5f), new(.5f, .5f, .34f), colours.Body);
    }

    /// <summary>Separate round heads: one above the other on the trunk, or each at the end of a branch.</summary>
    private static void Balls(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        scene.Cylinder(new(0, 0, -.45f), .11f, .65f, colours.Part);
        if (random.Chance(.35f))
        {
            for (var i = 0; i < 3; i++) scene.Ellipsoid(new(0, 0, -.35f + i * .6f), new(.46f - i * .09f, .46f - i * .09f, .3f), colours.Body);
            scene.Cylinder(new(0, 0, .3f), .1f, .5f, colours.Part);
            return;
        }
        foreach (var (place, _) in Shapes.Wreath(random.Next(3, 6), .55f, 0, random.Between(0, 90)))
        {
            var end = place + new Vector3(0, 0, random.Between(-.05f, .4f));
            scene.Limb(new(0, 0, -.35f), end, .08f, colours.Part);
            scene.Ellipsoid(end, new(random.Between(.28f, .38f)), colours.Body);
        }
        scene.Limb(new(0, 0, 0), new(0, 0, .6f), .09f, colours.Part);
        scene.Ellipsoid(new(0, 0, .68f), new(.38f), colours.Body);
    }

    /// <summary>Wide below and round-topped, the leaves almost on the ground.</summary>
    private static void Cone(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float width = random.Between(.45f, .62f), foot = random.Between(.28f, .5f);
        scene.Cylinder(new(0, 0, -.75f - foot / 2), .14f, foot / 2 + .15f, colours.Part);
        scene.Ellipsoid(new(0, 0, -.4f), new(width, width, .42f), colours.Body);
        scene.Frustum(new(0, 0, .2f), new(width * .96f, width * .96f, .55f), .3f, colours.Body);
        scene.Ellipsoid(new(0, 0, .72f), new(width * .33f, width * .33f, .2f), colours.Body);
    }

    /// <summary>A long bare trunk under a small high crown; a pale trunk has dark marks.</summary>
    private static void Birch(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (leaves, trunk, _) = colours;
        var thick = random.Between(.08f, .12f);
        scene.Cylinder(new(0, 0, -.55f), thick, .75f, trunk);
        for (var i = 0; i < 3; i++) scene.Cylinder(new(0, 0, -1.1f + i * .3f), thick * 1.06f, .035f, Palette.Sunken(trunk));
        foreach (var side in Shapes.Sides) scene.Limb(new(0, 0, -.15f), new(0, side * .3f, .3f), thick * .7f, trunk);
        scene.Ellipsoid(new(0, 0, .5f), new(random.Between(.4f, .52f), .5f, random.Between(.38f, .55f)), leaves);
        foreach (var (place, _) in Shapes.Wreath(4, .34f, .35f, random.Between(0, 90))) scene.Ellipsoid(place + new Vector3(0, 0, random.Between(-.15f, .2f)), new(.26f), leaves);
    }

    /// <summary>A poplar or a cypress.</summary>
    private static void Tall(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var width = random.Between(.26f, .46f);
        scene.Cylinder(new(0, 0, -.95f), .14f, .4f, colours.Part);
        scene.Ellipsoid(new(0, 0, -.1f), new(width, width, .66f), colours.Body);
        scene.Ellipsoid(new(0, 0, .3f), new(width * .75f, width * .75f, .7f), colours.Body);
    }

    private static void Pine(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var layers = random.Next(2, 6);
        float width = random.Between(.5f, .75f), rise = 1.3f / layers;
        scene.Cylinder(new(0, 0, -1.05f), .18f, random.Between(.45f, .6f), colours.Part);
        for (var i = 0; i < layers; i++) scene.Cone(new(0, 0, rise * (i + .5f) - .62f), width * (1 - .75f * i / layers), rise * .85f, colours.Body);
    }
}
