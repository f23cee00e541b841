using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Grinder
{
    public static readonly ProceduralObject Kind = new("grinder", "crank", "brown", "gray", Build)
    {
        OtherPart = "knob",
        UsualOtherColour = "black",
        Forms = [new("coffee grinder", Coffee), new("pepper grinder", Pepper)],
        HeldOutColours = ["black", "green"],
    };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        switch (random.Next(4))
        {
            case 0:
                Pepper(scene, random, colours);
                break;
            case 1:
                Meat(scene, random, colours);
                break;
            default:
                Coffee(scene, random, colours);
                break;
        }
    }

    /// <summary>A box with a drawer, or a tin, under a hopper.</summary>
    private static void Coffee(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, _, knob) = colours;
        float half = random.Between(.44f, .54f), height = random.Between(.36f, .55f);
        var top = height;
        if (random.Chance(.65f))
        {
            var drawer = height * random.Between(.42f, .55f);
            scene.Box(Vector3.Zero, new(half, half, height), body);
            foreach (var end in Shapes.Sides) scene.Box(new(0, 0, end * height), new(half + .08f, half + .08f, .07f), body);
            scene.Box(new(half, 0, -height + drawer + .12f), new(.05f, half * .74f, drawer), Palette.Against(body));
            scene.Ellipsoid(new(half + .1f, 0, -height + drawer + .12f), new(.12f), knob);
        }
        else
        {
            scene.Flare(-height, half * random.Between(1, 1.2f), height, half * .9f, body);
            scene.Cylinder(new(0, 0, -height), half * 1.25f, .08f, body);
            scene.Box(new(half * .96f, 0, -height * .2f), new(.08f, half * .5f, height * .55f), Palette.Against(body));
        }
        switch (random.Next(3))
        {
            case 0:
                scene.Hemisphere(new(0, 0, top), new(half * .8f, half * .8f, .34f), Palette.Metal);
                top += .34f;
                break;
            case 1:
                scene.Flare(top, half * .4f, top + .34f, half * .95f, Palette.Metal);
                scene.Cylinder(new(0, 0, top + .34f), half * .8f, .02f, Palette.Wood * .6f);
                top += .34f;
                break;
            default:
                scene.Flare(top, half * .9f, top + .22f, half * .3f, body);
                top += .22f;
                break;
        }
        Crank(scene, random, top, random.Between(.62f, .85f), colours);
    }

    /// <summary>A turned column.</summary>
    private static void Pepper(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var body = colours.Body;
        float foot = random.Between(.4f, .5f), waist = foot * random.Between(.55f, .75f), height = random.Between(.95f, 1.3f);
        scene.Flare(-.7f, foot, -.5f, foot, body);
        if (random.Chance(.5f))
        {
            scene.Flare(-.5f, foot * .9f, height * .25f - .5f, waist, body);
            scene.Flare(height * .25f - .5f, waist, height - .8f, foot * .9f, body);
        }
        else
        {
            scene.Ellipsoid(new(0, 0, -.35f), new(foot * 1.05f, foot * 1.05f, .34f), body);
            scene.Flare(-.3f, waist * 1.1f, height - .8f, waist, body);
        }
        scene.Cylinder(new(0, 0, height - .8f), foot * .9f, .06f, Palette.Metal);
        scene.Hemisphere(new(0, 0, height - .75f), new(foot * .9f, foot * .9f, .34f), body);
        Crank(scene, random, height - .45f, random.Between(.6f, .8f), colours);
    }

    /// <summary>A tube with a sieve in front and a funnel on top, on a foot with a clamp.</summary>
    private static void Meat(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, crank, knob) = colours;
        float girth = random.Between(.3f, .36f), reach = random.Between(.55f, .7f), low = random.Between(.7f, .9f), drop = random.Between(.4f, .6f), side = random.Chance(.5f) ? 1 : -1;
        var ahead = Turn(Vector3.UnitY, 90);
        scene.Cylinder(Vector3.Zero, girth, .5f, body, ahead);
        scene.Cylinder(new(.5f, 0, 0), girth * 1.3f, .12f, body, ahead);
        scene.Cylinder(new(.62f, 0, 0), girth * .85f, .03f, Palette.Against(body), ahead);
        scene.Flare(girth * .7f, girth * .7f, girth + .55f, girth * random.Between(1.5f, 1.8f), body);
        scene.Box(new(-.1f, 0, -low / 2 - .1f), new(.16f, .16f, low / 2), body);
        scene.Box(new(0, 0, -low), new(.34f, .3f, .09f), body);
        scene.Limb(new(-.5f, 0, 0), new(-.8f, 0, 0), .11f, crank);
        scene.Limb(new(-.8f, 0, 0), new(-.8f, side * reach, -drop), .11f, crank);
        scene.Limb(new(-.8f, side * reach, -drop), new(-1.15f, side * reach, -drop), .15f, knob);
    }

    /// <summary>Out of the top, to one side.</summary>
    private static void Crank(PrimitiveScene scene, Random random, float top, float reach, Slots<Vector3> colours)
    {
        var (_, crank, knob) = colours;
        var (sin, cos) = MathF.SinCos(float.DegreesToRadians(random.Between(55, 125) + (random.Chance(.5f) ? 180 : 0)));
        float low = top + random.Between(.1f, .2f), high = low + (random.Chance(.4f) ? random.Between(.1f, .25f) : 0);
        Vector3 end = new(cos * reach, sin * reach, high);
        scene.Limb(new(0, 0, top - .1f), new(0, 0, low), .11f, crank);
        scene.Limb(new(0, 0, low), end, .1f, crank);
        if (random.Chance(.5f)) scene.Ellipsoid(end + new Vector3(0, 0, .14f), new(.17f), knob);
        else scene.Flared(end, random.Between(.26f, .36f), knob);
    }

    private static void Flared(this PrimitiveScene scene, Vector3 from, float height, Vector3 colour)
    {
        scene.Frustum(from + new Vector3(0, 0, height / 2), new(.1f, .1f, height / 2), 1.4f, colour);
        scene.Ellipsoid(from + new Vector3(0, 0, height), new(.14f, .14f, .1f), colour);
    }
}
