using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Towel
{
    public static readonly ProceduralObject Kind = new("towel", "stripes", "blue", "white", Plain) { Forms = [new("folded towel", Folded), new("hanging towel", Hanging), new("rolled towel", Rolled)], HeldOutColours = ["pink", "brown"] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        if (random.Chance(.12f)) Spread(scene, random, colours);
        else (random.Chance(.3f) ? Hanging : random.Pick(Kind.Forms).Build)(scene, random, colours);
    }

    /// <summary>One or a stack, the folds to the front.</summary>
    private static void Folded(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, stripes, _) = colours;
        var across = Turn(Vector3.UnitX, 90);
        int layers = random.Next(1, 6), bands = layers < 4 ? random.Next(1, 3) : 1;
        float thick = layers == 1 ? random.Between(.15f, .22f) : random.Between(.09f, .17f), depth = random.Between(.4f, .65f), width = random.Between(.5f, .85f), band = random.Between(.06f, .1f), aside = bands == 1 ? random.Between(-.5f, .5f) : .6f;
        for (var i = 0; i < layers; i++)
        {
            float z = 2 * thick * i, y = random.Between(-.03f, .03f), half = width - .03f * i;
            scene.Box(new(0, y, z), new(depth, half, thick * .93f), body);
            scene.Cylinder(new(depth, y, z), thick * .93f, half, body, across);
            scene.Box(new(-depth, y, z), new(.02f, half, thick * .3f), Palette.Sunken(body));
            for (var j = 0; j < bands; j++)
            {
                var place = new Vector3(0, (1 - 2 * j) * width * aside, z);
                scene.Box(place, new(depth + .01f, band, thick * .98f), stripes);
                scene.Cylinder(place + new Vector3(depth, 0, 0), thick * .99f, band, stripes, across);
            }
        }
    }

    /// <summary>Over a bar in folds or smooth, or from a hook.</summary>
    private static void Hanging(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, stripes, _) = colours;
        switch (random.Next(10))
        {
            case < 4:
                Hooked(scene, random, colours);
                return;
            case 4:
                Gathered(scene, random, colours);
                return;
            case < 7:
                Flat(scene, random, colours);
                return;
        }
        float half = random.Between(.42f, .6f), height = random.Between(.6f, .85f), band = random.Between(.06f, .09f);
        var folds = random.Next(3, 6);
        float pitch = 2 * half / folds, back = height * random.Between(.55f, .9f);
        scene.Cylinder(Vector3.Zero, .14f, half, body, Turn(Vector3.UnitX, 90));
        scene.Cylinder(Vector3.Zero, .07f, half + .22f, Palette.Metal, Turn(Vector3.UnitX, 90));
        scene.Box(new(-.08f, 0, -back), new(.06f, half, back), body);
        scene.Box(new(.06f, 0, -height), new(.06f, half, height), body);
        for (var i = 0; i < folds; i++) scene.Frustum(new(.08f, (i + .5f) * pitch - half, -height), new(.1f, pitch * .42f, height), .5f, body);
        foreach (var share in (ReadOnlySpan<float>)[1.75f, 1.5f]) scene.Box(new(.06f, 0, -height * share), new(.13f, half + .01f, band), stripes);
        scene.Box(new(-.08f, 0, -back * 1.7f), new(.08f, half + .01f, band), stripes);
    }

    /// <summary>By a corner from a hook: slim folds of unlike lengths that widen downwards and end in tips; plain with a hem, or striped lengthwise.</summary>
    private static void Hooked(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, stripes, _) = colours;
        int folds = random.Next(3, 6), ways = random.Next(3);
        float spread = random.Between(7, 16), length = random.Between(1.5f, 1.9f), thick = random.Between(.12f, .2f);
        for (var i = 0; i < folds; i++)
        {
            var share = 2f * i / (folds - 1) - 1;
            float fall = length * random.Between(.72f, 1), wide = random.Between(.15f, .22f);
            var turn = Turn(Vector3.UnitX, share * spread) * Turn(Vector3.UnitY, random.Between(-5, 5));
            scene.Frustum(Along(fall * .45f), new(thick, wide, fall * .45f), .35f, body, turn);
            scene.Frustum(Along(fall * .97f), new(thick * .3f, wide * .3f, fall * .07f), 3.3f, body, turn);
            if (ways == 0) scene.Box(Along(fall * .5f) + new Vector3(thick * .45f, 0, 0), new(thick * .4f, .035f, fall * .42f), stripes, turn * Turn(Vector3.UnitY, -4));
            else scene.Frustum(Along(fall * (ways == 1 ? .84f : .7f)), new(thick * 1.02f, wide * 1.02f, .055f), .95f, stripes, turn);

            Vector3 Along(float down) => Vector3.Transform(new(0, 0, -down), turn);
        }
        scene.Ellipsoid(new(0, 0, -.06f), new(.1f, .12f, .14f), body);
        scene.Limb(new(-.16f, 0, .05f), new(.02f, 0, .05f), .06f, Palette.Metal);
        if (random.Chance(.4f)) scene.Box(new(-.16f, 0, .05f), new(.04f, .12f, .12f), random.Pick([Palette.Metal, Palette.Wood, Palette.Colours["white"]]));
    }

    /// <summary>One wide skirt of folds from a hook or through a ring.</summary>
    private static void Gathered(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, stripes, _) = colours;
        float girth = random.Between(.24f, .34f), band = random.Between(.06f, .09f);
        scene.Frustum(Vector3.Zero, new(girth * .65f + .1f, girth + .1f, .9f), .35f, body);
        foreach (var (place, angle) in Shapes.Wreath(6, girth, -.85f, 20))
            scene.Limb(new(0, 0, .8f), place * new Vector3(.65f, 1, 1) + new Vector3(0, 0, MathF.Sin(float.DegreesToRadians(angle)) * .15f), .16f, body);
        foreach (var share in (ReadOnlySpan<float>)[.62f, .8f]) scene.Frustum(new(0, 0, .8f - 1.65f * share), new(girth * .65f * share + .19f, girth * share + .2f, band), .96f, stripes);
        if (random.Chance(.5f)) scene.Torus(new(0, 0, 1.02f), .22f, .22f, Palette.Metal, Turn(Vector3.UnitY, 90));
        else scene.Limb(new(-.15f, 0, .95f), new(0, 0, .95f), .1f, Palette.Metal);
    }

    /// <summary>Smooth over a bar, its two halves of unlike lengths, narrow or wide; a hem or stripes across.</summary>
    private static void Flat(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, stripes, _) = colours;
        float half = random.Between(.28f, .75f), height = random.Between(.5f, .85f), back = height * random.Between(.5f, 1), thick = random.Between(.05f, .09f), band = random.Between(.05f, .1f);
        scene.Cylinder(Vector3.Zero, 2 * thick, half, body, Turn(Vector3.UnitX, 90));
        if (random.Chance(.7f)) scene.Cylinder(Vector3.Zero, .055f, half + random.Between(.08f, .3f), Palette.Metal, Turn(Vector3.UnitX, 90));
        scene.Box(new(-thick, 0, -back), new(thick, half, back), body);
        scene.Box(new(thick, 0, -height), new(thick, half, height), body);
        var bands = random.Next(1, 4);
        for (var i = 0; i < bands; i++)
        {
            scene.Box(new(thick, 0, -height * (1.85f - .25f * i)), new(thick + .02f, half + .01f, band), stripes);
            scene.Box(new(-thick, 0, -back * (1.85f - .25f * i)), new(thick + .02f, half + .01f, band), stripes);
        }
    }

    /// <summary>Flat on the ground, striped along or across.</summary>
    private static void Spread(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, stripes, _) = colours;
        float width = random.Between(.5f, .75f), length = random.Between(.85f, 1.1f), thick = random.Between(.05f, .08f);
        scene.Box(Vector3.Zero, new(width, length, thick), body);
        var count = random.Next(1, 4);
        var isAlong = random.Chance(.4f);
        for (var i = 0; i < count; i++)
        {
            var share = count == 1 ? .8f : 1.6f * i / (count - 1) - .8f;
            if (isAlong) scene.Box(new(share * width, 0, .01f), new(.08f, length - .005f, thick), stripes);
            else scene.Box(new(0, share * length, .01f), new(width - .005f, .09f, thick), stripes);
        }
        if (random.Chance(.4f)) scene.Cylinder(new(0, -length, thick), thick * 2.2f, width, body, Turn(Vector3.UnitY, 90));
    }

    /// <summary>One that lies across, or a heap whose ends show the spiral.</summary>
    private static void Rolled(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        if (random.Chance(.35f))
        {
            Roll(scene, Vector3.Zero, random.Between(.28f, .4f), random.Between(.7f, .85f), Turn(Vector3.UnitZ, random.Between(-30, 30)) * Turn(Vector3.UnitX, 90), random.Between(.3f, .65f), colours);
            return;
        }
        int rows = random.Next(1, 4), lowest = rows == 3 ? 3 : random.Next(2, 4);
        float radius = random.Between(.26f, .34f), half = random.Between(.45f, .6f), aside = random.Between(.3f, .65f);
        for (var row = 0; row < rows; row++)
        {
            for (var i = 0; i < lowest - row; i++) Roll(scene, new(0, (2 * i + row - lowest + 1) * radius, row * radius * 1.75f), radius, half, Turn(Vector3.UnitY, 90), aside, colours);
        }
    }

    /// <param name="aside">where the stripe is, as a share of the half length</param>
    private static void Roll(PrimitiveScene scene, Vector3 place, float radius, float half, Quaternion turn, float aside, Slots<Vector3> colours)
    {
        scene.Cylinder(place, radius * .98f, half, colours.Body, turn);
        scene.Cylinder(place, radius * .68f, half + .015f, Palette.Sunken(colours.Body), turn);
        scene.Cylinder(place, radius * .42f, half + .03f, colours.Body, turn);
        scene.Cylinder(place + Vector3.Transform(new(0, 0, half * aside), turn), radius * 1.03f, .09f, colours.Part, turn);
    }
}
