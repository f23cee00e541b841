using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Chair
{
    public static readonly ProceduralObject Kind = new("chair", "legs", "brown", "brown", Plain) { OtherPart = "seat", Forms = [new("folding chair", Folding), new("office chair", Office)], HeldOutColours = ["cyan", "yellow"] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, legs, seat) = colours;
        float half = random.Between(.43f, .53f), back = random.Between(.44f, .65f);
        var tub = random.Chance(.2f);
        if (tub) Tub(scene, half, back * .45f, body);
        else Back(scene, random, half, back, body);
        if (tub || random.Chance(.2f)) scene.Cylinder(Vector3.Zero, half * 1.05f, .1f, seat);
        else scene.Box(Vector3.Zero, new(half, half, .09f), seat);
        Legs(scene, random, half, legs);
        if (tub || !random.Chance(.25f)) return;
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(0, side * (half - .05f), .38f), new(half, .08f, .07f), body);
            scene.Box(new(half - .08f, side * (half - .05f), .2f), new(.07f, .07f, .16f), body);
        }
    }

    /// <summary>A panel, slats, rungs, a high panel or an oval.</summary>
    private static void Back(PrimitiveScene scene, Random random, float half, float back, Vector3 body)
    {
        var x = .08f - half;
        var kind = random.Next(5);
        if (kind == 0)
        {
            scene.Box(new(x, 0, back), new(.09f, half, back), body);
            return;
        }
        foreach (var side in Shapes.Sides) scene.Box(new(x, side * (half - .09f), kind == 4 ? back * .5f : back), new(.08f, .09f, kind == 4 ? back * .5f : back), body);
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
            default:
                scene.Ellipsoid(new(x, 0, back * 1.3f), new(.1f, half, back * .85f), body);
                break;
        }
    }

    /// <summary>A low wall around the back half of the seat.</summary>
    private static void Tub(PrimitiveScene scene, float half, float height, Vector3 body)
    {
        const int Staves = 7;
        for (var i = 0; i < Staves; i++)
        {
            var angle = 90 + 180f * i / (Staves - 1);
            var (sin, cos) = MathF.SinCos(float.DegreesToRadians(angle));
            scene.Box(new(cos * half, sin * half, height - .05f), new(.08f, half * .28f, height), body, Turn(Vector3.UnitZ, angle));
        }
    }

    /// <summary>Straight, splayed, two frames, or one foot in the middle.</summary>
    private static void Legs(PrimitiveScene scene, Random random, float half, Vector3 colour)
    {
        float leg = random.Between(.085f, .11f), low = random.Between(.65f, .85f);
        switch (random.Next(5))
        {
            case 0:
                foreach (var side in Shapes.Sides)
                {
                    foreach (var end in Shapes.Sides) scene.Limb(new(end * half * .6f, side * half * .6f, 0), new(end * half, side * half, -low), leg * .9f, colour);
                }
                break;
            case 1:
                foreach (var side in Shapes.Sides)
                {
                    scene.Box(new(0, side * (half - leg), -low), new(half, leg, leg), colour);
                    foreach (var end in Shapes.Sides) scene.Box(new(end * (half - leg), side * (half - leg), -low / 2), new(leg, leg, low / 2), colour);
                }
                break;
            case 2:
                scene.Cylinder(new(0, 0, -low / 2), leg * 1.1f, low / 2, colour);
                scene.Hemisphere(new(0, 0, -low), new(half * .8f, half * .8f, .16f), colour);
                break;
            default:
                scene.Legs(new(half - leg, half - leg, -low / 2), leg, low / 2, colour);
                break;
        }
    }

    /// <summary>Crossed bars on either side.</summary>
    private static void Folding(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, legs, seat) = colours;
        float half = random.Between(.42f, .5f), back = random.Between(.85f, 1.05f), bar = random.Between(.075f, .09f), low = random.Between(.65f, .8f);
        scene.Box(new(.05f, 0, 0), new(half * .9f, half, .09f), seat);
        scene.Box(new(-half * .95f, 0, back * .75f), new(.08f, half + .06f, back * random.Between(.3f, .42f)), body, Turn(Vector3.UnitY, -12));
        foreach (var side in Shapes.Sides)
        {
            var y = side * (half + .03f);
            scene.Limb(new(half * .9f, y, -low), new(-half * .75f, y, back * .5f), bar, legs);
            scene.Limb(new(half * .4f, y, 0), new(-half * 1.1f, y, -low), bar, legs);
        }
    }

    private static void Office(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        const int Feet = 5;
        var (body, legs, seat) = colours;
        float half = random.Between(.42f, .5f), back = random.Between(.38f, .5f), reach = random.Between(.5f, .6f);
        scene.Ellipsoid(Vector3.Zero, new(half, half, .13f), seat);
        scene.Box(Vector3.Zero, new(half * .85f, half * .85f, .09f), seat);
        if (random.Chance(.35f)) scene.Ellipsoid(new(-half, 0, back + .2f), new(.12f, half * .95f, back * 1.1f), body, Turn(Vector3.UnitY, -8));
        else scene.Box(new(-half, 0, back + .22f), new(.09f, half * .85f, back), body, Turn(Vector3.UnitY, -8));
        scene.Box(new(-half, 0, .1f), new(.06f, .09f, .2f), legs);
        scene.Cylinder(new(0, 0, -.4f), .1f, .35f, legs);
        for (var i = 0; i < Feet; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / Feet);
            scene.Limb(new(0, 0, -.7f), new(cos * reach, sin * reach, -.78f), .09f, legs);
        }
        if (random.Chance(.3f)) return;
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(0, side * half, .3f), new(.26f, .075f, .06f), legs);
            scene.Box(new(-.05f, side * half, .14f), new(.06f, .06f, .15f), legs);
        }
    }
}
