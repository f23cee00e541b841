using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Treadmill
{
    public static readonly ProceduralObject Kind = new("treadmill", "belt", "gray", "black", Build) { OtherPart = "screen", UsualOtherColour = "cyan", HeldOutColours = ["red", "green"] };

    /// <summary>Its open end and its screen look to the front.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, belt, screen) = colours;
        float width = random.Between(.4f, .5f), rise = random.Between(0, 9), tall = random.Between(.85f, 1.15f), post = random.Between(.075f, .1f);
        Deck(scene, random, width, rise, body, belt);
        var head = new Vector3(random.Between(-.85f, -.62f), 0, tall);
        var foot = new Vector3(random.Between(-.8f, -.6f), 0, 0);
        if (random.Chance(.7f)) scene.Ellipsoid(new(-.82f, 0, .16f), new(.26f, width + .02f, random.Between(.14f, .22f)), body);
        foreach (var side in Shapes.Sides) scene.Limb(foot with { Y = side * width }, head with { Y = side * width * .95f }, post, body);
        Console(scene, random, head, width, body, screen);
        Rails(scene, random, head, width, post * .9f, body);
    }

    /// <summary>Flat or hollowed, on feet or wheels.</summary>
    private static void Deck(PrimitiveScene scene, Random random, float width, float rise, Vector3 body, Vector3 belt)
    {
        var slope = Turn(Vector3.UnitY, rise);
        if (random.Chance(.2f))
        {
            foreach (var end in (ReadOnlySpan<int>)[-1, 0, 1])
            {
                var bend = Turn(Vector3.UnitY, -end * 20);
                var place = new Vector3(end * .63f, 0, MathF.Abs(end) * .1f);
                scene.Box(place, new(.34f, width + .05f, .1f), body, bend);
                scene.Box(place + new Vector3(0, 0, .03f), new(.34f, width - .1f, .1f), belt, bend);
            }
            scene.Box(new(0, 0, -.14f), new(.6f, width * .7f, .07f), Palette.Black);
            return;
        }
        scene.Box(Vector3.Zero, new(1, width + .04f, random.Between(.08f, .12f)), body, slope);
        scene.Box(new(.04f, 0, .06f), new(.93f, width - .1f, .08f), belt, slope);
        scene.Wheels(new(-.85f, width, -.03f), .13f, .07f, Palette.Black);
    }

    /// <summary>A slanted panel, a wide screen above it, or an oval one.</summary>
    private static void Console(PrimitiveScene scene, Random random, Vector3 head, float width, Vector3 body, Vector3 screen)
    {
        var lean = Turn(Vector3.UnitY, random.Between(-30, -8));
        Vector3 At(float x, float z) => head + Vector3.Transform(new(x, 0, z), lean);
        var half = random.Between(.22f, .3f);
        switch (random.Next(3))
        {
            case 0:
                scene.Box(At(0, .05f), new(.09f, width + .06f, half), body, lean);
                break;
            case 1:
                scene.Box(At(0, -.06f), new(.16f, width + .06f, .1f), body, lean);
                scene.Box(At(0, .12f), new(.09f, width * .85f, half), body, lean);
                break;
            default:
                scene.Frustum(At(0, .05f), new(half * 1.1f, width + .1f, .09f), 1, body, lean * Turn(Vector3.UnitY, 90));
                break;
        }
        scene.Box(At(.06f, .07f), new(.06f, width * .66f, half * .62f), screen, lean);
        if (random.Chance(.5f)) scene.Box(At(.1f, .07f - half * .25f), new(.04f, width * .5f, .045f), Palette.Against(screen), lean);
    }

    /// <summary>Short grips, grips that come down to the deck, or a bar across.</summary>
    private static void Rails(PrimitiveScene scene, Random random, Vector3 head, float width, float thick, Vector3 body)
    {
        var way = random.Next(3);
        var reach = random.Between(.35f, .65f);
        foreach (var side in Shapes.Sides)
        {
            Vector3 from = new(head.X, side * width, head.Z - .14f), to = from + new Vector3(reach, 0, -.04f);
            scene.Limb(from, to, thick, body);
            if (way == 1) scene.Limb(to, new(reach * .6f, side * width, 0), thick, body);
        }
        if (way == 2) scene.Box(new(head.X + reach * .5f, 0, head.Z - .16f), new(thick, width, thick), body);
    }
}
