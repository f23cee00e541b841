using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Grill
{
    public static readonly ProceduralObject Kind = new("grill", "legs", "black", "gray", Build) { OtherPart = "handle", UsualOtherColour = "brown", HeldOutColours = ["red", "orange"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        switch (random.Next(5))
        {
            case 0: Kettle(scene, random, open: false, colours); break;
            case 1: Kettle(scene, random, open: true, colours); break;
            case 2: Drum(scene, random, colours); break;
            case 3: Trough(scene, random, colours); break;
            default: Cart(scene, random, colours); break;
        }
    }

    /// <summary>A ball that opens at its middle, on three legs.</summary>
    private static void Kettle(PrimitiveScene scene, Random random, bool open, Slots<Vector3> colours)
    {
        var (body, legs, handle) = colours;
        float radius = random.Between(.5f, .58f), low = random.Between(.75f, .95f), dome = radius * random.Between(.8f, 1);
        scene.Hemisphere(Vector3.Zero, new(radius, radius, radius * .95f), body, Turn(Vector3.UnitX, 180));
        foreach (var (place, angle) in Shapes.Wreath(3, radius * .95f, -low))
        {
            scene.Limb(new(place.X * .55f, place.Y * .55f, -radius * .6f), place, .075f, legs);
            if (angle > 1) scene.Cylinder(place, .14f, .06f, Palette.Black, Turn(Vector3.UnitX, 90));
        }
        if (random.Chance(.5f)) scene.Cylinder(new(0, 0, -low * .75f), radius * .5f, .05f, legs);
        if (open)
        {
            Grate(scene, new(0, 0, .02f), radius * .95f, radius * .95f, round: true);
            var hinge = Turn(Vector3.UnitY, -random.Between(75, 95));
            scene.Hemisphere(new(-radius * 1.02f, 0, radius * .85f), new(radius, radius, dome * .6f), body, hinge);
            scene.Box(new(radius + .06f, 0, -.1f), new(.08f, .24f, .07f), handle);
            return;
        }
        scene.Cylinder(new(0, 0, .02f), radius * 1.03f, .045f, Palette.Metal);
        scene.Hemisphere(new(0, 0, .06f), new(radius, radius, dome), body);
        scene.Box(new(0, 0, dome + .22f), new(.08f, .22f, .07f), handle);
        foreach (var side in Shapes.Sides) scene.Box(new(0, side * .15f, dome + .12f), new(.05f, .05f, .1f), handle);
        Dial(scene, new(radius * .84f, 0, .06f + dome * .54f), float.RadiansToDegrees(MathF.Atan2(.54f * radius, .84f * dome)));
    }

    /// <summary>A lying barrel with a chimney.</summary>
    private static void Drum(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, legs, handle) = colours;
        float half = random.Between(.62f, .8f), radius = random.Between(.36f, .44f), low = random.Between(.45f, .6f), side = random.Pick([-1, 1]);
        scene.Cylinder(Vector3.Zero, radius, half, body, Turn(Vector3.UnitX, 90));
        scene.Box(new(radius * .98f, 0, -.02f), new(.04f, half * .98f, .04f), Palette.Metal);
        scene.Legs(new(radius * .75f, half * .8f, -low), .075f, low, legs);
        scene.Box(new(radius + .14f, 0, .14f), new(.07f, half * .6f, .06f), handle);
        scene.Box(new(radius + .1f, 0, -low), new(.16f, half * .95f, .05f), handle);
        scene.Limb(new(0, side * half * .7f, radius * .7f), new(0, side * half * .7f, radius + .4f), .1f, body);
        scene.Wheels(new(-radius * .75f, half * .95f, -2 * low + .1f), .17f, .07f, Palette.Black);
        Dial(scene, new(radius * .82f, 0, radius * .6f), 36);
    }

    /// <summary>An open box of embers.</summary>
    private static void Trough(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, legs, handle) = colours;
        float depth = random.Between(.4f, .5f), half = random.Between(.6f, .8f), high = random.Between(.22f, .3f), low = random.Between(.15f, .4f);
        scene.Box(Vector3.Zero, new(depth, half, high), body);
        Grate(scene, new(0, 0, high), depth * .92f, half * .94f, round: false);
        scene.Legs(new(depth - .1f, half - .1f, -high - low), .09f, low, legs);
        foreach (var side in Shapes.Sides) scene.Box(new(0, side * (half + .1f), high * .4f), new(.26f, .1f, .07f), handle);
        foreach (var side in Shapes.Sides) scene.Box(new(depth, side * half * .4f, -high * .3f), new(.03f, half * .22f, .07f), Palette.Colours["orange"]);
        if (random.Chance(.5f)) scene.Box(new(-depth - .02f, 0, high + .26f), new(.06f, half, .3f), body);
    }

    /// <summary>A trolley with a hood, knobs and a shelf on either side.</summary>
    private static void Cart(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, legs, handle) = colours;
        float depth = random.Between(.34f, .42f), half = random.Between(.5f, .6f), low = random.Between(.5f, .65f), hood = random.Between(.8f, 1);
        scene.Box(new(0, 0, -.14f), new(depth, half, .17f), body);
        scene.Frustum(new(0, 0, .04f), new(depth * hood, depth, half), 1, body, Turn(Vector3.UnitX, 90));
        scene.Box(new(depth + .1f, 0, .16f), new(.07f, half * .7f, .06f), handle);
        foreach (var place in (ReadOnlySpan<float>)[-.6f, 0, .6f]) scene.Cylinder(new(depth + .04f, place * half, -.17f), .095f, .06f, Palette.Colours["white"], Turn(Vector3.UnitY, 90));
        scene.Legs(new(depth - .08f, half - .08f, -.3f - low / 2), .075f, low / 2, legs);
        if (random.Chance(.5f)) scene.Box(new(0, 0, -.25f - low * .5f), new(depth * .85f, half * .85f, low * .5f), body);
        else scene.Box(new(0, 0, -low * .9f - .2f), new(depth, half, .06f), legs);
        var shelves = random.Chance(.7f);
        foreach (var side in Shapes.Sides)
        {
            if (shelves || side == 1) scene.Box(new(0, side * (half + .24f), -.02f), new(depth * .85f, .24f, .06f), Palette.Metal);
            scene.Cylinder(new(side * depth * .8f, half, -.34f - low), .14f, .06f, Palette.Black, Turn(Vector3.UnitX, 90));
        }
        Dial(scene, new(depth * .84f * hood, 0, .34f), 40);
    }

    /// <summary>Bars over glowing coals with something to eat on them.</summary>
    private static void Grate(PrimitiveScene scene, Vector3 place, float depth, float half, bool round)
    {
        if (round) scene.Frustum(place, new(depth, half, .03f), 1, Palette.Colours["orange"]);
        else scene.Box(place, new(depth, half, .03f), Palette.Colours["orange"]);
        for (var bar = -2; bar < 3; bar++) scene.Box(place + new Vector3(0, bar * half * .36f, .04f), new(depth * (round ? MathF.Sqrt(1 - .13f * bar * bar) : 1), .045f, .03f), Palette.Metal);
        for (var piece = 0; piece < 3; piece++) scene.Ellipsoid(place + new Vector3((piece - 1) * depth * .45f, (piece % 2 - .4f) * half * .35f, .11f), new(.09f, .24f, .08f), Palette.Wood);
    }

    private static void Dial(PrimitiveScene scene, Vector3 place, float lean) =>
        scene.Cylinder(place, .13f, .06f, Palette.Colours["white"], Turn(Vector3.UnitY, 90 - lean));
}
