using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Chair
{
    public static readonly ProceduralObject Kind = new("chair", "legs", "brown", "brown", Plain)
    {
        OtherPart = "seat",
        Forms = [new("folding chair", Folding), new("office chair", Office), new("deck chair", Deck)],
        HeldOutColours = ["cyan", "yellow"],
    };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        switch (random.Next(16))
        {
            case 0 or 1 or 2: ShellChair.Build(scene, random, colours); break;
            case 3: Cantilever(scene, random, colours); break;
            case 4: Hoop(scene, random, colours); break;
            case 5: Padded(scene, random, colours); break;
            case 6 or 7: Banquet(scene, random, colours); break;
            case 8: Captain(scene, random, colours); break;
            case 9: Garden(scene, random, colours); break;
            default: Dining(scene, random, colours); break;
        }
    }

    private static void Dining(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, legs, seat) = colours;
        float half = random.Between(.38f, .54f), back = random.Between(.38f, .72f);
        var tub = random.Chance(.15f);
        if (tub) ChairFrame.Tub(scene, half, back * .45f, body);
        else ChairFrame.Back(scene, random, half, back, body);
        if (tub || random.Chance(.2f)) scene.Cylinder(Vector3.Zero, half * 1.05f, .1f, seat);
        else scene.Box(Vector3.Zero, new(half, half, random.Between(.06f, .11f)), seat);
        ChairFrame.Legs(scene, random, half, colours);
        if (tub || !random.Chance(.3f)) return;
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(0, side * (half - .05f), .38f), new(half, .08f, .06f), body);
            scene.Box(new(half - .08f, side * (half - .05f), .2f), new(.06f, .06f, .16f), body);
        }
    }

    /// <summary>Two bars stand in front, run back along the floor, and carry seat and back alone.</summary>
    private static void Cantilever(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, legs, seat) = colours;
        float half = random.Between(.42f, .5f), back = random.Between(.36f, .5f), low = random.Between(.65f, .8f), bar = random.Between(.06f, .085f);
        scene.Box(Vector3.Zero, new(half, half, .08f), seat);
        scene.Box(new(-half, 0, back + .14f), new(.07f, half, back * random.Between(.7f, 1)), body, Turn(Vector3.UnitY, -8));
        scene.Box(new(-half, 0, -low), new(bar, half, bar), legs);
        foreach (var side in Shapes.Sides)
        {
            var y = side * (half - .02f);
            scene.Limb(new(half, y, 0), new(half, y, -low), bar, legs);
            scene.Limb(new(half, y, -low), new(-half, y, -low), bar, legs);
            scene.Limb(new(half, y, 0), new(-half, y, 0), bar, legs);
            scene.Limb(new(-half, y, 0), new(-half - .06f, y, 2 * back), bar, legs);
        }
    }

    /// <summary>Bent wood: a hoop for a back, a round seat, thin legs.</summary>
    private static void Hoop(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, legs, seat) = colours;
        float half = random.Between(.42f, .5f), tilt = random.Between(4, 12), low = random.Between(.7f, .85f);
        var turn = Turn(Vector3.UnitY, 90 - tilt);
        scene.Torus(new(-half, 0, half * 1.15f), half * .95f, .2f, body, turn);
        if (random.Chance(.5f)) scene.Torus(new(-half + .03f, 0, half), half * .55f, .3f, body, turn);
        else scene.Ellipsoid(new(-half, 0, half * 1.15f), new(.06f, half * .75f, half * .75f), body, Turn(Vector3.UnitY, -tilt));
        scene.Cylinder(Vector3.Zero, half, .08f, seat);
        scene.Torus(Vector3.Zero, half, .16f, body);
        ChairFrame.Splayed(scene, half * .9f, low, .065f, legs);
        if (random.Chance(.5f)) scene.Torus(new(0, 0, -low * .55f), half * .62f, .14f, legs);
    }

    /// <summary>Upholstered: a thick seat, a thick back, sometimes with wings, and short legs.</summary>
    private static void Padded(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, legs, seat) = colours;
        float half = random.Between(.44f, .54f), back = random.Between(.5f, .72f), low = random.Between(.24f, .4f), thick = random.Between(.12f, .17f);
        scene.Box(new(0, 0, -.2f), new(half, half, .16f), body);
        scene.Box(new(.06f, 0, 0), new(half * .92f, half * .94f, .11f), seat);
        scene.Box(new(.06f - half, 0, back), new(thick, half, back), body, Turn(Vector3.UnitY, -5));
        if (random.Chance(.5f)) scene.Ellipsoid(new(.03f - half, 0, 2 * back - .02f), new(thick, half, .16f), body);
        if (random.Chance(.4f))
        {
            foreach (var side in Shapes.Sides)
            {
                scene.Box(new(.2f - half, side * (half + .04f), back * 1.3f), new(.2f, .08f, back * .6f), body);
                scene.Box(new(0, side * (half + .06f), .12f), new(half, .1f, .26f), body);
            }
        }
        scene.Legs(new(half - .1f, half - .1f, -.34f - low), .08f, low, legs);
    }

    /// <summary>A padded seat and, with a gap between, a padded back: with a round top, a medallion, or a blade that widens upwards.</summary>
    private static void Banquet(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, legs, seat) = colours;
        float half = random.Between(.4f, .5f), gap = random.Between(.12f, .35f), back = random.Between(.26f, .42f), low = random.Between(.7f, .9f), bar = random.Between(.055f, .08f), x = -half * .95f;
        if (random.Chance(.5f)) scene.Box(Vector3.Zero, new(half, half, .1f), seat);
        else scene.Frustum(Vector3.Zero, new(half, half, .1f), random.Between(.85f, 1), seat);
        switch (random.Next(4))
        {
            case 0: scene.Ellipsoid(new(x, 0, gap + back * 1.2f), new(.1f, half * .9f, back * 1.2f), body); break;
            case 1: scene.Frustum(new(x, 0, back * 1.4f), new(.06f, half * .5f, back * 1.4f), random.Between(1.5f, 1.9f), body); break;
            case 2: scene.Box(new(x, 0, gap + back), new(.08f, half, back * random.Between(.6f, 1)), body, Turn(Vector3.UnitY, -random.Between(0, 10))); break;
            default:
                scene.Box(new(x, 0, gap + back), new(.08f, half * .95f, back), body);
                scene.Ellipsoid(new(x, 0, gap + 2 * back), new(.08f, half * .95f, random.Between(.12f, .26f)), body);
                break;
        }
        foreach (var side in Shapes.Sides)
        {
            var y = side * (half - bar);
            scene.Bar(new(x - .08f, y, -low), new(x - .02f, y, gap + back), bar, legs);
            scene.Bar(new(half * .9f, y, -low), new(half * .85f, y, 0), bar, legs);
        }
        if (random.Chance(.3f)) scene.Box(new(half * .88f, 0, -low * .55f), new(.05f, half - bar, .05f), legs);
    }

    /// <summary>A rail runs level round back and arms, on spindles or with a board between.</summary>
    private static void Captain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        const int Pieces = 6;
        var (body, legs, seat) = colours;
        float half = random.Between(.44f, .54f), high = random.Between(.45f, .62f), bar = random.Between(.06f, .08f);
        scene.Cylinder(Vector3.Zero, half, .08f, seat);
        for (var i = 0; i < Pieces; i++)
        {
            var angle = 80 + 200 * (i + .5f) / Pieces;
            var (sin, cos) = MathF.SinCos(float.DegreesToRadians(angle));
            scene.Cylinder(new(cos * half, sin * half, high), bar, half * .31f, body, Turn(Vector3.UnitZ, angle) * Turn(Vector3.UnitX, 90));
            scene.Cylinder(new(cos * half, sin * half, high / 2), bar * .85f, high / 2, body);
        }
        if (random.Chance(.4f)) scene.Box(new(-half, 0, high + .14f), new(.07f, half * .6f, .16f), body);
        ChairFrame.Splayed(scene, half * .95f, random.Between(.65f, .85f), random.Between(.06f, .075f), legs);
    }

    /// <summary>Of boards: a slatted back, a low seat, and broad flat arms on the front legs.</summary>
    private static void Garden(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, legs, seat) = colours;
        float half = random.Between(.46f, .56f), back = random.Between(.5f, .72f), low = random.Between(.4f, .7f), arm = random.Between(.28f, .4f), tilt = random.Between(4, 20);
        var turn = Turn(Vector3.UnitY, -tilt);
        var slats = random.Next(3, 6);
        for (var i = 0; i < slats; i++)
        {
            var y = ((i + .5f) / slats * 2 - 1) * half;
            scene.Box(new(-half - back * MathF.Sin(float.DegreesToRadians(tilt)), y, back), new(.06f, half / slats * .72f, back), body, turn);
        }
        scene.Box(new(-half - .03f, 0, back * .5f), new(.06f, half, .07f), body, turn);
        scene.Box(Vector3.Zero, new(half, half, .08f), seat);
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(-.04f, side * (half + .06f), arm), new(half + .12f, .12f, .06f), body);
            scene.Box(new(half - .04f, side * (half + .04f), (arm - low) / 2), new(.08f, .08f, (arm + low) / 2), legs);
            scene.Box(new(-half + .04f, side * (half + .04f), (arm - low) / 2), new(.08f, .08f, (arm + low) / 2), legs);
        }
    }

    /// <summary>Crossed bars on either side.</summary>
    private static void Folding(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, legs, seat) = colours;
        float half = random.Between(.42f, .5f), back = random.Between(.85f, 1.05f), bar = random.Between(.065f, .09f), low = random.Between(.65f, .8f);
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
        float half = random.Between(.4f, .5f), back = random.Between(.36f, .62f), reach = random.Between(.46f, .6f);
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

    /// <summary>A long sloping back and a seat that hang between crossed bars.</summary>
    private static void Deck(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, legs, seat) = colours;
        float half = random.Between(.38f, .5f), bar = random.Between(.06f, .08f), low = random.Between(.35f, .5f), high = random.Between(.65f, .85f);
        Vector3 front = new(.65f, 0, .02f), dip = new(-.05f, 0, -.2f), top = new(-.75f, 0, high);
        Sling(scene, front, dip, half, seat);
        Sling(scene, dip, top, half, body);
        foreach (var side in Shapes.Sides)
        {
            var y = side * (half + .05f) * Vector3.UnitY;
            scene.Limb(new Vector3(.75f, 0, -low) + y, top + y, bar, legs);
            scene.Limb(front + y, new Vector3(-.7f, 0, -low) + y, bar, legs);
            if (random.Chance(.4f)) scene.Box(new Vector3(-.05f, 0, .24f) + y, new(.42f, .08f, .05f), legs);
        }
    }

    private static void Sling(PrimitiveScene scene, Vector3 from, Vector3 to, float half, Vector3 colour)
    {
        var along = to - from;
        scene.Box((from + to) / 2, new(along.Length() / 2 + .03f, half, .05f), colour, Turn(Vector3.UnitY, -float.RadiansToDegrees(MathF.Atan2(along.Z, along.X))));
    }
}
