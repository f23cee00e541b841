using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Bottle
{
    public static readonly ProceduralObject Kind = new("bottle", "cap", "green", "brown", Plain) { OtherPart = "label", UsualOtherColour = "white", Forms = [new("wine bottle", Wine), new("spray bottle", Spray)], HeldOutColours = ["orange", "pink"] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, cap, label) = colours;
        float radius = random.Between(.3f, .42f), shoulder = random.Between(0, .3f), top = shoulder + random.Between(.15f, .3f), neck = radius * random.Between(.4f, .55f), lip = top + random.Between(.05f, .3f);
        if (random.Chance(.25f)) scene.Box(new(0, 0, (shoulder - 1) / 2), new(radius * .9f, radius * .9f, (shoulder + 1) / 2), body);
        else scene.Flare(-1, radius * random.Between(.85f, 1), shoulder, radius, body);
        if (random.Chance(.5f)) scene.Flare(shoulder, radius * .95f, top, neck, body);
        else scene.Ellipsoid(new(0, 0, shoulder), new(radius, radius, top - shoulder), body);
        scene.Flare(shoulder, neck, lip, neck, body);
        Label(scene, random, (shoulder - 1) / 2, radius, random.Between(.18f, .28f), label);
        switch (random.Next(3))
        {
            case 0:
                scene.Flare(lip - .02f, neck * 1.3f, lip + random.Between(.15f, .25f), neck * random.Between(.8f, 1.3f), cap);
                break;
            case 1:
                scene.Ellipsoid(new(0, 0, lip + neck), new(neck * 1.4f), cap);
                break;
            default:
                scene.Flare(lip - .02f, neck * 1.2f, lip + .12f, neck * 1.2f, cap);
                scene.Flare(lip, .07f, lip + .3f, .07f, cap);
                scene.Box(new(.1f, 0, lip + .32f), new(.24f, .1f, .06f), cap);
                break;
        }
    }

    private static void Wine(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, cap, label) = colours;
        float radius = random.Between(.28f, .34f), shoulder = random.Between(-.2f, .15f), slope = random.Between(.15f, .4f), neck = random.Between(.11f, .14f);
        scene.Flare(-1, radius, shoulder, radius, body);
        if (random.Chance(.5f)) scene.Ellipsoid(new(0, 0, shoulder), new(radius, radius, slope), body);
        else scene.Flare(shoulder, radius, shoulder + slope, neck, body);
        scene.Flare(shoulder, neck, .75f, neck, body);
        scene.Flare(random.Between(.45f, .6f), neck * 1.12f, 1, neck * 1.12f, cap);
        scene.Flare(.9f, neck * 1.35f, 1, neck * 1.35f, cap);
        Label(scene, random, (shoulder - 1) / 2, radius, random.Between(.2f, .3f), label);
    }

    private static void Spray(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, cap, label) = colours;
        float radius = random.Between(.36f, .44f), shoulder = random.Between(-.2f, 0), reach = random.Between(.35f, .45f);
        scene.Flare(-1, radius, shoulder, radius * random.Between(.75f, 1), body);
        scene.Flare(shoulder, radius * .75f, .3f, .15f, body);
        scene.Flare(.25f, .19f, .45f, .19f, cap);
        scene.Box(new(.08f, 0, .58f), new(.28f, .15f, .14f), cap);
        scene.Box(new(reach, 0, .62f), new(.1f, .08f, .08f), cap);
        scene.Limb(new(.2f, 0, .5f), new(.32f, 0, .2f), .06f, cap);
        Label(scene, random, (shoulder - 1) / 2, radius, random.Between(.18f, .26f), label);
    }

    /// <summary>All around, or on the front alone.</summary>
    private static void Label(PrimitiveScene scene, Random random, float height, float radius, float halfHeight, Vector3 colour)
    {
        if (random.Chance(.4f)) scene.Cylinder(new(0, 0, height), radius * 1.03f, halfHeight * .8f, colour);
        else scene.Cylinder(new(radius * .22f, 0, height), radius * .83f, halfHeight, colour);
    }
}
