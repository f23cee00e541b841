using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Towel
{
    public static readonly ProceduralObject Kind = new("towel", "stripes", "blue", "white", Plain) { Forms = [new("folded towel", Folded), new("hanging towel", Hanging), new("rolled towel", Rolled)], HeldOutColours = ["pink", "brown"] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours) => random.Pick(Kind.Forms).Build(scene, random, colours);

    /// <summary>One or a stack, the folds to the front.</summary>
    private static void Folded(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, stripes, _) = colours;
        var across = Turn(Vector3.UnitX, 90);
        int layers = random.Next(2, 5), bands = layers < 4 ? random.Next(1, 3) : 1;
        float thick = random.Between(.11f, .17f), depth = random.Between(.45f, .6f), width = random.Between(.6f, .8f), band = random.Between(.06f, .1f), aside = bands == 1 ? random.Between(-.5f, .5f) : .6f;
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

    /// <summary>Over a bar, or by a corner from a hook.</summary>
    private static void Hanging(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, stripes, _) = colours;
        float half = random.Between(.42f, .6f), height = random.Between(.6f, .85f), band = random.Between(.06f, .09f);
        if (random.Chance(.25f))
        {
            var girth = random.Between(.24f, .34f);
            scene.Frustum(Vector3.Zero, new(girth * .65f + .1f, girth + .1f, .9f), .35f, body);
            foreach (var (place, angle) in Shapes.Wreath(6, girth, -.85f, 20))
                scene.Limb(new(0, 0, .8f), place * new Vector3(.65f, 1, 1) + new Vector3(0, 0, MathF.Sin(float.DegreesToRadians(angle)) * .15f), .16f, body);
            foreach (var share in (ReadOnlySpan<float>)[.62f, .8f]) scene.Frustum(new(0, 0, .8f - 1.65f * share), new(girth * .65f * share + .19f, girth * share + .2f, band), .96f, stripes);
            scene.Limb(new(-.15f, 0, .95f), new(0, 0, .95f), .1f, Palette.Metal);
            return;
        }
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
