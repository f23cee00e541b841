using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Forklift
{
    public static readonly ProceduralObject Kind = new("forklift", "forks", "yellow", "black", Build) { OtherPart = "wheels", UsualOtherColour = "black", HeldOutColours = ["cyan", "blue"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, forks, wheels) = colours;
        float length = random.Between(.44f, .54f), half = random.Between(.38f, .46f), high = random.Between(.2f, .27f), front = random.Between(.22f, .28f), rear = front * random.Between(.75f, 1), floor = -high - front * .75f;
        scene.Box(new(0, 0, 0), new(length, half, high), body);
        if (random.Chance(.5f)) scene.Box(new(-length - .05f, 0, .08f), new(.26f, half, high + .16f), body);
        else scene.Ellipsoid(new(-length, 0, .1f), new(.36f, half * 1.1f, high + .22f), body);
        scene.Wheels(new(length * .62f, half, floor + front), front, .13f, wheels);
        scene.Wheels(new(-length * .85f, half, floor + rear), rear, .12f, wheels);
        scene.Wheels(new(length * .62f, half, floor + front), front * .5f, .15f, Palette.Metal);
        var roof = random.Between(.95f, 1.15f);
        Cab(scene, random, length, half * .9f, high, roof, body);
        Mast(scene, random, length + .12f, half, floor, roof + random.Between(-.1f, .3f), body, forks);
    }

    /// <summary>An open cage or a glazed cabin.</summary>
    private static void Cab(PrimitiveScene scene, Random random, float length, float half, float high, float roof, Vector3 body)
    {
        scene.Box(new(-.08f, 0, roof), new(length * .9f, half + .06f, .075f), body);
        scene.Box(new(length - .08f, 0, high + .12f), new(.1f, half, .22f), body);
        var middle = (high + roof) / 2;
        if (random.Chance(.35f)) scene.Box(new(-.08f, 0, middle), new(length * .72f, half * .9f, roof - middle), Palette.Glass(body));
        else
        {
            scene.Box(new(-.22f, 0, high + .08f), new(.2f, half * .6f, .08f), Palette.Against(body));
            scene.Box(new(-.42f, 0, high + .28f), new(.07f, half * .6f, .22f), Palette.Against(body), Turn(Vector3.UnitY, -10));
        }
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(-length * .85f, side * half, middle), new(.065f, .065f, roof - middle), body);
            scene.Box(new(length * .6f, side * half, middle), new(.065f, .065f, roof - middle), body, Turn(Vector3.UnitY, -10));
        }
    }

    /// <summary>Two rails with the forks low or lifted.</summary>
    private static void Mast(PrimitiveScene scene, Random random, float x, float half, float floor, float top, Vector3 body, Vector3 forks)
    {
        float apart = half * random.Between(.5f, .62f), lift = random.Chance(.6f) ? floor + .08f : floor + random.Between(.3f, .7f), reach = random.Between(.32f, .42f);
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(x, side * apart, (floor + top) / 2 + .05f), new(.075f, .058f, (top - floor) / 2 - .05f), Palette.Metal);
            scene.Box(new(x + .14f, side * apart, lift + .16f), new(.06f, .075f, .16f), forks);
            scene.Box(new(x + .1f + reach, side * apart, lift), new(reach, .075f, .05f), forks);
        }
        scene.Box(new(x, 0, top - .06f), new(.08f, apart + .05f, .07f), body);
        scene.Box(new(x + .08f, 0, lift + .24f), new(.05f, half * .62f, .05f), forks);
    }
}
