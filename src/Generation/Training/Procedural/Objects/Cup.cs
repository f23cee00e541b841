using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Cup
{
    public static readonly ProceduralObject Kind = new("cup", "band", "white", "brown", Plain) { OtherPart = "rim", Forms = [new("coffee cup", Coffee), new("tea cup", Tea)], HeldOutColours = ["green", "black"] };

    /// <summary>A beaker to drink from, sometimes with a straw or a foot, or one round as an egg.</summary>
    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var upper = random.Between(.5f, .68f);
        if (random.Chance(.2f)) Egg(scene, random, upper, colours);
        else Beaker(scene, random, colours, upper, random.Chance(.25f) ? random.Between(.9f, 1) : random.Between(.62f, .85f), random.Between(-1, -.6f));
        scene.Cylinder(new(0, 0, .75f), upper * .86f, .02f, colours.Body * .3f);
        if (random.Chance(.25f)) scene.Limb(new(0, 0, .6f), new(.05f, random.Between(.2f, .3f), 1.25f), .07f, colours.Other);
        if (!random.Chance(.25f)) return;
        scene.Flare(-1.15f, .16f, -.55f, .16f, colours.Body);
        scene.Flare(-1.3f, .5f, -1.15f, .4f, colours.Body);
    }

    private static void Egg(PrimitiveScene scene, Random random, float upper, Slots<Vector3> colours)
    {
        var middle = random.Between(-.1f, .05f);
        scene.Ellipsoid(new(0, 0, middle), new(upper * 1.12f, upper * 1.12f, .75f), colours.Body);
        scene.Flare(-.85f, upper * .6f, -.45f, upper * .75f, colours.Body);
        scene.Flare(middle, upper, .7f, upper * .98f, colours.Body);
        scene.Cylinder(new(0, 0, middle), upper * 1.16f, random.Between(.1f, .18f), colours.Part);
        scene.Flare(.62f, upper * 1.04f, .75f, upper * 1.04f, colours.Other);
    }

    /// <summary>Of paper, with a lid that is narrower above.</summary>
    private static void Coffee(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var upper = random.Between(.5f, .62f);
        var lid = Palette.Colours[random.Pick(["white", "white", "black", "brown"])];
        Beaker(scene, random, colours, upper, random.Between(.66f, .82f), random.Between(-1.1f, -.75f));
        scene.Flare(.74f, upper * 1.1f, .84f, upper * 1.06f, lid);
        scene.Flare(.8f, upper * .95f, random.Between(.92f, 1.1f), upper * .82f, lid);
        if (random.Chance(.5f)) scene.Cylinder(new(0, 0, .95f), upper * .65f, .08f, lid);
    }

    /// <summary>Low and wide, with a handle, mostly on a saucer: a bowl, or straight.</summary>
    private static void Tea(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, band, rim) = colours;
        float radius = random.Between(.5f, .68f), depth = random.Between(.5f, .75f), reach = random.Between(.9f, 1.15f), top = depth + random.Between(.25f, .42f);
        var saucer = random.Chance(.8f);
        if (saucer) scene.Flare(-.1f, reach * .5f, .04f, reach, body);
        if (random.Chance(.65f))
        {
            scene.Hemisphere(new(0, 0, depth), new(radius, radius, depth), body, Turn(Vector3.UnitX, 180));
            scene.Flare(.02f, radius * .5f, depth * .5f, radius * .6f, body);
        }
        else scene.Flare(.03f, radius * random.Between(.65f, .9f), depth, radius, body);
        scene.Flare(depth * .95f, radius, top, radius * 1.06f, body);
        var low = saucer && random.Chance(.3f) ? .02f : depth;
        if (low < depth) scene.Flare(.02f, reach * .8f, .08f, reach * 1.02f, band);
        else scene.Flare(low + .02f, radius * 1.05f, low + random.Between(.12f, .2f), radius * 1.08f, band);
        scene.Flare(top - .04f, radius * 1.1f, top + .07f, radius * 1.14f, rim);
        scene.Cylinder(new(0, 0, top + .07f), radius * .95f, .02f, Palette.Wood);
        scene.Torus(new(0, radius + .12f, depth), random.Between(.2f, .28f), .34f, body, Turn(Vector3.UnitY, 90));
    }

    /// <summary>Straight or wider above, with a band round it; the rim is at height .75.</summary>
    private static void Beaker(PrimitiveScene scene, Random random, Slots<Vector3> colours, float upper, float slope, float bottom)
    {
        var (body, band, rim) = colours;
        float low = random.Between(bottom + .1f, .1f), high = low + random.Between(.15f, .5f);
        float At(float z) => upper * float.Lerp(slope, 1, (z - bottom) / (.7f - bottom));
        scene.Flare(bottom, At(bottom), .7f, upper, body);
        scene.Flare(low, At(low) * 1.04f, high, At(high) * 1.04f, band);
        scene.Flare(.62f, upper * 1.06f, .75f, upper * 1.06f, rim);
    }
}
