using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Sink
{
    public static readonly ProceduralObject Kind = new("sink", "tap", "white", "gray", Build) { OtherPart = "basin", UsualOtherColour = "gray", HeldOutColours = ["black", "blue"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float width = random.Between(.6f, .9f), depth = random.Between(.45f, .62f);
        var tap = -depth * .8f;
        switch (random.Next(6))
        {
            case 0: Pedestal(scene, random, width, depth, colours); break;
            case 1: Console(scene, random, width, depth, colours); break;
            case 2: tap = Counter(scene, random, width, depth, colours); break;
            case 3: Trough(scene, random, width, depth, colours); break;
            default: Bowl(scene, random, width, depth, colours); break;
        }
        Tap(scene, random, new(tap, 0, 0), -tap * 1.15f, colours.Part);
    }

    /// <summary>Half an egg on a foot, or on the wall over a pipe.</summary>
    private static void Bowl(PrimitiveScene scene, Random random, float width, float depth, Slots<Vector3> colours)
    {
        var body = colours.Body;
        scene.Hemisphere(Vector3.Zero, new(depth, width, random.Between(.32f, .55f)), body, Turn(Vector3.UnitX, 180));
        scene.Frustum(Vector3.Zero, new(depth, width, .06f), 1.1f, body);
        scene.Box(new(-depth * .75f, 0, 0), new(depth * .35f, width * .8f, .09f), body);
        Basin(scene, new(depth * .12f, 0, .07f), new(depth * .78f, width * .82f), colours.Other);
        if (random.Chance(.6f))
        {
            var foot = random.Between(.35f, .7f);
            scene.Frustum(new(-.08f, 0, -.3f - foot), new(.28f, .3f, foot), random.Between(.6f, .9f), body);
        }
        else scene.Limb(new(-.15f, 0, -.3f), new(-.15f, 0, -.75f), .12f, Palette.Metal);
    }

    /// <summary>A flat basin with a rim, on a slender column that widens to the floor.</summary>
    private static void Pedestal(PrimitiveScene scene, Random random, float width, float depth, Slots<Vector3> colours)
    {
        var body = colours.Body;
        float foot = random.Between(.5f, .8f), thick = random.Between(.2f, .28f);
        if (random.Chance(.5f)) scene.Box(new(0, 0, -.1f), new(depth, width, .14f), body);
        else scene.Frustum(new(0, 0, -.1f), new(depth, width, .14f), 1.08f, body);
        scene.Frustum(new(0, 0, -.34f), new(depth * .55f, width * .5f, .14f), 1.6f, body);
        scene.Cylinder(new(-.05f, 0, -.3f - foot), thick * .8f, foot, body);
        scene.Frustum(new(-.05f, 0, -.25f - 2 * foot), new(thick * 1.3f, thick * 1.3f, .1f), .7f, body);
        scene.Box(new(-depth * .9f, 0, .06f), new(.07f, width, .1f), body);
        Basin(scene, new(depth * .12f, 0, .05f), new(depth * .7f, width * .75f), colours.Other);
    }

    /// <summary>A thick slab on the wall, or on thin legs with a towel rail.</summary>
    private static void Console(PrimitiveScene scene, Random random, float width, float depth, Slots<Vector3> colours)
    {
        var body = colours.Body;
        var thick = random.Between(.17f, .26f);
        scene.Box(new(0, 0, .02f - thick), new(depth, width, thick), body);
        scene.Box(new(-depth, 0, random.Between(0, .12f)), new(.06f, width, .16f), body);
        Basin(scene, new(depth * .12f, 0, .03f), new(depth * .7f, width * .72f), colours.Other);
        if (random.Chance(.45f))
        {
            scene.Limb(new(0, 0, -2 * thick), new(0, 0, -2 * thick - .25f), .11f, Palette.Metal);
            scene.Limb(new(0, 0, -2 * thick - .2f), new(-depth, 0, -2 * thick - .2f), .09f, Palette.Metal);
            return;
        }
        var low = random.Between(.35f, .5f);
        scene.Legs(new(depth * .85f, width * .9f, -2 * thick - low), .055f, low, Palette.Metal);
        if (random.Chance(.5f)) scene.Box(new(0, 0, -2 * thick - low * 1.3f), new(depth * .85f, width * .9f, .06f), body);
        else scene.Box(new(depth * .85f, 0, -2 * thick - low * .6f), new(.05f, width * .9f, .05f), Palette.Metal);
    }

    /// <summary>A round bowl that stands on a cupboard or on a board; the place of the tap.</summary>
    private static float Counter(PrimitiveScene scene, Random random, float width, float depth, Slots<Vector3> colours)
    {
        var body = colours.Body;
        float round = random.Between(.38f, .46f), place = depth * .2f;
        scene.Frustum(new(place, 0, -.08f), new(round * .65f, round * .65f, .18f), 1.55f, body);
        scene.Cylinder(new(place, 0, .1f), round * .88f, .03f, colours.Other);
        scene.Cylinder(new(place, 0, .12f), .1f, .03f, Palette.Black);
        scene.Box(new(0, 0, -.3f), new(depth, width, .06f), random.Chance(.5f) ? Palette.Wood : body);
        if (random.Chance(.6f)) Cupboard(scene, new(depth * .92f, width * .94f, -.75f), .4f, body);
        else
        {
            scene.Box(new(0, 0, -.45f), new(depth * .9f, width * .95f, .1f), body);
            scene.Limb(new(0, 0, -.5f), new(0, 0, -.9f), .1f, Palette.Metal);
        }
        return -depth * .7f;
    }

    /// <summary>A kitchen sink: one box or two, sometimes with a board for the dishes to drip on.</summary>
    private static void Trough(PrimitiveScene scene, Random random, float width, float depth, Slots<Vector3> colours)
    {
        var body = colours.Body;
        var deep = random.Between(.16f, .3f);
        scene.Box(new(0, 0, -deep), new(depth, width, deep), body);
        var board = random.Chance(.35f);
        var basins = random.Chance(.5f) ? 2 : 1;
        var half = width * (board ? .55f : .84f) / basins;
        for (var i = 0; i < basins; i++)
        {
            var place = new Vector3(depth * .12f, (2 * i + 1) * half - width * .84f, .01f);
            scene.Box(place, new(depth * .68f, half - .05f, .02f), colours.Other);
            scene.Cylinder(place + new Vector3(0, 0, .02f), .11f, .03f, Palette.Black);
        }
        if (board) for (var i = 0; i < 3; i++) scene.Box(new(depth * .12f, width * (.4f + .2f * i), .01f), new(depth * .68f, .04f, .02f), Palette.Sunken(body));
        if (random.Chance(.4f)) Cupboard(scene, new(depth * .92f, width * .94f, -2 * deep - .45f), .45f, body);
        else if (random.Chance(.5f)) scene.Legs(new(depth * .8f, width * .85f, -2 * deep - .4f), .09f, .4f, body);
        else scene.Limb(new(0, 0, -2 * deep), new(0, 0, -2 * deep - .4f), .12f, Palette.Metal);
    }

    private static void Basin(PrimitiveScene scene, Vector3 place, Vector2 half, Vector3 colour)
    {
        scene.Frustum(place, new(half.X, half.Y, .02f), 1, colour);
        scene.Cylinder(place + new Vector3(0, 0, .01f), .12f, .03f, Palette.Black);
    }

    /// <param name="front">x of the doors, half their width, z of their middle</param>
    private static void Cupboard(PrimitiveScene scene, Vector3 front, float half, Vector3 body)
    {
        scene.Box(front with { X = 0, Y = 0 }, new(front.X, front.Y, half), body);
        foreach (var side in Shapes.Sides)
        {
            scene.Box(front with { Y = side * front.Y * .49f }, new(.03f, front.Y * .43f, half * .8f), Vector3.Lerp(body, Palette.Against(body), .25f));
            scene.Ellipsoid(front + new Vector3(.05f, side * front.Y * .15f - front.Y, half * .4f), new(.08f), Palette.Metal);
        }
    }

    private static void Tap(PrimitiveScene scene, Random random, Vector3 foot, float reach, Vector3 colour)
    {
        float height = random.Between(.28f, .6f), thick = random.Between(.065f, .095f);
        var bend = foot + new Vector3(0, 0, height);
        var end = bend + new Vector3(reach * random.Between(.65f, 1), 0, random.Between(-.05f, .1f));
        scene.Limb(foot, bend, thick, colour);
        scene.Limb(bend, end, thick, colour);
        scene.Limb(end, end - new Vector3(0, 0, .14f), thick, colour);
        if (random.Chance(.55f))
        {
            foreach (var side in Shapes.Sides)
            {
                scene.Cylinder(foot + new Vector3(0, side * .3f, .1f), .07f, .12f, colour);
                scene.Ellipsoid(foot + new Vector3(0, side * .3f, .22f), new(.11f, .11f, .08f), colour);
            }
        }
        else scene.Limb(bend, bend + new Vector3(-.05f, 0, .2f), thick, colour);
    }
}
