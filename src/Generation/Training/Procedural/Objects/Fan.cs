using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Fan
{
    public static readonly ProceduralObject Kind = new("fan", "blades", "white", "blue", Standing)
    {
        Forms = [new("table fan", Table), new("ceiling fan", Ceiling), new("tower fan", Tower)],
        HeldOutColours = ["brown", "pink"],
    };

    private static void Standing(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        if (random.Chance(.1f))
        {
            Bladeless(scene, random, colours);
            return;
        }
        if (random.Chance(.15f))
        {
            Cradled(scene, random, colours);
            return;
        }
        var pole = random.Between(.25f, .7f);
        var foot = -.7f - 2 * pole;
        Head(scene, random, .66f, colours);
        scene.Cylinder(new(-.12f, 0, -.66f - pole), random.Between(.06f, .1f), pole, colours.Body);
        if (random.Chance(.3f))
        {
            foreach (var (place, _) in Shapes.Wreath(random.Next(3, 5), .5f, foot, 45)) scene.Limb(new(-.12f, 0, foot + .3f), place - new Vector3(.12f, 0, 0), .075f, colours.Body);
        }
        else if (random.Chance(.6f)) scene.Frustum(new(-.12f, 0, foot), new(random.Between(.36f, .52f), .45f, random.Between(.06f, .1f)), random.Between(.5f, .95f), colours.Body);
        else if (random.Chance(.5f))
        {
            foreach (var side in Shapes.Sides) scene.Box(new(-.12f, 0, foot), new(.55f, .08f, .06f), colours.Body, Turn(Vector3.UnitZ, 45 * side));
        }
        else scene.Legs(new(.28f, .28f, foot), .2f, .08f, colours.Body);
    }

    private static void Table(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var drop = random.Between(.12f, .3f);
        if (random.Chance(.25f))
        {
            Square(scene, random, colours);
            return;
        }
        if (random.Chance(.25f))
        {
            Cradled(scene, random, colours);
            return;
        }
        Head(scene, random, .65f, colours);
        scene.Cylinder(new(-.15f, 0, -.6f - drop), .12f, .2f + drop, colours.Body);
        if (random.Chance(.4f)) scene.Box(new(0, 0, -.8f - 2 * drop), new(.38f, .45f, .1f), colours.Body);
        else scene.Frustum(new(0, 0, -.8f - 2 * drop), new(.48f, .5f, random.Between(.08f, .16f)), random.Between(.4f, .8f), colours.Body);
        if (random.Chance(.6f)) scene.Ellipsoid(new(.38f, 0, -.78f - 2 * drop), new(.1f), Palette.Against(colours.Body));
    }

    /// <summary>Hung by its sides in a bent tube that stands on the floor.</summary>
    private static void Cradled(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float low = random.Between(-.98f, -.85f), reach = random.Between(.3f, .5f), tube = random.Between(.055f, .085f);
        Head(scene, random, .65f, colours);
        foreach (var side in Shapes.Sides)
        {
            scene.Limb(new(0, side * .76f, 0), new(-.05f, side * .7f, low), tube, colours.Body);
            scene.Limb(new(-reach, side * .6f, low), new(reach, side * .6f, low), tube, colours.Body);
        }
        if (random.Chance(.5f)) scene.Cylinder(new(-reach, 0, low), tube, .6f, colours.Body, Turn(Vector3.UnitX, 90));
    }

    /// <summary>A ring on a drum; the blades' colour lines the ring.</summary>
    private static void Bladeless(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, blades, _) = colours;
        float ring = random.Between(.55f, .7f), drum = random.Between(.22f, .32f), half = random.Between(.25f, .5f);
        var facing = Turn(Vector3.UnitY, 90);
        scene.Torus(Vector3.Zero, ring, random.Between(.17f, .22f), body, facing);
        scene.Torus(new(.02f, 0, 0), ring * .86f, .11f, blades, facing);
        scene.Cylinder(new(0, 0, -ring - half), drum, half, body);
        scene.Cylinder(new(0, 0, -ring - 2 * half), drum * 1.15f, .07f, body);
        if (random.Chance(.5f)) scene.Ellipsoid(new(drum, 0, -ring - half), new(.07f), Palette.Against(body));
    }

    /// <summary>In a box that stands on the floor.</summary>
    private static void Square(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        const float Half = .9f, Bar = .15f;
        var hasFeet = random.Chance(.6f);
        Head(scene, random, .62f, colours);
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(0, side * (Half - Bar), 0), new(.22f, Bar, Half), colours.Body);
            scene.Box(new(0, 0, side * (Half - Bar)), new(.22f, Half, Bar), colours.Body);
            if (hasFeet) scene.Box(new(0, side * .6f, -Half - .06f), new(.34f, .1f, .08f), colours.Body);
        }
    }

    /// <summary>A column; its blades lie across a tall slot in front.</summary>
    private static void Tower(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, blades, _) = colours;
        float width = random.Between(.26f, .36f), height = random.Between(.75f, 1), slot = width * .5f, low = -height * .55f, high = height * .7f;
        if (random.Chance(.5f)) scene.Cylinder(Vector3.Zero, width, height, body);
        else scene.Box(Vector3.Zero, new(width * .9f, width, height), body);
        scene.Ellipsoid(new(0, 0, height), new(width, width, .12f), body);
        if (random.Chance(.5f)) scene.Cylinder(new(0, 0, -height), width * 1.6f, .08f, body);
        else scene.Box(new(0, 0, -height), new(width * 1.2f, width * 1.5f, .08f), body);
        scene.Box(new(width - .06f, 0, (low + high) / 2), new(.08f, slot, (high - low) / 2), Palette.Black);
        const int Count = 6;
        for (var i = 0; i < Count; i++) scene.Box(new(width, 0, float.Lerp(low, high, (i + .5f) / Count)), new(.06f, slot, (high - low) * .3f / Count), blades);
        scene.Ellipsoid(new(width - .02f, 0, height * .85f), new(.08f), Palette.Against(body));
    }

    private static void Ceiling(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, blades, _) = colours;
        float rod = random.Between(.04f, .5f), motor = random.Between(.34f, .42f), turn = random.Between(0, 360), pitch = random.Chance(.5f) ? random.Between(6, 14) : 0;
        scene.Cylinder(new(0, 0, .3f + rod), .11f, rod, body);
        scene.Frustum(new(0, 0, .3f + 2 * rod), new(.18f, .18f, .09f), 1.5f, body);
        scene.Cylinder(new(0, 0, .1f), motor, .26f, body);
        switch (random.Next(5))
        {
            case < 2:
                scene.Ellipsoid(new(0, 0, -.14f), new(motor * .8f, motor * .8f, .2f), random.Chance(.5f) ? Palette.Glow : Palette.Colours["white"]);
                break;
            case 2:
                foreach (var (place, angle) in Shapes.Wreath(random.Next(3, 5), .26f, -.24f, turn)) scene.Frustum(place, new(.13f, .13f, .12f), .55f, Palette.Colours["white"], Turn(Vector3.UnitZ, angle) * Turn(Vector3.UnitY, -25));
                break;
            default:
                scene.Frustum(new(0, 0, -.2f), new(motor * .5f, motor * .5f, .1f), 1.6f, body);
                break;
        }
        var count = random.Next(3, 6);
        float reach = random.Between(.38f, .54f), width = random.Between(.1f, .17f);
        var isRound = random.Chance(.4f);
        for (var i = 0; i < count; i++)
        {
            var spin = Turn(Vector3.UnitZ, turn + 360f * i / count);
            var place = Vector3.Transform(new(.28f + reach, 0, .08f), spin);
            spin *= Turn(Vector3.UnitX, pitch);
            if (isRound) scene.Ellipsoid(place, new(reach, width, .05f), blades, spin);
            else scene.Box(place, new(reach, width, .04f), blades, spin);
        }
    }

    /// <summary>A cage with blades in it, a small cap before it and the motor behind.</summary>
    private static void Head(PrimitiveScene scene, Random random, float radius, Slots<Vector3> colours)
    {
        if (random.Chance(.5f))
        {
            Wired(scene, random, radius, colours);
            return;
        }
        var (body, blades, _) = colours;
        var facing = Turn(Vector3.UnitY, 90);
        var (count, turn, width) = (random.Next(3, 6), random.Between(0, 360), radius * random.Between(.75f, 1.05f));
        scene.Torus(Vector3.Zero, radius, random.Between(.15f, .19f), body, facing);
        scene.Ellipsoid(new(-.28f, 0, 0), new(.26f, .2f, .2f), body);
        scene.Cylinder(new(.08f, 0, 0), radius * random.Between(.2f, .25f), .07f, random.Chance(.5f) ? body : Palette.Against(body), facing);
        for (var i = 0; i < count; i++)
        {
            var spin = Turn(Vector3.UnitX, turn + 360f * i / count);
            scene.Ellipsoid(Vector3.Transform(new(0, radius * .5f, 0), spin), new(.06f, radius * .4f, width / count), blades, spin);
        }
        if (random.Chance(.5f)) scene.Box(new(-.1f, 0, 0), new(.03f, .05f, radius), body);
        if (random.Chance(.5f)) scene.Box(new(-.1f, 0, 0), new(.03f, radius, .05f), body);
    }

    /// <summary>A thin cage of wires round broad blades, a wide cap before it and a long motor behind.</summary>
    private static void Wired(PrimitiveScene scene, Random random, float radius, Slots<Vector3> colours)
    {
        var (body, blades, _) = colours;
        var facing = Turn(Vector3.UnitY, 90);
        int count = random.Next(3, 6), wires = random.Next(6, 9);
        float turn = random.Between(0, 360), motor = random.Between(.14f, .26f), cap = radius * random.Between(.26f, .36f);
        scene.Torus(Vector3.Zero, radius, random.Between(.08f, .12f), body, facing);
        scene.Torus(new(.13f, 0, 0), radius * random.Between(.6f, .7f), .06f, body, facing);
        scene.Cylinder(new(-.12f - motor, 0, 0), random.Between(.17f, .26f), motor, body, facing);
        scene.Cylinder(new(.12f, 0, 0), cap, .07f, body, facing);
        for (var i = 0; i < count; i++)
        {
            var spin = Turn(Vector3.UnitX, turn + 360f * i / count);
            scene.Ellipsoid(Vector3.Transform(new(0, radius * .58f, 0), spin), new(.06f, radius * .36f, radius * .72f / count), blades, spin * Turn(Vector3.UnitY, 15));
        }
        for (var i = 0; i < wires; i++)
        {
            var spin = Turn(Vector3.UnitX, turn + 360f * (i + .5f) / wires);
            scene.Box(Vector3.Transform(new(.1f, radius * .65f, 0), spin), new(.02f, radius * .36f, .022f), body, spin);
        }
        scene.Box(new(-.11f, 0, 0), new(.02f, .03f, radius), body);
        scene.Box(new(-.11f, 0, 0), new(.02f, radius, .03f), body);
    }
}
