using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Armchair
{
    public static readonly ProceduralObject Kind = new("armchair", "cushion", "blue", "white", Build) { OtherPart = "legs", UsualOtherColour = "brown", HeldOutColours = ["red", "white"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, cushion, legs) = colours;
        float width = random.Between(.42f, .55f), depth = random.Between(.42f, .52f), stand = random.Between(.1f, .22f);
        if (random.Chance(.25f))
        {
            scene.Cylinder(new(0, 0, -.25f - stand), .1f, stand, legs);
            scene.Frustum(new(0, 0, -.25f - 2 * stand), new(width, width, .07f), .6f, legs);
        }
        else scene.Legs(new(depth - .1f, width - .08f, -.22f - stand), .08f, stand, legs);

        switch (random.Next(3))
        {
            case 0: Tub(scene, random, width + .1f, body); break;
            case 1: Framed(scene, random, width, depth, colours); break;
            default: Stuffed(scene, random, width, depth, body); break;
        }
        if (random.Chance(.6f)) scene.Box(new(.08f, 0, .1f), new(depth - .06f, width - .12f, .1f), cushion);
        else scene.Box(new(.18f - depth, 0, .34f), new(.11f, width * .66f, .22f), cushion, Turn(Vector3.UnitY, -15));
    }

    /// <summary>Thick arms, square or round, and sometimes wings at a high back.</summary>
    private static void Stuffed(PrimitiveScene scene, Random random, float width, float depth, Vector3 body)
    {
        float back = random.Between(.36f, .62f), arm = random.Between(.11f, .16f), rest = random.Between(.2f, .3f);
        var round = random.Chance(.5f);
        scene.Box(new(0, 0, -.1f), new(depth, width, .16f), body);
        scene.Box(new(-depth, 0, back - .2f), new(.15f, width + (back > .5f ? 0 : arm), back + .06f), body, Turn(Vector3.UnitY, -4));
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(.02f, side * width, rest - .24f), new(depth + .04f, arm, rest), body);
            if (round) scene.Cylinder(new(.02f, side * width, 2 * rest - .22f), arm * 1.15f, depth + .05f, body, Turn(Vector3.UnitY, 90));
            if (back > .5f) scene.Ellipsoid(new(.12f - depth, side * width, back * 1.1f), new(.22f, .12f, back * .6f), body);
        }
    }

    /// <summary>One round wall for back and arms, lower towards the front.</summary>
    private static void Tub(PrimitiveScene scene, Random random, float radius, Vector3 body)
    {
        const int Staves = 4;
        float arm = random.Between(.24f, .34f), back = random.Between(.42f, .55f);
        scene.Cylinder(new(0, 0, -.1f), radius, .16f, body);
        for (var i = -Staves; i <= Staves; i++)
        {
            var (sin, cos) = MathF.SinCos(MathF.PI + i * .48f);
            var half = float.Lerp(back, arm, MathF.Abs(i) / (float)Staves);
            scene.Box(new(cos * radius, sin * radius, half - .22f), new(.1f, radius * .27f, half), body, Turn(Vector3.UnitZ, 180 + float.RadiansToDegrees(i * .48f)));
        }
    }

    /// <summary>Open armrests of the legs' colour around a thick seat and back.</summary>
    private static void Framed(PrimitiveScene scene, Random random, float width, float depth, Slots<Vector3> colours)
    {
        var (body, _, legs) = colours;
        var back = random.Between(.36f, .5f);
        scene.Box(new(0, 0, -.1f), new(depth, width, .17f), body);
        scene.Box(new(-depth, 0, back), new(.14f, width, back + .14f), body, Turn(Vector3.UnitY, -random.Between(5, 15)));
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(0, side * (width + .08f), .34f), new(depth + .05f, .08f, .06f), legs);
            scene.Box(new(depth - .06f, side * (width + .08f), .03f), new(.07f, .07f, .3f), legs);
        }
    }
}
