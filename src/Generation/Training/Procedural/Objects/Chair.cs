using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Chair
{
    public static readonly ProceduralObject Kind = new("chair", "legs", "brown", "brown", Plain) { OtherPart = "seat", Forms = [new("office chair", Office)], HeldOutColours = ["cyan", "yellow"] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, legs, seat) = colours;
        float half = random.Between(.43f, .53f), back = random.Between(.48f, .65f), leg = random.Between(.07f, .1f);
        scene.Box(Vector3.Zero, new(half, half, .08f), seat);
        scene.Box(new(.07f - half, 0, back), new(.08f, half, back), body);
        scene.Legs(new(half - leg, half - leg, -.45f), leg, .4f, legs);
        if (!random.Chance(.25f)) return;
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(0, side * (half - .05f), .38f), new(half, .06f, .05f), body);
            scene.Box(new(half - .08f, side * (half - .05f), .2f), new(.05f, .05f, .16f), body);
        }
    }

    private static void Office(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        const int Feet = 5;
        var (body, legs, seat) = colours;
        float half = random.Between(.42f, .5f), back = random.Between(.38f, .5f), reach = random.Between(.5f, .6f);
        scene.Ellipsoid(Vector3.Zero, new(half, half, .13f), seat);
        scene.Box(Vector3.Zero, new(half * .85f, half * .85f, .09f), seat);
        scene.Box(new(-half, 0, back + .22f), new(.08f, half * .85f, back), body, Turn(Vector3.UnitY, -8));
        scene.Box(new(-half, 0, .1f), new(.05f, .08f, .2f), legs);
        scene.Cylinder(new(0, 0, -.4f), .09f, .35f, legs);
        for (var i = 0; i < Feet; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / Feet);
            scene.Limb(new(0, 0, -.7f), new(cos * reach, sin * reach, -.78f), .08f, legs);
        }
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(0, side * half, .3f), new(.26f, .06f, .04f), legs);
            scene.Box(new(-.05f, side * half, .14f), new(.04f, .04f, .15f), legs);
        }
    }
}
