using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Planter
{
    public static readonly ProceduralObject Kind = new("planter", "leaves", "brown", "green", Build) { OtherPart = "flowers", UsualOtherColour = "pink", HeldOutColours = ["red", "orange"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var body = colours.Body;
        switch (random.Next(5))
        {
            case 0:
                float side = random.Between(.42f, .52f), half = random.Between(.45f, .6f);
                scene.Box(new(0, 0, -half), new(side, side, half), body);
                scene.Box(new(0, 0, -.06f), new(side + .07f, side + .07f, .09f), body);
                Grow(scene, random, side, side, colours);
                break;
            case 1:
                float radius = random.Between(.6f, .75f), deep = random.Between(.4f, .5f);
                scene.Hemisphere(Vector3.Zero, new(radius, radius, deep), body, Turn(Vector3.UnitX, 180));
                scene.Cylinder(new(0, 0, -.04f), radius * 1.06f, .08f, body);
                scene.Cylinder(new(0, 0, -deep - .1f), radius * .35f, .16f, body);
                scene.Cylinder(new(0, 0, -deep - .25f), radius * .6f, .07f, body);
                Grow(scene, random, radius * .75f, radius * .75f, colours);
                break;
            default:
                Trough(scene, random, colours);
                break;
        }
    }

    /// <summary>Plain with a rim, or of planks, on the ground or on legs.</summary>
    private static void Trough(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var body = colours.Body;
        float width = random.Between(.75f, .95f), depth = random.Between(.28f, .4f), half = random.Between(.24f, .34f);
        if (random.Chance(.5f))
        {
            scene.Box(new(0, 0, -half), new(depth, width, half), body);
            scene.Box(new(0, 0, -.05f), new(depth + .06f, width + .06f, .08f), body);
            if (random.Chance(.6f)) scene.Legs(new(depth - .08f, width - .1f, -2 * half - .1f), .09f, .12f, body);
        }
        else
        {
            const int Planks = 3;
            scene.Box(new(0, 0, -half), new(depth, width, half), Palette.Sunken(body));
            for (var i = 0; i < Planks; i++) scene.Box(new(0, 0, -half * (2 * i + 1) / Planks), new(depth + .04f, width + .02f, half / Planks - .035f), body);
            scene.Legs(new(depth, width, -half - .03f), .08f, half + .06f, body);
        }
        Grow(scene, random, depth, width, colours);
    }

    /// <summary>A row or a ring of round clumps or of pointed leaves, with flowers on top.</summary>
    private static void Grow(PrimitiveScene scene, Random random, float depth, float width, Slots<Vector3> colours)
    {
        var (_, leaves, flowers) = colours;
        scene.Box(new(0, 0, .01f), new(depth * .8f, width * .9f, .04f), Palette.Black);
        var pointed = random.Chance(.4f);
        var clumps = width > depth * 1.5f ? 4 : 3;
        for (var i = 0; i < clumps; i++)
        {
            float y = (2f * i / (clumps - 1) - 1) * width * .72f, x = width > depth * 1.5f ? 0 : (i % 2 - .4f) * depth * .6f, high = random.Between(.14f, .24f);
            var clump = new Vector3(x, y, .05f);
            if (pointed)
            {
                foreach (var (_, angle) in Shapes.Wreath(3, 0, 0, random.Between(0, 120))) scene.Leaf(clump, new(random.Between(.2f, .26f), .1f, .08f), angle, random.Between(45, 75), leaves);
                scene.Ellipsoid(clump + new Vector3(.06f, 0, high + .2f), new(.11f), flowers);
                continue;
            }
            scene.Ellipsoid(clump, new(MathF.Min(.26f, depth * .85f), random.Between(.22f, .28f), high + .05f), leaves);
            scene.Ellipsoid(clump + new Vector3(.08f, random.Between(.02f, .12f), high), new(.11f), flowers);
            scene.Ellipsoid(clump + new Vector3(-.1f, -random.Between(.02f, .12f), high), new(.1f), flowers);
        }
    }
}
