using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Thermometer
{
    public static readonly ProceduralObject Kind = new("thermometer", "face", "brown", "white", Build) { HeldOutColours = ["gray", "yellow"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        switch (random.Next(5))
        {
            case 0: Board(scene, random, colours); break;
            case 1: Bulb(scene, random, colours); break;
            case 2: Dial(scene, random, colours); break;
            case 3: Station(scene, random, colours); break;
            default: Stick(scene, random, colours); break;
        }
    }

    /// <summary>A board for the wall with a glass tube.</summary>
    private static void Board(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, face, _) = colours;
        float width = random.Between(.34f, .42f), height = random.Between(.8f, .95f), depth = random.Between(.09f, .14f);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        if (random.Chance(.5f)) scene.Cylinder(new(0, 0, height), width, depth, body, Turn(Vector3.UnitY, 90));
        if (random.Chance(.4f)) scene.Cylinder(new(0, 0, -height), width, depth, body, Turn(Vector3.UnitY, 90));
        scene.Box(new(depth, 0, .1f), new(.03f, width * .62f, height * .72f), face);
        Column(scene, random, new(depth + .02f, 0, -height * .68f), width * .36f, height * 1.3f, face);
        for (var i = 0; i < 4; i++)
        {
            foreach (var side in Shapes.Sides) scene.Box(new(depth + .03f, side * width * .46f, height * (.65f - .3f * i)), new(.02f, width * .15f, .035f), Palette.Against(face));
        }
    }

    /// <summary>Only a tube with a round lower end.</summary>
    private static void Bulb(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, face, _) = colours;
        float girth = random.Between(.24f, .3f), height = random.Between(.7f, .85f), bulb = girth * random.Between(1.45f, 1.7f);
        scene.Limb(new(0, 0, -height), new(0, 0, height), girth, body);
        scene.Ellipsoid(new(0, 0, -height), new(bulb * .9f, bulb, bulb), body);
        scene.Box(new(girth * .8f, 0, .12f), new(girth * .28f, girth * .58f, height * .8f), face);
        Column(scene, random, new(bulb * .6f, 0, -height), bulb * .62f, height * 1.6f, face);
        for (var i = 0; i < 4; i++) scene.Box(new(girth * .55f, girth * .85f, height * (.75f - .38f * i)), new(girth * .4f, girth * .4f, .045f), Palette.Against(body));
    }

    /// <summary>Round, with a needle, on a rod or hung up.</summary>
    private static void Dial(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, face, _) = colours;
        var facing = Turn(Vector3.UnitY, 90);
        float radius = random.Between(.5f, .6f), depth = random.Between(.12f, .2f), turned = random.Between(-110, 110);
        var (sin, cos) = MathF.SinCos(float.DegreesToRadians(turned));
        scene.Cylinder(Vector3.Zero, radius, depth, body, facing);
        scene.Cylinder(new(depth, 0, 0), radius * .66f, .03f, face, facing);
        foreach (var (place, angle) in Shapes.Wreath(8, radius * .53f, 0, 22.5f))
            scene.Box(new(depth + .03f, place.Y, place.X), new(.02f, .035f, radius * .1f), Palette.Against(face), Turn(Vector3.UnitX, -angle));
        scene.Box(new(depth + .05f, sin * radius * .22f, cos * radius * .22f), new(.03f, .05f, radius * .32f), Mercury(face), Turn(Vector3.UnitX, -turned));
        if (random.Chance(.7f))
        {
            var rod = random.Between(.35f, .6f);
            scene.Cylinder(new(0, 0, -radius - rod), .09f, rod, Palette.Metal);
            scene.Cone(new(0, 0, -radius - 2 * rod - .1f), .09f, .1f, Palette.Metal, Turn(Vector3.UnitX, 180));
            scene.Cylinder(new(0, 0, -radius - .05f), .17f, .1f, body);
        }
        else scene.Torus(new(0, 0, radius + .1f), .13f, .4f, body, facing);
    }

    /// <summary>Stands, with figures.</summary>
    private static void Station(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, face, _) = colours;
        var low = random.Chance(.5f);
        float width = low ? random.Between(.6f, .75f) : random.Between(.36f, .44f), height = low ? random.Between(.48f, .6f) : random.Between(.75f, .9f), depth = random.Between(.12f, .18f), lean = random.Between(0, 12);
        var pose = Turn(Vector3.UnitY, -lean);
        void Slab(float x, float y, float z, Vector3 half, Vector3 colour) => scene.Box(Vector3.Transform(new(x, y, z), pose), half, colour, pose);
        Slab(0, 0, 0, new(depth, width, height), body);
        scene.Frustum(new(-depth * lean / 40, 0, -height - .04f), new(depth * 2.2f, width * .95f, .09f), .8f, body);
        float middle = height * (low ? .15f : .36f), half = height * (low ? .52f : .4f);
        Slab(depth, 0, middle, new(.03f, width * .7f, half), face);
        Vector3 ink = Palette.Against(face), stroke = new(.02f, width * .2f, .04f);
        foreach (var side in (ReadOnlySpan<float>)[-.4f, .12f])
        {
            foreach (var end in (ReadOnlySpan<float>)[-.55f, 0, .55f]) Slab(depth + .03f, side * width, middle + end * half, stroke, ink);
            Slab(depth + .03f, side * width + width * .17f, middle + half * .25f, new(.02f, .045f, half * .6f), ink);
        }
        scene.Ellipsoid(Vector3.Transform(new(depth + .03f, width * .52f, middle + half * .6f), pose), new(.03f, .065f, .065f), ink);
        for (var i = -1; i <= 1; i++) scene.Ellipsoid(Vector3.Transform(new(depth, i * width * .5f, low ? -height * .7f : -height * .4f), pose), new(.05f, .075f, .075f), Palette.Against(body));
    }

    /// <summary>For fever: a flat stick with a narrow tip.</summary>
    private static void Stick(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, face, _) = colours;
        var lean = Turn(Vector3.UnitX, random.Between(-40, 40));
        float width = random.Between(.22f, .28f), half = random.Between(.5f, .62f), depth = width * .6f;
        Vector3 At(float x, float z) => Vector3.Transform(new(x, 0, z), lean);
        scene.Box(At(0, .3f), new(depth, width, half), body, lean);
        scene.Cylinder(At(0, .3f + half), width, depth, body, lean * Turn(Vector3.UnitY, 90));
        scene.Frustum(At(0, .1f - half), new(depth * .6f, width * .5f, .22f), 2, body, lean);
        scene.Limb(At(0, -.1f - half), At(0, -.34f - half), .1f, Palette.Metal);
        scene.Box(At(depth, .38f), new(.04f, width * .68f, half * .5f), face, lean);
        foreach (var end in (ReadOnlySpan<float>)[-.22f, 0, .22f]) scene.Box(At(depth + .04f, .38f + end * half * 1.2f), new(.02f, width * .4f, .045f), Palette.Against(face), lean);
        scene.Ellipsoid(At(depth, .32f + half), new(.07f, width * .5f, width * .5f), Mercury(body));
    }

    private static void Column(PrimitiveScene scene, Random random, Vector3 foot, float bulb, float height, Vector3 face)
    {
        scene.Ellipsoid(foot, new(bulb, bulb, bulb), Mercury(face));
        var half = height * random.Between(.25f, .45f);
        scene.Box(foot + new Vector3(.06f, 0, half), new(.06f, bulb * .36f, half), Mercury(face));
    }

    /// <summary>Red, white on what is red itself.</summary>
    private static Vector3 Mercury(Vector3 around) => Palette.Colours[Vector3.Distance(around, Palette.Colours["red"]) < .45f ? "white" : "red"];
}
