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
        var pole = random.Between(.35f, .6f);
        var foot = -.7f - 2 * pole;
        Head(scene, random, .66f, colours);
        scene.Cylinder(new(-.12f, 0, -.66f - pole), random.Between(.06f, .1f), pole, colours.Body);
        if (random.Chance(.3f))
        {
            foreach (var (place, _) in Shapes.Wreath(random.Next(3, 5), .5f, foot, 45)) scene.Limb(new(-.12f, 0, foot + .3f), place - new Vector3(.12f, 0, 0), .075f, colours.Body);
        }
        else if (random.Chance(.5f)) scene.Frustum(new(-.12f, 0, foot), new(.45f, .45f, .08f), .7f, colours.Body);
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
        Head(scene, random, .65f, colours);
        if (random.Chance(.3f))
        {
            foreach (var side in Shapes.Sides)
            {
                scene.Limb(new(0, side * .76f, 0), new(-.05f, side * .7f, -.95f), .08f, colours.Body);
                scene.Limb(new(-.4f, side * .6f, -.95f), new(.4f, side * .6f, -.95f), .08f, colours.Body);
            }
            return;
        }
        scene.Cylinder(new(-.15f, 0, -.6f - drop), .12f, .2f + drop, colours.Body);
        if (random.Chance(.5f)) scene.Box(new(0, 0, -.8f - 2 * drop), new(.38f, .45f, .1f), colours.Body);
        else scene.Frustum(new(0, 0, -.8f - 2 * drop), new(.48f, .5f, .1f), .75f, colours.Body);
        scene.Ellipsoid(new(.38f, 0, -.74f - 2 * drop), new(.1f), Palette.Against(colours.Body));
    }

    /// <summary>In a box that stands on the floor.</summary>
    private static void Square(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        const float Half = .9f, Bar = .15f;
        Head(scene, random, .62f, colours);
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(0, side * (Half - Bar), 0), new(.22f, Bar, Half), colours.Body);
            scene.Box(new(0, 0, side * (Half - Bar)), new(.22f, Half, Bar), colours.Body);
            scene.Box(new(0, side * .6f, -Half - .06f), new(.34f, .1f, .08f), colours.Body);
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
        float rod = random.Between(.2f, .4f), motor = random.Between(.36f, .42f), turn = random.Between(0, 360);
        scene.Cylinder(new(0, 0, .3f + rod), .11f, rod, body);
        scene.Frustum(new(0, 0, .3f + 2 * rod), new(.18f, .18f, .09f), 1.5f, body);
        scene.Cylinder(new(0, 0, .1f), motor, .26f, body);
        if (random.Chance(.5f)) scene.Ellipsoid(new(0, 0, -.14f), new(motor * .8f, motor * .8f, .2f), Palette.Glow);
        else scene.Frustum(new(0, 0, -.2f), new(motor * .5f, motor * .5f, .1f), 1.6f, body);
        var count = random.Next(3, 6);
        for (var i = 0; i < count; i++)
        {
            var spin = Turn(Vector3.UnitZ, turn + 360f * i / count);
            scene.Box(Vector3.Transform(new(.68f, 0, .08f), spin), new(.42f, random.Between(.12f, .15f), .045f), blades, spin);
        }
    }

    /// <summary>A cage with blades in it, a small cap before it and the motor behind.</summary>
    private static void Head(PrimitiveScene scene, Random random, float radius, Slots<Vector3> colours)
    {
        var (body, blades, _) = colours;
        var facing = Turn(Vector3.UnitY, 90);
        var (count, turn, width) = (random.Next(3, 6), random.Between(0, 360), radius * random.Between(.75f, 1.05f));
        scene.Torus(Vector3.Zero, radius, random.Between(.15f, .19f), body, facing);
        scene.Ellipsoid(new(-.28f, 0, 0), new(.26f, .2f, .2f), body);
        scene.Cylinder(new(.08f, 0, 0), radius * random.Between(.2f, .25f), .07f, Palette.Against(body), facing);
        for (var i = 0; i < count; i++)
        {
            var spin = Turn(Vector3.UnitX, turn + 360f * i / count);
            scene.Ellipsoid(Vector3.Transform(new(0, radius * .5f, 0), spin), new(.06f, radius * .4f, width / count), blades, spin);
        }
        if (random.Chance(.5f)) scene.Box(new(-.1f, 0, 0), new(.03f, .05f, radius), body);
        if (random.Chance(.5f)) scene.Box(new(-.1f, 0, 0), new(.03f, radius, .05f), body);
    }
}
