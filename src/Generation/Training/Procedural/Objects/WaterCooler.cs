using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class WaterCooler
{
    public static readonly ProceduralObject Kind = new("water cooler", "bottle", "white", "blue", Build) { OtherPart = "taps", UsualOtherColour = "red", HeldOutColours = ["pink", "gray"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, bottle, taps) = colours;
        var stands = random.Chance(.7f);
        float width = random.Between(.34f, .44f), depth = width * random.Between(.9f, 1.1f), height = stands ? random.Between(.7f, .95f) : random.Between(.42f, .5f), front = depth;
        if (!stands) (width, depth, front) = (width * 1.2f, depth * 1.15f, depth * 1.15f);
        switch (random.Next(3))
        {
            case 0:
                scene.Frustum(Vector3.Zero, new(depth * 1.05f, width * 1.05f, height), random.Between(.9f, 1), body);
                front *= .98f;
                break;
            case 1:
                scene.Box(new(-.06f, 0, 0), new(depth - .06f, width, height), body);
                scene.Box(new(0, 0, .26f - height), new(depth * 1.15f, width * 1.02f, .26f), body);
                scene.Box(new(0, 0, height - .1f), new(depth, width * 1.02f, .12f), body);
                front -= .1f;
                break;
            default:
                scene.Box(Vector3.Zero, new(depth, width, height), body);
                break;
        }
        Niche(scene, random, new(front, 0, stands ? height * random.Between(.35f, .5f) : .05f), width, body, taps);
        if (stands && random.Chance(.6f)) scene.SunkenPanel(new(depth, 0, -height * .5f), width * .7f, height * .34f, body);
        if (random.Chance(.4f)) scene.Box(new(0, 0, -height - .05f), new(depth * .95f, width * .95f, .08f), Palette.Metal);
        Bottle(scene, random, height, width * random.Between(.76f, .9f), stands ? random.Between(.26f, .34f) : random.Between(.18f, .24f), bottle);
    }

    /// <summary>Two taps over a tray in a dark hollow.</summary>
    private static void Niche(PrimitiveScene scene, Random random, Vector3 place, float width, Vector3 body, Vector3 taps)
    {
        const float Half = .22f;
        scene.Box(place, new(.03f, width * .78f, Half), Palette.Against(body));
        foreach (var side in Shapes.Sides)
        {
            var tap = place + new Vector3(.1f, side * width * .36f, Half * .45f);
            if (random.Chance(.5f)) scene.Box(tap, new(.11f, .08f, .11f), taps);
            else scene.Cylinder(tap, .1f, .12f, taps);
        }
        scene.Box(place + new Vector3(.1f, 0, -Half), new(.13f, width * .7f, .06f), body);
    }

    /// <summary>Upside down, with ribs.</summary>
    private static void Bottle(PrimitiveScene scene, Random random, float height, float radius, float half, Vector3 bottle)
    {
        float from = height + .18f, top = from + 2 * half;
        scene.Flare(height - .02f, radius * .4f, from, radius * .97f, bottle);
        scene.Flare(from, radius, top, radius, bottle);
        scene.Frustum(new(0, 0, top + .05f), new(radius, radius, .05f), .8f, bottle);
        var ribs = random.Next(0, 4);
        for (var i = 0; i < ribs; i++) scene.Cylinder(new(0, 0, float.Lerp(from, top, (i + .5f) / ribs)), radius * 1.07f, .05f, Palette.Sunken(bottle));
        if (ribs == 0 && random.Chance(.5f)) scene.Torus(new(-radius, 0, from + half), half * .7f, .3f, bottle, Turn(Vector3.UnitX, 90));
    }
}
