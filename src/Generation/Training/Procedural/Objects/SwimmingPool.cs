using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class SwimmingPool
{
    public static readonly ProceduralObject Kind = new("swimming pool", "inside", "white", "cyan", Build) { OtherPart = "ladder", UsualOtherColour = "gray", Forms = [new("inflatable swimming pool", Inflatable)], HeldOutColours = ["black", "purple"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, water, ladder) = colours;
        float length = random.Between(.6f, .8f), width = random.Between(.8f, 1), high = random.Between(.14f, .22f);
        switch (random.Next(4))
        {
            case 0: Basin(scene, length, width, high, random.Between(.1f, .2f), body, water); break;
            case 1: Kidney(scene, random, length = random.Between(.5f, .58f), high, body, water); width = .95f; break;
            case 2: Round(scene, length = width = random.Between(.8f, .95f), high *= 1.15f, body, water); break;
            default:
                Basin(scene, length, width, high, .1f, body, water);
                foreach (var share in (ReadOnlySpan<float>)[-.33f, .33f]) scene.Box(new(0, share * width, high - .02f), new(length - .1f, .05f, .03f), Palette.Colours["white"]);
                foreach (var share in (ReadOnlySpan<float>)[-.66f, 0, .66f]) scene.Box(new(-length + .06f, share * width, high + .1f), new(.09f, .12f, .12f), body);
                break;
        }
        Ladder(scene, new(length * .2f, width - .06f, high), ladder);
        switch (random.Next(4))
        {
            case 0:
                scene.Box(new(-length + .02f, 0, high + .1f), new(.12f, .15f, .12f), body);
                scene.Box(new(-length + .26f, 0, high + .24f), new(.36f, .14f, .05f), body);
                break;
            case 1: Slide(scene, length, high); break;
            case 2: scene.Torus(new(0, random.Between(-.4f, .2f), high + .03f), .2f, .4f, Palette.Glow); break;
            default: break;
        }
    }

    /// <summary>Four walls with flags on them, water a step below.</summary>
    private static void Basin(PrimitiveScene scene, float length, float width, float high, float rim, Vector3 body, Vector3 water)
    {
        scene.Box(new(0, 0, -.03f), new(length - .02f, width - .02f, high - .03f), water);
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(side * (length - rim / 2), 0, 0), new(rim / 2 + .02f, width, high), body);
            scene.Box(new(0, side * (width - rim / 2), 0), new(length, rim / 2 + .02f, high), body);
        }
    }

    /// <summary>Two round ends that run into each other.</summary>
    private static void Kidney(PrimitiveScene scene, Random random, float radius, float high, Vector3 body, Vector3 water)
    {
        var other = radius * random.Between(.75f, .95f);
        Vector3 one = new(.04f, -.95f + radius, 0), two = new(-.08f, .95f - other, 0);
        scene.Cylinder(one, radius, high, body);
        scene.Cylinder(two, other, high, body);
        scene.Cylinder(one with { Z = .02f }, radius * .78f, high, water);
        scene.Cylinder(two with { Z = .02f }, other * .76f, high, water);
        scene.Box(new Vector3(-.02f, 0, .019f), new(radius * .55f, .3f, high), water);
    }

    private static void Round(PrimitiveScene scene, float radius, float high, Vector3 body, Vector3 water)
    {
        scene.Cylinder(Vector3.Zero, radius, high, body);
        scene.Torus(new(0, 0, high), radius * .95f, .08f, body);
        scene.Cylinder(new(0, 0, high), radius * .86f, .03f, water);
        foreach (var (place, angle) in Shapes.Wreath(8, radius, -.02f, 22.5f)) scene.Box(place, new(.04f, .06f, high), Palette.Sunken(body), Turn(Vector3.UnitZ, angle));
    }

    /// <summary>Rings of air on each other, about shallow water.</summary>
    private static void Inflatable(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, water, ladder) = colours;
        float radius = random.Between(.7f, .8f), tube = random.Between(.14f, .18f);
        var rings = random.Chance(.75f) ? 2 : 3;
        for (var i = 0; i < rings; i++) scene.Torus(new(0, 0, i * 1.6f * tube), radius, tube / radius, i % 2 == 0 ? body : Vector3.Lerp(body, Palette.Sunken(body), .7f));
        var top = (rings - 1) * 1.6f * tube;
        scene.Cylinder(new(0, 0, top / 2), radius, top / 2 + .02f, water);
        Ladder(scene, new(0, radius, top + tube * .6f), ladder);
        if (random.Chance(.5f)) scene.Ellipsoid(new(.2f, -.2f, top + .16f), new(.17f), Palette.Glow);
    }

    /// <summary>Two bows over the edge with a rung between.</summary>
    private static void Ladder(PrimitiveScene scene, Vector3 edge, Vector3 colour)
    {
        foreach (var end in Shapes.Sides) scene.Torus(edge + new Vector3(end * .14f, -.06f, .04f), .15f, .36f, colour, Turn(Vector3.UnitY, 90));
        scene.Box(edge + new Vector3(0, .1f, -.02f), new(.14f, .05f, .05f), colour);
    }

    private static void Slide(PrimitiveScene scene, float length, float high)
    {
        var colour = Palette.Colours["orange"];
        scene.Box(new(-length + .3f, -.4f, high + .24f), new(.42f, .16f, .06f), colour, Turn(Vector3.UnitY, 35));
        foreach (var side in Shapes.Sides) scene.Box(new(-length + .02f, -.4f + side * .12f, high + .22f), new(.06f, .06f, .26f), Palette.Metal);
    }
}
