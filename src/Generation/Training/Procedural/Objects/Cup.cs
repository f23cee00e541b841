using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Cup
{
    public static readonly ProceduralObject Kind = new("cup", "band", "white", "brown", Plain) { OtherPart = "rim", Forms = [new("coffee cup", Coffee), new("tea cup", Tea)], HeldOutColours = ["green", "black"] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (upper, slope) = (random.Between(.5f, .64f), random.Between(.66f, .85f));
        Beaker(scene, random, colours, upper, slope, -1);
        scene.Cylinder(new(0, 0, .75f), upper * .86f, .02f, colours.Body * .3f);
        if (random.Chance(.3f)) scene.Limb(new(0, 0, .6f), new(.05f, random.Between(.2f, .3f), 1.25f), .07f, colours.Other);
        if (!random.Chance(.25f)) return;
        scene.Flare(-1.15f, .16f, -.95f, .16f, colours.Body);
        scene.Flare(-1.3f, .5f, -1.15f, .4f, colours.Body);
    }

    private static void Coffee(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var upper = random.Between(.5f, .6f);
        var lid = Palette.Colours[random.Chance(.5f) ? "white" : "black"];
        Beaker(scene, random, colours, upper, random.Between(.68f, .8f), -1);
        scene.Flare(.74f, upper, .95f, upper * .85f, lid);
        if (random.Chance(.5f)) scene.Cylinder(new(0, 0, .97f), upper * .65f, .05f, lid);
    }

    private static void Tea(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, band, rim) = colours;
        float radius = random.Between(.55f, .66f), depth = random.Between(.6f, .75f), reach = random.Between(.9f, 1);
        scene.Flare(-.12f, reach * .5f, .02f, reach, body);
        scene.Hemisphere(new(0, 0, depth), new(radius, radius, depth), body, Turn(Vector3.UnitX, 180));
        scene.Flare(.02f, radius * .5f, depth * .5f, radius * .6f, body);
        scene.Flare(depth * .95f, radius, depth + .4f, radius * 1.06f, body);
        scene.Flare(depth + .02f, radius * 1.05f, depth + .2f, radius * 1.08f, band);
        scene.Flare(depth + .36f, radius * 1.1f, depth + .48f, radius * 1.14f, rim);
        scene.Cylinder(new(0, 0, depth + .48f), radius * .95f, .02f, Palette.Wood);
        scene.Torus(new(0, radius + .12f, depth), .25f, .34f, body, Turn(Vector3.UnitY, 90));
    }

    /// <summary>Widens upwards, with a band around the middle; the rim is at height .75.</summary>
    private static void Beaker(PrimitiveScene scene, Random random, Slots<Vector3> colours, float upper, float slope, float bottom)
    {
        var (body, band, rim) = colours;
        float low = random.Between(-.45f, -.3f), high = low + random.Between(.4f, .6f);
        float At(float z) => upper * float.Lerp(slope, 1, (z - bottom) / (.7f - bottom));
        scene.Flare(bottom, At(bottom), .7f, upper, body);
        scene.Flare(low, At(low) * 1.04f, high, At(high) * 1.04f, band);
        scene.Flare(.62f, upper * 1.06f, .75f, upper * 1.06f, rim);
    }
}
