using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Saw
{
    public static readonly ProceduralObject Kind = new("saw", "handle", "gray", "brown", Build) { Forms = [new("hand saw", Hand)], HeldOutColours = ["blue", "red"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        switch (random.Next(5))
        {
            case 0: Hack(scene, random, colours); break;
            case 1: Bow(scene, random, colours); break;
            default: Hand(scene, random, colours); break;
        }
    }

    /// <summary>A broad blade that narrows away from its handle, or an even one on a stick.</summary>
    private static void Hand(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (blade, handle, _) = colours;
        float away = random.Chance(.5f) ? 1 : -1, length = random.Between(1.7f, 2.1f), width = random.Between(.3f, .42f), lean = random.Between(6, 11);
        var stick = random.Chance(.25f);
        scene.Box(new(0, away * length / 2, width * .5f), new(.08f, length / 2, width * .5f), blade);
        scene.Box(new(0, away * length * .45f, width * .95f), new(.08f, length * .45f, width * .5f), blade, Turn(Vector3.UnitX, -away * lean));
        Teeth(scene, random, away * .15f, away * (length - .12f), .02f, random.Between(.12f, .16f), blade);
        if (stick) scene.Limb(new(0, 0, width * .7f), new(0, -away * random.Between(.7f, .9f), width * .6f), .15f, handle);
        else if (random.Chance(.4f)) scene.Torus(new(0, -away * .22f, width * .7f), random.Between(.32f, .38f), .42f, handle, Turn(Vector3.UnitY, 90));
        else Grip(scene, random, away, width, handle);
    }

    private static void Grip(PrimitiveScene scene, Random random, float away, float width, Vector3 handle)
    {
        var slope = Turn(Vector3.UnitX, away * random.Between(5, 18));
        var open = random.Chance(.3f);
        foreach (var end in Shapes.Sides)
        {
            if (!open || end > 0) scene.Box(new Vector3(0, -away * .2f, width * .6f) + Vector3.Transform(new(0, 0, end * .38f), slope), new(.13f, .34f, .12f), handle, slope);
            if (!open || end < 0) scene.Box(new Vector3(0, -away * .2f, width * .6f) + Vector3.Transform(new(0, end * away * .3f, 0), slope), new(.13f, .12f, .46f), handle, slope);
        }
    }

    /// <summary>A narrow blade under a square frame.</summary>
    private static void Hack(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (frame, handle, _) = colours;
        float away = random.Chance(.5f) ? 1 : -1, half = random.Between(.8f, .95f), height = random.Between(.5f, .7f);
        scene.Box(Vector3.Zero, new(.09f, half, .12f), frame);
        Teeth(scene, random, -half * .8f, half * .8f, -.12f, .12f, frame);
        scene.Box(new(0, 0, height), new(.11f, half, .11f), frame);
        foreach (var side in Shapes.Sides) scene.Box(new(0, side * half, height / 2 - .06f), new(.11f, .11f, height / 2 + .17f), frame);
        var wrist = new Vector3(0, -away * half, height * .3f);
        scene.Limb(wrist + new Vector3(0, -away * .1f, 0), wrist + new Vector3(0, -away * .35f, -random.Between(.3f, .5f)), .15f, handle);
    }

    /// <summary>A blade under a bent tube.</summary>
    private static void Bow(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (frame, handle, _) = colours;
        float half = random.Between(.9f, 1.1f), height = random.Between(.55f, .8f), away = random.Chance(.5f) ? 1 : -1;
        scene.Box(Vector3.Zero, new(.09f, half, .13f), frame);
        Teeth(scene, random, -half * .8f, half * .8f, -.12f, .14f, frame);
        Vector3 bend = new(0, half * .6f, height), end = new(0, half, .05f), mirror = new(1, -1, 1);
        scene.Limb(bend, bend * mirror, .12f, frame);
        scene.Limb(bend * mirror, end * mirror, .12f, frame);
        scene.Limb(end, bend, .12f, frame);
        scene.Limb(new(0, -away * half * .95f, .12f), new(0, -away * half * .66f, height * .88f), .17f, handle);
    }

    private static void Teeth(PrimitiveScene scene, Random random, float from, float to, float height, float half, Vector3 colour)
    {
        var count = random.Next(6, 9);
        for (var i = 0; i < count; i++) scene.Box(new(0, float.Lerp(from, to, i / (count - 1f)), height), new(.07f, half * .9f, half * .9f), colour, Turn(Vector3.UnitX, 45));
    }
}
