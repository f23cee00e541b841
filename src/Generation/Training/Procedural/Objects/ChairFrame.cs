using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

/// <summary>Backs and legs that seats of many chairs stand between.</summary>
internal static class ChairFrame
{
    /// <summary>A panel, straight or with a round top, slats, rungs, a high panel, an oval, spindles or a cross.</summary>
    public static void Back(PrimitiveScene scene, Random random, float half, float back, Vector3 body)
    {
        var x = .08f - half;
        var kind = random.Next(8);
        if (kind == 0)
        {
            scene.Box(new(x, 0, back), new(random.Between(.06f, .1f), half, back), body);
            return;
        }
        if (kind == 7)
        {
            scene.Box(new(x, 0, back * .8f), new(.08f, half, back * .8f), body);
            scene.Ellipsoid(new(x, 0, back * 1.6f), new(.08f, half, back * .4f), body);
            return;
        }
        var post = random.Between(.07f, .09f);
        foreach (var side in Shapes.Sides) scene.Box(new(x, side * (half - post), kind == 4 ? back * .5f : back), new(post, post, kind == 4 ? back * .5f : back), body);
        switch (kind)
        {
            case 1:
                scene.Box(new(x, 0, 2 * back - .06f), new(.09f, half, .13f), body);
                foreach (var side in (ReadOnlySpan<float>)[-.33f, .33f]) scene.Box(new(x, side * half, back), new(.06f, .075f, back), body);
                break;
            case 2:
                foreach (var share in (ReadOnlySpan<float>)[.75f, 1.25f, 1.8f]) scene.Box(new(x, 0, back * share), new(.07f, half - .05f, .09f), body);
                break;
            case 3:
                scene.Box(new(x, 0, back * 1.5f), new(.09f, half, back * .5f), body);
                break;
            case 4:
                scene.Ellipsoid(new(x, 0, back * 1.3f), new(.1f, half, back * .85f), body);
                break;
            case 5:
                scene.Box(new(x, 0, 2 * back - .04f), new(.07f, half * 1.06f, .12f), body);
                foreach (var share in (ReadOnlySpan<float>)[-.5f, 0, .5f]) scene.Limb(new(x + .05f, share * half, 0), new(x, share * half * 1.1f, 2 * back - .1f), .06f, body);
                break;
            default:
                scene.Box(new(x, 0, 2 * back - .04f), new(.07f, half, .12f), body);
                scene.Box(new(x, 0, back * .6f), new(.06f, half, .07f), body);
                foreach (var side in Shapes.Sides) scene.Limb(new(x, side * (half - .12f), back * .6f), new(x, -side * (half - .12f), 2 * back - .1f), .065f, body);
                break;
        }
    }

    /// <summary>A low wall around the back half of the seat.</summary>
    public static void Tub(PrimitiveScene scene, float half, float height, Vector3 body)
    {
        const int Staves = 7;
        for (var i = 0; i < Staves; i++)
        {
            var angle = 90 + 180f * i / (Staves - 1);
            var (sin, cos) = MathF.SinCos(float.DegreesToRadians(angle));
            scene.Box(new(cos * half, sin * half, height - .05f), new(.08f, half * .28f, height), body, Turn(Vector3.UnitZ, angle));
        }
    }

    /// <summary>Straight, splayed, joined by rungs, two frames, one foot in the middle, or painted below only.</summary>
    public static void Legs(PrimitiveScene scene, Random random, float half, Slots<Vector3> colours)
    {
        var colour = colours.Part;
        float leg = random.Between(.06f, .105f), low = random.Chance(.15f) ? random.Between(.4f, .6f) : random.Between(.6f, .95f);
        switch (random.Next(9))
        {
            case 0: Splayed(scene, half, low, leg * .9f, colour); break;
            case 1:
                foreach (var side in Shapes.Sides)
                {
                    scene.Box(new(0, side * (half - leg), -low), new(half, leg, leg), colour);
                    foreach (var end in Shapes.Sides) scene.Box(new(end * (half - leg), side * (half - leg), -low / 2), new(leg, leg, low / 2), colour);
                }
                break;
            case 2: Foot(scene, half, low, leg * 1.1f, colour); break;
            case 3:
                scene.Legs(new(half - leg, half - leg, -low / 2), leg, low / 2, colour);
                foreach (var side in Shapes.Sides) scene.Box(new(0, side * (half - leg), -low * .7f), new(half - leg, leg * .7f, .05f), colour);
                scene.Box(new(half - leg, 0, -low * .5f), new(leg * .7f, half - leg, .05f), colour);
                break;
            case 4: Runners(scene, half, low, leg * .9f, colour); break;
            case 5:
                scene.Legs(new(half - leg, half - leg, -low * .25f), leg, low * .25f, colours.Body);
                scene.Legs(new(half - leg, half - leg, -low * .75f), leg, low * .25f, colour);
                break;
            default: scene.Legs(new(half - leg, half - leg, -low / 2), leg, low / 2, colour); break;
        }
    }

    public static void Splayed(PrimitiveScene scene, float half, float low, float leg, Vector3 colour)
    {
        foreach (var side in Shapes.Sides)
        {
            foreach (var end in Shapes.Sides) scene.Limb(new(end * half * .6f, side * half * .6f, 0), new(end * half, side * half, -low), leg, colour);
        }
    }

    /// <summary>A bent bar on either side, which lies on the floor.</summary>
    public static void Runners(PrimitiveScene scene, float half, float low, float bar, Vector3 colour)
    {
        foreach (var side in Shapes.Sides)
        {
            var y = side * (half - bar);
            Vector3 front = new(half, y, -low), back = new(-half, y, -low);
            scene.Bar(front, back, bar, colour);
            scene.Bar(new(half * .7f, y, 0), front, bar, colour);
            scene.Bar(new(-half * .7f, y, 0), back, bar, colour);
        }
    }

    public static void Foot(PrimitiveScene scene, float half, float low, float leg, Vector3 colour)
    {
        scene.Cylinder(new(0, 0, -low / 2), leg, low / 2, colour);
        scene.Hemisphere(new(0, 0, -low), new(half * .8f, half * .8f, .16f), colour);
    }
}
