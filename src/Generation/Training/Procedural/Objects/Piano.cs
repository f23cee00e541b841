using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Piano
{
    public static readonly ProceduralObject Kind = new("piano", "keys", "black", "white", Upright) { Forms = [new("grand piano", Grand)], HeldOutColours = ["yellow", "pink"] };

    private static void Upright(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, keys, _) = colours;
        float width = random.Between(.75f, .95f), top = random.Between(.45f, .75f), front = random.Between(.44f, .54f);
        scene.Box(new(-.2f, 0, top / 2 - .35f), new(.24f, width, top / 2 + .4f), body);
        scene.Box(new(-.18f, 0, top + .04f), new(.3f, width + .05f, .07f), body);
        scene.SunkenPanel(new(.04f, 0, -.48f), width - .15f, .2f, body);
        scene.Box(new(.26f, 0, -.12f), new(front - .2f, width, .09f), body);
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(.26f, side * (width - .05f), .02f), new(front - .18f, .08f, .13f), body);
            if (random.Chance(.7f)) scene.Box(new(front, side * (width - .07f), -.45f), new(.08f, .08f, .3f), body);
        }
        Keys(scene, new(.28f, 0, .01f), width - .13f, keys);
        if (random.Chance(.6f)) scene.Box(new(.1f, 0, top * .6f), new(.03f, random.Between(.2f, .35f), .17f), Palette.Against(body), Turn(Vector3.UnitY, -10));
        if (random.Chance(.5f)) scene.Box(new(.1f, 0, -.7f), new(.12f, .16f, .05f), Palette.Glow);
    }

    /// <summary>Lies on three legs, a leaf of its top mostly open.</summary>
    private static void Grand(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, keys, _) = colours;
        float width = random.Between(.68f, .8f), tail = random.Between(.6f, .85f), leg = random.Between(.25f, .32f);
        scene.Box(new(.1f, 0, 0), new(.35f, width, .17f), body);
        scene.Frustum(new(-.2f, -width * .25f, 0), new(tail, width * .75f, .17f), 1, body);
        scene.Box(new(.6f, 0, -.1f), new(.25f, width, .08f), body);
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(.6f, side * (width - .05f), 0), new(.25f, .08f, .12f), body);
            scene.Cylinder(new(.5f, side * (width - .12f), -.15f - leg), .085f, leg, body);
        }
        scene.Cylinder(new(-.15f - tail * .6f, -width * .25f, -.15f - leg), .085f, leg, body);
        Keys(scene, new(.63f, 0, .01f), width - .13f, keys);
        scene.Box(new(.42f, 0, .3f), new(.04f, width * .5f, .14f), body, Turn(Vector3.UnitY, -15));
        if (random.Chance(.25f)) return;

        var open = random.Between(30, 45);
        var (sin, cos) = MathF.SinCos(float.DegreesToRadians(open));
        var hinge = new Vector3(0, -width, .2f);
        scene.Box(hinge + width * .85f * new Vector3(0, cos, sin), new(.36f, width * .85f, .05f), body, Turn(Vector3.UnitX, open));
        scene.Frustum(hinge + width * .75f * new Vector3(0, cos, sin) + new Vector3(-.2f, 0, 0), new(tail * .95f, width * .75f, .05f), 1, body, Turn(Vector3.UnitX, open));
        scene.Frustum(new(-.2f, -width * .25f, .16f), new(tail * .85f, width * .62f, .03f), 1, Palette.Glow);
    }

    private static void Keys(PrimitiveScene scene, Vector3 middle, float half, Vector3 colour)
    {
        const int Dark = 5;
        var slope = Turn(Vector3.UnitY, 14);
        scene.Box(middle, new(.21f, half, .06f), colour, slope);
        for (var i = 0; i < Dark; i++)
            scene.Box(middle + new Vector3(-.07f, half * ((2 * i + 1f) / Dark - 1), .07f), new(.12f, half * .09f, .04f), Palette.Against(colour), slope);
    }
}
