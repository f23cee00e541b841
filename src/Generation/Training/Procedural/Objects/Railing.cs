using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Railing
{
    public static readonly ProceduralObject Kind = new("railing", "handrail", "black", "black", Build) { OtherPart = "posts", HeldOutColours = ["white", "cyan"] };

    private const float Post = .09f;

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handrail, posts) = colours;
        float half = random.Between(.42f, .6f), slope = random.Chance(.2f) ? random.Pick([-1, 1]) * random.Between(.4f, .65f) : 0;
        Rail(scene, half + .08f, random.Between(.08f, .11f), 1.12f, slope, handrail);
        foreach (var side in Shapes.Sides) scene.Box(new(0, side, side * slope - .05f), new(Post, Post, half + .1f), posts);
        switch (random.Next(7))
        {
            case 0: Rings(scene, random, half, slope, body); break;
            case 1: Scrolls(scene, half, slope, body); break;
            case 2: Balusters(scene, random, half, slope, body); break;
            case 3: Lengthwise(scene, random.Next(3, 5), half, slope, body); break;
            case 4: Knots(scene, random, half, slope, body); break;
            default: Bars(scene, random.Next(6, 9), half, -half, slope, body); break;
        }
        if (slope == 0 && random.Chance(.35f)) Returns(scene, half, random.Between(.5f, .8f), colours);
    }

    /// <summary>Along the whole length at a height.</summary>
    private static void Rail(PrimitiveScene scene, float height, float thick, float reach, float slope, Vector3 colour) =>
        scene.Box(new(0, 0, height), new(thick, reach * MathF.Sqrt(1 + slope * slope), thick * .8f), colour, Turn(Vector3.UnitX, float.RadiansToDegrees(MathF.Atan(slope))));

    private static void Bars(PrimitiveScene scene, int count, float top, float bottom, float slope, Vector3 body)
    {
        Rail(scene, bottom + .1f, .075f, 1, slope, body);
        for (var i = 0; i < count; i++)
        {
            var y = 2f * (i + 1) / (count + 1) - 1;
            scene.Cylinder(new(0, y, (top + bottom) / 2 + y * slope), .06f, (top - bottom) / 2, body);
        }
    }

    /// <summary>A row of rings above the bars, or below them.</summary>
    private static void Rings(PrimitiveScene scene, Random random, float half, float slope, Vector3 body)
    {
        const int Count = 5;
        var (high, low) = random.Chance(.5f) ? (half - .4f, -half) : (half, .4f - half);
        Bars(scene, 6, high, low, slope, body);
        var (rings, inner) = low > -half ? (.14f - half, low) : (high + .2f, high);
        Rail(scene, inner, .07f, 1, slope, body);
        for (var i = 0; i < Count; i++)
        {
            var y = (2 * i + 1f) / Count - 1;
            scene.Torus(new(0, y, rings + y * slope), .15f, .42f, body, Turn(Vector3.UnitY, 90));
        }
    }

    /// <summary>Big curls that meet in the middle.</summary>
    private static void Scrolls(PrimitiveScene scene, float half, float slope, Vector3 body)
    {
        var big = half * .52f;
        Rail(scene, .1f - half, .075f, 1, slope, body);
        scene.Cylinder(Vector3.Zero, .065f, half, body);
        foreach (var side in Shapes.Sides)
        {
            scene.Cylinder(new(0, side * .92f, side * .92f * slope), .065f, half, body);
            scene.Torus(new(0, side * big * 1.15f, half * .35f + side * big * 1.15f * slope), big, .22f, body, Turn(Vector3.UnitY, 90));
            scene.Torus(new(0, side * .68f, -half * .3f + side * .68f * slope), big * .8f, .26f, body, Turn(Vector3.UnitY, 90));
            scene.Torus(new(0, side * .22f, -half * .5f + side * .22f * slope), big * .5f, .38f, body, Turn(Vector3.UnitY, 90));
        }
    }

    /// <summary>Turned ones with a belly.</summary>
    private static void Balusters(PrimitiveScene scene, Random random, float half, float slope, Vector3 body)
    {
        const int Count = 6;
        float belly = random.Between(.11f, .14f), height = random.Between(-.35f, .1f) * half;
        Bars(scene, Count, half, -half, slope, body);
        for (var i = 0; i < Count; i++)
        {
            var y = 2f * (i + 1) / (Count + 1) - 1;
            scene.Ellipsoid(new(0, y, height + y * slope), new(belly, belly, half * .55f), body);
        }
    }

    private static void Lengthwise(PrimitiveScene scene, int count, float half, float slope, Vector3 body)
    {
        for (var i = 0; i < count; i++) Rail(scene, half * (1.7f * i / count - .85f), .075f, 1, slope, body);
        scene.Box(Vector3.Zero, new(Post * .8f, Post, half + .05f), body);
    }

    /// <summary>Bars with a ball or a ring in every second one.</summary>
    private static void Knots(PrimitiveScene scene, Random random, float half, float slope, Vector3 body)
    {
        const int Count = 7;
        var rings = random.Chance(.5f);
        Bars(scene, Count, half, -half, slope, body);
        for (var i = 0; i < Count; i += 2)
        {
            var y = 2f * (i + 1) / (Count + 1) - 1;
            var place = new Vector3(0, y, .05f + y * slope);
            if (rings) scene.Torus(place, .13f, .4f, body, Turn(Vector3.UnitY, 90));
            else scene.Ellipsoid(place, new(.14f, .14f, .18f), body);
        }
    }

    /// <summary>Both ends of a balcony's, back to the wall.</summary>
    private static void Returns(PrimitiveScene scene, float half, float length, Slots<Vector3> colours)
    {
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(-length / 2, side * 1.02f, half + .08f), new(length / 2 + .08f, .09f, .07f), colours.Part);
            scene.Box(new(-length / 2, side, .1f - half), new(length / 2, .07f, .06f), colours.Body);
            scene.Cylinder(new(-length * .5f, side, 0), .065f, half, colours.Body);
            scene.Cylinder(new(-length, side, 0), .065f, half, colours.Body);
        }
    }
}
