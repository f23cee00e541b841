using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Shoe
{
    public static readonly ProceduralObject Kind = new("shoe", "sole", "white", "gray", Laced) { OtherPart = "lining", UsualOtherColour = "brown", Forms = [new("running shoe", Running), new("high heeled shoe", Heeled)], HeldOutColours = ["green", "pink"] };

    /// <summary>Low, or up to the ankle.</summary>
    private static void Laced(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float collar = random.Chance(.5f) ? random.Between(.25f, .5f) : 0, thick = random.Between(.08f, .13f);
        foreach (var y in Feet(random)) Flat(scene, y, collar, thick, stripes: false, colours);
    }

    private static void Running(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var thick = random.Between(.13f, .18f);
        foreach (var y in Feet(random)) Flat(scene, y, collar: 0, thick, stripes: true, colours);
    }

    private static void Heeled(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float height = random.Between(.35f, .6f), stout = random.Between(.09f, .14f);
        var slope = MathF.Atan2(height, 1.1f) * 180 / MathF.PI;
        var bow = random.Chance(.4f);
        foreach (var y in Feet(random))
        {
            var (body, sole, lining) = colours;
            scene.Frustum(new(.5f, y, -.03f), new(.44f, .27f, .06f), 1, sole);
            scene.Frustum(new(-.72f, y, height / 2 - .09f), new(stout * .8f, stout * .8f, height / 2), 1.7f, sole);
            scene.Hemisphere(new(.46f, y, .02f), new(.52f, .28f, .28f), body);
            scene.Box(new(-.1f, y, height * .5f + .02f), new(.62f, .22f, .11f), body, Turn(Vector3.UnitY, slope));
            scene.Frustum(new(-.64f, y, height + .06f), new(.3f, .25f, .16f), .9f, body);
            scene.Frustum(new(-.62f, y, height + .22f), new(.24f, .18f, .02f), 1, lining);
            scene.Ellipsoid(new(-.3f, y, height * .7f + .17f), new(.5f, .19f, .1f), lining, Turn(Vector3.UnitY, slope));
            if (bow) scene.Ellipsoid(new(.5f, y, .28f), new(.1f, .2f, .1f), Palette.Against(body));
        }
    }

    /// <summary>One shoe, or a pair.</summary>
    private static float[] Feet(Random random) => random.Chance(.6f) ? [0] : [-.36f, .36f];

    private static void Flat(PrimitiveScene scene, float y, float collar, float thick, bool stripes, Slots<Vector3> colours)
    {
        var (body, sole, lining) = colours;
        var mark = Palette.Against(body);
        scene.Frustum(new(.3f, y, -thick), new(.68f, .33f, thick), 1, sole);
        scene.Frustum(new(-.4f, y, -thick), new(.55f, .3f, thick), 1, sole);
        scene.Hemisphere(new(.45f, y, 0), new(.5f, .31f, .36f), body);
        scene.Ellipsoid(new(.08f, y, .2f), new(.6f, .27f, .26f), body, Turn(Vector3.UnitY, 27));
        scene.Frustum(new(-.42f, y, .27f + collar / 2), new(.46f, .29f, .27f + collar / 2), .86f, body);
        scene.Frustum(new(-.42f, y, .55f + collar), new(.33f, .2f, .02f), 1, lining);
        for (var i = 0; i < 3; i++) scene.Box(new(.36f - i * .2f, y, .37f + i * .1f), new(.05f, .18f, .045f), mark, Turn(Vector3.UnitY, 27));
        if (!stripes) return;
        foreach (var side in Shapes.Sides) scene.Ellipsoid(new(-.1f, y + side * .25f, .2f), new(.36f, .06f, .08f), mark, Turn(Vector3.UnitY, -25));
    }
}
