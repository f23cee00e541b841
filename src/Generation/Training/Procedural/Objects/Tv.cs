using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Tv
{
    public static readonly ProceduralObject Kind = new("tv", "screen", "black", "cyan", Flat) { OtherPart = "stand", Forms = [new("old tv", Old)], HeldOutColours = ["cyan", "brown"] };

    private static void Flat(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, screen, stand) = colours;
        float width = random.Between(.9f, 1.1f), height = random.Between(.55f, .68f), depth = random.Between(.07f, .12f), foot = random.Between(.15f, .3f);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        scene.Box(new(-depth, 0, -height * .2f), new(random.Between(.06f, .14f), width * .55f, height * .5f), body);
        Screen(scene, random, new(depth, 0, height * .08f), width * .7f, height * .6f, screen);
        if (random.Chance(.4f))
        {
            foreach (var side in Shapes.Sides)
            {
                scene.Limb(new(0, side * width * .6f, -height), new(.28f, side * width * .68f, -height - foot), .08f, stand);
                scene.Limb(new(0, side * width * .6f, -height), new(-.28f, side * width * .68f, -height - foot), .08f, stand);
            }
            return;
        }
        scene.Box(new(-.04f, 0, -height - foot / 2), new(.08f, random.Between(.12f, .25f), foot / 2), stand);
        if (random.Chance(.5f)) scene.Box(new(0, 0, -height - foot), new(.3f, width * random.Between(.4f, .6f), .08f), stand);
        else scene.Frustum(new(0, 0, -height - foot), new(.34f, width * .5f, .09f), .75f, stand);
    }

    private static void Old(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, screen, stand) = colours;
        float width = random.Between(.72f, .92f), height = random.Between(.55f, .65f), depth = random.Between(.35f, .5f), leg = random.Between(.18f, .4f);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        scene.Box(new(-depth, 0, 0), new(.2f, width * .6f, height * .6f), body);
        var isAside = random.Chance(.6f);
        Screen(scene, random, new(depth, isAside ? -width * .2f : 0, isAside ? 0 : height * .14f), width * (isAside ? .6f : .7f), height * (isAside ? .68f : .6f), screen);
        for (var i = 0; i < 2; i++)
        {
            var place = isAside ? new Vector3(depth, width * .74f, height * (.5f - .45f * i)) : new Vector3(depth, width * (.7f - .35f * i), -height * .75f);
            scene.Cylinder(place, .1f, .08f, Palette.Against(body), Turn(Vector3.UnitY, 90));
        }
        foreach (var side in Shapes.Sides)
        {
            scene.Limb(new(0, side * .08f, height), new(0, side * random.Between(.35f, .6f), height + random.Between(.4f, .55f)), .06f, Palette.Metal);
            foreach (var end in Shapes.Sides) scene.Limb(new(end * depth * .6f, side * width * .65f, -height), new(end * depth * .9f, side * width * .85f, -height - leg), .09f, stand);
        }
    }

    private static void Screen(PrimitiveScene scene, Random random, Vector3 middle, float width, float height, Vector3 colour)
    {
        scene.Box(middle, new(.02f, width + .05f, height + .05f), Palette.Against(colour));
        scene.Box(middle, new(.04f, width, height), colour);
        if (!random.Chance(.6f)) return;
        var glint = Vector3.Lerp(colour, Vector3.One, .6f);
        scene.Box(middle + new Vector3(.03f, -width * .35f, height * .25f), new(.02f, .07f, height * .45f), glint, Turn(Vector3.UnitX, -35));
    }
}
