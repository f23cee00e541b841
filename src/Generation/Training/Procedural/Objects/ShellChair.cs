using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

/// <summary>Chairs whose seat and back are one moulded piece.</summary>
internal static class ShellChair
{
    public static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        switch (random.Next(6))
        {
            case 0: Egg(scene, random, colours); break;
            case 1: Bucket(scene, random, colours); break;
            case 2 or 3: Sheet(scene, random, colours); break;
            default: Scoop(scene, random, colours); break;
        }
    }

    /// <summary>A scoop of one piece, with a cushion.</summary>
    private static void Scoop(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, legs, seat) = colours;
        float half = random.Between(.46f, .54f), back = random.Between(.38f, .6f), low = random.Between(.6f, .8f);
        scene.Ellipsoid(new(0, 0, .06f), new(half, half, .2f), body);
        scene.Ellipsoid(new(.06f - half, 0, back * .9f), new(.12f, half, back), body, Turn(Vector3.UnitY, -random.Between(6, 18)));
        if (random.Chance(.6f)) foreach (var side in Shapes.Sides) scene.Ellipsoid(new(-.1f, side * half * .92f, .28f), new(half * .75f, .09f, .18f), body, Turn(Vector3.UnitY, 22));
        scene.Ellipsoid(new(.1f, 0, .16f), new(half * .75f, half * .7f, .14f), seat);
        Stand(scene, random, half, low, legs);
    }

    /// <summary>A tall shell that leans back and closes round the seat.</summary>
    private static void Egg(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, legs, seat) = colours;
        float half = random.Between(.44f, .56f), back = random.Between(.6f, .85f), lean = random.Between(10, 22);
        scene.Ellipsoid(new(0, 0, .05f), new(half, half, .26f), body);
        scene.Ellipsoid(new(-half * .8f, 0, back * .75f), new(.16f, half * random.Between(.8f, 1), back), body, Turn(Vector3.UnitY, -lean));
        foreach (var side in Shapes.Sides) scene.Ellipsoid(new(-half * .45f, side * half * .8f, back * .4f), new(half * .6f, .1f, back * .5f), body, Turn(Vector3.UnitY, -lean));
        scene.Ellipsoid(new(.1f, 0, .2f), new(half * .7f, half * .66f, .15f), seat);
        ChairFrame.Foot(scene, half, random.Between(.3f, .7f), random.Between(.09f, .16f), legs);
    }

    /// <summary>A wall that opens upwards round back and sides.</summary>
    private static void Bucket(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        const int Staves = 7;
        var (body, legs, seat) = colours;
        float half = random.Between(.42f, .52f), high = random.Between(.28f, .42f), flare = random.Between(4, 16);
        for (var i = 0; i < Staves; i++)
        {
            var angle = 75 + 210f * i / (Staves - 1);
            var (sin, cos) = MathF.SinCos(float.DegreesToRadians(angle));
            scene.Box(new(cos * half, sin * half, high), new(.07f, half * .34f, high * (1 - .25f * MathF.Max(0, cos + .3f))), body, Turn(Vector3.UnitZ, angle) * Turn(Vector3.UnitY, flare));
        }
        scene.Ellipsoid(new(0, 0, .02f), new(half * 1.05f, half * 1.05f, .18f), body);
        scene.Cylinder(new(.05f, 0, .16f), half * .8f, .06f, seat);
        Stand(scene, random, half, random.Between(.6f, .85f), legs);
    }

    /// <summary>A sheet bent between seat and back, straight or with round ends.</summary>
    private static void Sheet(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, legs, seat) = colours;
        float half = random.Between(.4f, .5f), back = random.Between(.4f, .62f), thin = random.Between(.06f, .08f), lean = random.Between(4, 16);
        var turn = Turn(Vector3.UnitY, -lean);
        var foot = new Vector3(-half, 0, 0);
        scene.Box(Vector3.Zero, new(half, half, thin), body);
        scene.Cylinder(foot, thin * 1.3f, half, body, Turn(Vector3.UnitX, 90));
        scene.Box(foot + Vector3.Transform(new(0, 0, back), turn), new(thin, half, back), body, turn);
        if (random.Chance(.5f)) scene.Ellipsoid(foot + Vector3.Transform(new(0, 0, 2 * back), turn), new(thin, half, random.Between(.15f, .35f)), body, turn);
        if (random.Chance(.5f)) scene.Cylinder(new(half, 0, -.02f), thin * 1.3f, half, body, Turn(Vector3.UnitX, 90));
        scene.Box(new(.05f, 0, thin), new(half * .8f, half * .85f, .04f), seat);
        Stand(scene, random, half, random.Between(.65f, .85f), legs);
    }

    /// <summary>Splayed legs, thin straight ones, one foot, or runners.</summary>
    private static void Stand(PrimitiveScene scene, Random random, float half, float low, Vector3 colour)
    {
        switch (random.Next(4))
        {
            case 0: ChairFrame.Splayed(scene, half, low, .07f, colour); break;
            case 1: ChairFrame.Foot(scene, half, low, .09f, colour); break;
            case 2: ChairFrame.Runners(scene, half * .9f, low, .065f, colour); break;
            default: scene.Legs(new(half * .8f, half * .8f, -low / 2), .06f, low / 2, colour); break;
        }
    }
}
