using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Tree
{
    public static readonly ProceduralObject Kind = new("tree", "trunk", "green", "brown", Plain) { Forms = [new("pine tree", Pine)], HeldOutColours = ["purple", "gray"] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        switch (random.Next(15))
        {
            case 0: Crowns(scene, random, colours); break;
            case 1: Tall(scene, random, colours); break;
            case 2: Balls(scene, random, colours); break;
            case 3: Cone(scene, random, colours); break;
            case 4: Birch(scene, random, colours); break;
            case 5: Round(scene, random, colours); break;
            case 6 or 7: Spreading(scene, random, colours); break;
            case 8: Weeping(scene, random, colours); break;
            case 9: Umbrella(scene, random, colours); break;
            case 10 or 11: Simple(scene, random, colours); break;
            case 12: Ragged(scene, random, colours); break;
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
        float wide = random.Between(.4f, .7f), high = random.Between(.5f, .75f), foot = high + random.Between(.48f, 1.05f), narrow = random.Between(0, .6f);
        scene.Frustum(new(0, 0, -foot / 2 + .1f), new(.13f, .13f, foot / 2 + .1f), .5f, colours.Part);
        for (var i = 0; i < 3; i++)
        {
            var (sin, cos) = MathF.SinCos(random.Between(0, MathF.Tau));
            scene.Limb(new(0, 0, -high * .7f), new(cos * wide * .6f, sin * wide * .6f, random.Between(0, high * .5f)), .06f, colours.Part);
        }
        if (random.Chance(.5f)) scene.Ellipsoid(Vector3.Zero, new(wide * .55f, wide * .55f, high * .65f), colours.Body * .85f);
        else scene.Limb(new(0, 0, -high), new(0, 0, high * .7f), .06f, colours.Part);
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
        var width = random.Between(.2f, .46f);
        scene.Cylinder(new(0, 0, -.95f), MathF.Min(.14f, width * .6f), .4f, colours.Part);
        scene.Ellipsoid(new(0, 0, -.1f), new(width, width, .66f), colours.Body);
        scene.Ellipsoid(new(0, 0, .3f), new(width * .75f, width * .75f, .7f), colours.Body);
    }

    /// <summary>Branches that fan out from low on the trunk, with tufts that leave them in sight.</summary>
    private static void Spreading(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (leaves, trunk, _) = colours;
        float fork = random.Between(-.75f, -.3f), wide = random.Between(.5f, .8f), high = random.Between(.35f, .65f), start = random.Between(0, 360);
        scene.Cylinder(new(0, 0, (fork - 1) / 2), random.Between(.07f, .11f), (fork + 1) / 2 + .04f, trunk);
        foreach (var (way, _) in Shapes.Wreath(4, wide, 0, start))
        {
            Vector3 foot = new(0, 0, fork), end = way * random.Between(.7f, 1) + new Vector3(0, 0, random.Between(0, high));
            scene.Limb(foot, end, .05f, trunk);
            Tuft(end);
            Tuft(Vector3.Lerp(foot, end, random.Between(.55f, .75f)) + new Vector3(random.Between(-.15f, .15f), random.Between(-.15f, .15f), .12f));
        }
        scene.Limb(new(0, 0, fork), new(0, 0, high), .05f, trunk);
        foreach (var (place, _) in Shapes.Wreath(5, wide * .5f, high * .8f, start + 40)) Tuft(place + new Vector3(0, 0, random.Between(-.15f, .2f)));
        Tuft(new(0, 0, high + .15f));

        void Tuft(Vector3 place) => scene.Ellipsoid(place, new(random.Between(.18f, .3f), random.Between(.18f, .3f), random.Between(.1f, .17f)), leaves * random.Between(.8f, 1));
    }

    /// <summary>A willow: strands hang from a dome.</summary>
    private static void Weeping(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float wide = random.Between(.48f, .65f), hang = random.Between(.3f, .48f);
        scene.Cylinder(new(0, 0, -.5f), random.Between(.11f, .15f), .6f, colours.Part);
        scene.Hemisphere(new(0, 0, .12f), new(wide + .1f, wide + .1f, random.Between(.45f, .65f)), colours.Body);
        foreach (var (place, _) in Shapes.Wreath(10, wide, 0, random.Between(0, 36)))
        {
            var half = hang * random.Between(.75f, 1.1f);
            scene.Ellipsoid(place + new Vector3(0, 0, .25f - half), new(.17f, .17f, half), colours.Body * random.Between(.8f, 1));
        }
    }

    /// <summary>A broad flat crown, of one or two layers, high on a slender trunk.</summary>
    private static void Umbrella(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float wide = random.Between(.65f, .85f), thick = random.Between(.16f, .26f), height = random.Between(.25f, .45f), lean = random.Between(-.2f, .2f);
        Vector3 fork = new(lean, lean, height - .5f);
        scene.Limb(new(0, 0, -.85f), fork, .1f, colours.Part);
        foreach (var (place, _) in Shapes.Wreath(3, wide * .6f, height, random.Between(0, 120))) scene.Limb(fork, place, .06f, colours.Part);
        if (random.Chance(.5f)) scene.Hemisphere(new(0, 0, height - .05f), new(wide, wide, thick * 1.8f), colours.Body);
        else scene.Ellipsoid(new(0, 0, height), new(wide, wide, thick), colours.Body);
        if (random.Chance(.5f)) scene.Ellipsoid(new(-lean, lean, height + thick), new(wide * .6f, wide * .6f, thick), colours.Body);
    }

    /// <summary>One plain ball, egg, block or cone on a stick.</summary>
    private static void Simple(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float wide = random.Between(.38f, .65f), high = random.Between(.42f, .75f);
        scene.Cylinder(new(0, 0, -.55f - high / 2), random.Between(.09f, .18f), random.Between(.3f, .55f) + high / 2, colours.Part);
        switch (random.Next(5))
        {
            case 0: scene.Cone(Vector3.Zero, wide, high, colours.Body); break;
            case 1: scene.Box(Vector3.Zero, new(wide * .9f, wide * .9f, high * .9f), colours.Body); break;
            case 2:
                scene.Box(new(0, 0, -high * .4f), new(wide, wide, high * .5f), colours.Body);
                scene.Box(new(0, 0, high * .45f), new(wide * .6f, wide * .6f, high * .4f), colours.Body);
                break;
            default: scene.Ellipsoid(Vector3.Zero, new(wide, wide, high), colours.Body); break;
        }
    }

    /// <summary>A conifer of single drooping or rising branches.</summary>
    private static void Ragged(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        const int Rows = 6;
        float wide = random.Between(.45f, .75f), rise = random.Between(-30, 25), foot = random.Between(-.7f, -.5f);
        scene.Cylinder(new(0, 0, -.75f), .12f, .35f, colours.Part);
        scene.Cone(new(0, 0, foot / 2 + .5f), wide * .5f, .5f - foot / 2, colours.Body * .85f);
        for (var i = 0; i < Rows; i++)
        {
            var reach = wide * (1 - .8f * i / Rows) * random.Between(.85f, 1.1f);
            var height = float.Lerp(foot, .85f, (float)i / Rows);
            for (var k = 0; k < 3; k++) scene.Leaf(new(0, 0, height + k * .06f), new(reach * .56f, reach * .38f, .13f), i * 50 + k * 120 + random.Between(-15, 15), rise, colours.Body * random.Between(.85f, 1));
        }
    }

    private static void Pine(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        if (random.Chance(.3f))
        {
            Ragged(scene, random, colours);
            return;
        }
        var layers = random.Next(2, 6);
        float width = random.Between(.5f, .75f), rise = 1.3f / layers;
        scene.Cylinder(new(0, 0, -1.05f), .18f, random.Between(.45f, .6f), colours.Part);
        for (var i = 0; i < layers; i++) scene.Cone(new(0, 0, rise * (i + .5f) - .62f), width * (1 - .75f * i / layers), rise * .85f, colours.Body);
    }
}
