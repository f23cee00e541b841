using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Sink
{
    public static readonly ProceduralObject Kind = new("sink", "tap", "white", "gray", Build) { OtherPart = "basin", UsualOtherColour = "gray", HeldOutColours = ["black", "blue"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float width = random.Between(.55f, .9f), depth = random.Between(.42f, .62f);
        var tap = -depth * .8f;
        switch (random.Next(12))
        {
            case 0 or 1: Pedestal(scene, random, width, depth, colours); break;
            case 2: Console(scene, random, width, depth, colours); break;
            case 3 or 4: VanitySink.Build(scene, random, width, depth, colours); return;
            case 5 or 6: Trough(scene, random, width, depth, colours); break;
            case 7: Monolith(scene, random, depth, colours); break;
            case 8 or 9: Inset(scene, random, width, depth, colours); break;
            default: Bowl(scene, random, width, depth, colours); break;
        }
        Tap(scene, random, new(tap, 0, 0), -tap * 1.15f, colours.Part);
    }

    /// <summary>Half an egg on a foot, or on the wall over a pipe, half a column or nothing.</summary>
    private static void Bowl(PrimitiveScene scene, Random random, float width, float depth, Slots<Vector3> colours)
    {
        var body = colours.Body;
        scene.Hemisphere(Vector3.Zero, new(depth, width, random.Between(.32f, .55f)), body, Turn(Vector3.UnitX, 180));
        scene.Frustum(Vector3.Zero, new(depth, width, .06f), 1.1f, body);
        scene.Box(new(-depth * .75f, 0, 0), new(depth * .35f, width * .8f, .09f), body);
        Basin(scene, random, new(depth * .12f, 0, .07f), new(depth * .78f, width * .82f), colours);
        switch (random.Next(6))
        {
            case 0: scene.Limb(new(-.15f, 0, -.3f), new(-.15f, 0, -.75f), .12f, Palette.Metal); break;
            case 1: break;
            case 2:
                scene.Frustum(new(-depth * .5f, 0, -.5f), new(depth * .3f, width * .22f, .4f), random.Between(1.2f, 1.6f), body);
                break;
            default:
                var foot = random.Between(.35f, .7f);
                scene.Frustum(new(-.08f, 0, -.3f - foot), new(.28f, .3f, foot), random.Between(.6f, .9f), body);
                break;
        }
    }

    /// <summary>A flat basin with a rim, square or round or a shallow bowl, on a slender column that widens to the floor.</summary>
    private static void Pedestal(PrimitiveScene scene, Random random, float width, float depth, Slots<Vector3> colours)
    {
        var body = colours.Body;
        float foot = random.Between(.45f, .9f), thick = random.Between(.17f, .28f);
        switch (random.Next(3))
        {
            case 0: scene.Box(new(0, 0, -.1f), new(depth, width, .14f), body); break;
            case 1: scene.Frustum(new(0, 0, -.1f), new(depth, width, .14f), 1.08f, body); break;
            default: scene.Hemisphere(new(0, 0, .04f), new(depth, width, random.Between(.26f, .38f)), body, Turn(Vector3.UnitX, 180)); break;
        }
        scene.Frustum(new(0, 0, -.34f), new(depth * .55f, width * .5f, .14f), 1.6f, body);
        scene.Cylinder(new(-.05f, 0, -.3f - foot), thick * .8f, foot, body);
        if (random.Chance(.7f)) scene.Frustum(new(-.05f, 0, -.25f - 2 * foot), new(thick * 1.3f, thick * 1.3f, .1f), .7f, body);
        if (random.Chance(.6f)) scene.Box(new(-depth * .9f, 0, .06f), new(.07f, width, .1f), body);
        else scene.Box(new(-depth * .7f, 0, 0), new(depth * .3f, width * .7f, .05f), body);
        Basin(scene, random, new(depth * .12f, 0, .05f), new(depth * .7f, width * .75f), colours);
    }

    /// <summary>A block that stands on the floor, round or square, with the basin in its top.</summary>
    private static void Monolith(PrimitiveScene scene, Random random, float depth, Slots<Vector3> colours)
    {
        var body = colours.Body;
        float half = random.Between(.6f, .95f), waist = random.Between(.55f, 1), wide = random.Between(1, 1.35f) * depth;
        if (random.Chance(.6f)) scene.Frustum(new(0, 0, -half), new(depth * waist, wide * waist, half), 1 / waist, body);
        else scene.Box(new(0, 0, -half), new(depth, wide, half), body);
        Basin(scene, random, new(depth * .1f, 0, .01f), new(depth * .7f, wide * .75f), colours);
    }

    /// <summary>What is let into a worktop: a thin rim around a round, an oval or a square bowl.</summary>
    private static void Inset(PrimitiveScene scene, Random random, float width, float depth, Slots<Vector3> colours)
    {
        var body = colours.Body;
        var deep = random.Between(.3f, .5f);
        var wide = random.Chance(.4f) ? depth : width;
        if (random.Chance(.35f))
        {
            scene.Box(new(0, 0, -.03f), new(depth, width, .07f), body);
            scene.Box(new(depth * .1f, 0, -deep * .75f), new(depth * .75f, width * .82f, deep * .75f), body);
            Basin(scene, random, new(depth * .12f, 0, .04f), new(depth * .7f, width * .78f), colours);
            return;
        }
        scene.Frustum(new(0, 0, -.02f), new(depth, wide, .06f), 1, body);
        scene.Hemisphere(Vector3.Zero, new(depth * .88f, wide * .88f, deep * 1.2f), body, Turn(Vector3.UnitX, 180));
        Basin(scene, random, new(depth * .1f, 0, .03f), new(depth * .72f, wide * .78f), colours);
        if (random.Chance(.3f)) scene.Limb(new(0, 0, -deep), new(0, 0, -deep * 1.2f - .3f), .11f, Palette.Metal);
    }

    /// <summary>A thick slab on the wall, or on thin legs with a towel rail.</summary>
    private static void Console(PrimitiveScene scene, Random random, float width, float depth, Slots<Vector3> colours)
    {
        var body = colours.Body;
        var thick = random.Between(.17f, .26f);
        scene.Box(new(0, 0, .02f - thick), new(depth, width, thick), body);
        scene.Box(new(-depth, 0, random.Between(0, .12f)), new(.06f, width, .16f), body);
        Basin(scene, random, new(depth * .12f, 0, .03f), new(depth * .7f, width * .72f), colours);
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
        if (random.Chance(.4f)) VanitySink.Cupboard(scene, new(depth * .92f, width * .94f, -2 * deep - .45f), .45f, body);
        else if (random.Chance(.5f)) scene.Legs(new(depth * .8f, width * .85f, -2 * deep - .4f), .09f, .4f, body);
        else scene.Limb(new(0, 0, -2 * deep), new(0, 0, -2 * deep - .4f), .12f, Palette.Metal);
    }

    /// <summary>A hollow of its own colour, or mostly of the body's.</summary>
    internal static void Basin(PrimitiveScene scene, Random random, Vector3 place, Vector2 half, Slots<Vector3> colours)
    {
        if (random.Chance(.4f))
        {
            scene.Frustum(place, new(half.X, half.Y, .02f), 1, Palette.Sunken(colours.Body));
            place += new Vector3(half.X * .1f, 0, .012f);
            half *= .64f;
        }
        scene.Frustum(place, new(half.X, half.Y, .02f), 1, colours.Other);
        scene.Cylinder(place + new Vector3(0, 0, .01f), .1f, .03f, Palette.Black);
    }

    /// <summary>A bent spout, a low one with a lever or between two knobs, or a pair of taps.</summary>
    internal static void Tap(PrimitiveScene scene, Random random, Vector3 foot, float reach, Vector3 colour)
    {
        var thick = random.Between(.065f, .095f);
        switch (random.Next(6))
        {
            case 0:
                foreach (var side in Shapes.Sides)
                {
                    var top = foot + new Vector3(0, side * .3f, .26f);
                    scene.Cylinder(top - new Vector3(0, 0, .13f), .1f, .15f, colour);
                    scene.Ellipsoid(top + new Vector3(0, 0, .04f), new(.13f, .13f, .08f), colour);
                    scene.Limb(top - new Vector3(0, 0, .1f), top + new Vector3(.24f, 0, -.12f), .075f, colour);
                }
                return;
            case 1 or 2:
                var low = random.Between(.26f, .36f);
                scene.Cylinder(foot + new Vector3(0, 0, low / 2), .12f, low / 2, colour);
                scene.Limb(foot + new Vector3(0, 0, low * .8f), foot + new Vector3(reach * .75f, 0, low * random.Between(.6f, 1)), thick * 1.1f, colour);
                scene.Limb(foot + new Vector3(0, 0, low), foot + new Vector3(random.Between(-.1f, .15f), 0, low + .16f), .08f, colour);
                if (random.Chance(.4f)) foreach (var side in Shapes.Sides) scene.Frustum(foot + new Vector3(0, side * .3f, .12f), new(.11f, .11f, .12f), .6f, colour);
                return;
        }
        var height = random.Between(.28f, .6f);
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
