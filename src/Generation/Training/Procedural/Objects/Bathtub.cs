using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Bathtub
{
    public static readonly ProceduralObject Kind = new("bathtub", "inside", "white", "cyan", Build) { OtherPart = "tap", UsualOtherColour = "gray", HeldOutColours = ["black", "brown"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, inside, tap) = colours;
        float width = random.Between(.42f, .55f), length = random.Between(.85f, 1.05f), height = random.Between(.28f, .38f);
        var square = random.Chance(.4f);
        if (square) height *= .8f;
        var water = square ? Square(scene, width, length, height, body, inside) : Oval(scene, random, width, length, height, body, inside);
        if (random.Chance(.6f)) scene.Legs(new(width * .55f, length * .6f, -height - .06f), .09f, .1f, Palette.Metal);

        var place = random.Chance(.5f) ? new Vector3(0, length, height) : new(-width, 0, height);
        var rise = new Vector3(0, 0, random.Between(.26f, .4f));
        scene.Limb(place, place + rise, .075f, tap);
        scene.Limb(place + rise, place * new Vector3(.5f, .7f, 1) + rise * .9f, .075f, tap);

        if (!random.Chance(.35f)) return;
        for (var i = 0; i < 5; i++)
            scene.Ellipsoid(new(random.Between(-.4f, .4f) * width, (i - 2.6f) * length * .24f, water), new(random.Between(.13f, .2f)), Palette.Colours["white"]);
    }

    private static float Square(PrimitiveScene scene, float width, float length, float height, Vector3 body, Vector3 inside)
    {
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(side * width, 0, 0), new(.08f, length + .08f, height), body);
            scene.Box(new(0, side * length, 0), new(width, .08f, height), body);
        }
        scene.Box(Vector3.Zero, new(width, length, height * .85f), inside);
        return height * .85f;
    }

    /// <summary>A bowl on a narrower foot, sometimes with one end higher to lean on.</summary>
    private static float Oval(PrimitiveScene scene, Random random, float width, float length, float height, Vector3 body, Vector3 inside)
    {
        scene.Frustum(Vector3.Zero, new(width * .78f, length * .8f, height), 1.25f, body);
        scene.Frustum(new(0, 0, height), new(width * 1.08f, length * 1.06f, .07f), 1, body);
        scene.Frustum(new(0, 0, height + .05f), new(width * .86f, length * .9f, .03f), 1, inside);
        if (random.Chance(.4f)) scene.Ellipsoid(new(0, -length * .92f, height), new(width * .9f, .16f, random.Between(.2f, .32f)), body);
        return height + .04f;
    }
}
