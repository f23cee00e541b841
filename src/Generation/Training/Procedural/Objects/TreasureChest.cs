using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class TreasureChest
{
    public static readonly ProceduralObject Kind = new("treasure chest", "bands", "brown", "yellow", Build) { OtherPart = "lid", HeldOutColours = ["cyan", "white"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, bands, lid) = colours;
        float depth = random.Between(.4f, .52f), width = random.Between(.66f, .84f), height = random.Between(.32f, .42f), apart = random.Between(.5f, .68f);
        var feet = random.Chance(.3f);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(0, side * width * apart, 0), new(depth + .05f, .075f, height + .01f), bands);
            if (feet) scene.Box(new(0, side * width * .9f, -height), new(depth + .03f, .12f, .1f), bands);
        }
        if (random.Chance(.3f)) scene.Box(new(0, 0, .05f - height), new(depth + .04f, width + .04f, .07f), bands);
        if (random.Chance(.45f)) Open(scene, random, depth, width, height, bands, lid);
        else Closed(scene, random, depth, width, height, apart, bands, lid);
        scene.Box(new(depth + .06f, 0, height * .55f), new(.06f, .16f, .18f), bands);
        scene.Box(new(depth + .12f, 0, height * .5f), new(.03f, .08f, .11f), Palette.Against(bands));
        scene.Box(new(-depth * .5f - .09f, 0, .035f), new(depth * .5f, width + .04f, height + .04f), body * .5f);
        scene.Box(new(-depth - .1f, 0, height * .85f), new(.03f, width * .75f, .08f), body * .2f);
    }

    /// <summary>A round, flat or stepped lid.</summary>
    private static void Closed(PrimitiveScene scene, Random random, float depth, float width, float height, float apart, Vector3 bands, Vector3 lid)
    {
        var kind = random.Next(4);
        float rise = kind < 2 ? random.Between(.3f, .48f) : random.Between(.1f, .18f);
        var across = Turn(Vector3.UnitX, 90);
        scene.Box(new(0, 0, height + .03f), new(depth + .03f, width + .03f, .04f), bands);
        if (kind < 2) scene.Frustum(new(0, 0, height), new(depth + .01f, rise, width), 1, lid, across);
        else scene.Box(new(0, 0, height + rise + .05f), new(depth, width, rise), lid);
        if (kind < 2) scene.Frustum(new(-.1f, 0, height), new(depth, rise + .02f, width + .01f), 1, lid * .5f, across);
        else scene.Box(new(-depth * .5f - .08f, 0, height + rise + .05f), new(depth * .5f, width + .01f, rise + .05f), lid * .5f);
        if (kind == 3) scene.Box(new(0, 0, height + 2 * rise + .14f), new(depth * .7f, width * .85f, .12f), lid);
        foreach (var side in Shapes.Sides)
        {
            if (kind < 2) scene.Frustum(new(0, side * width * apart, height), new(depth + .06f, rise + .05f, .08f), 1, bands, across);
            else scene.Box(new(0, side * width * apart, height + rise + .06f), new(depth + .05f, .08f, rise + .04f), bands);
        }
    }

    /// <summary>The lid stands up behind a heap of gold.</summary>
    private static void Open(PrimitiveScene scene, Random random, float depth, float width, float height, Vector3 bands, Vector3 lid)
    {
        var domed = random.Chance(.6f);
        float rise = depth * random.Between(.75f, .9f), middle = height + rise + .02f, bulge = domed ? random.Between(.2f, .3f) : .1f;
        var across = Turn(Vector3.UnitX, 90);
        void Curved(float y, float thickness, float tall, float half, Vector3 colour)
        {
            if (domed) scene.Frustum(new(-depth, y, middle), new(thickness, tall, half), 1, colour, across);
            else scene.Box(new(-depth, y, middle), new(thickness, half, tall), colour);
        }
        Curved(0, bulge, rise, width, lid);
        foreach (var side in Shapes.Sides) Curved(side * width * .6f, bulge + .04f, rise + .04f, .08f, bands);
        if (domed) scene.Frustum(new(-depth - .08f, 0, middle), new(bulge, rise + .05f, width + .01f), 1, lid * .5f, across);
        else scene.Box(new(-depth - .08f, 0, middle), new(bulge, width + .01f, rise + .05f), lid * .5f);
        scene.Box(new(.12f - depth, 0, middle), new(bulge + .02f, width * .84f, rise * .74f), Vector3.Lerp(lid, Palette.Colours["white"], .25f));
        scene.Ellipsoid(new(.05f, 0, height - .02f), new(depth * .85f, width * .85f, random.Between(.14f, .22f)), Palette.Glow);
        scene.Ellipsoid(new(depth * .4f, random.Between(-.3f, .3f), height + .12f), new(.13f), Palette.Colours["red"]);
        scene.Ellipsoid(new(.1f, random.Between(-.3f, .3f), height + .2f), new(.12f), Palette.Colours[random.Chance(.5f) ? "cyan" : "white"]);
        scene.Cylinder(new(depth * .5f, -width * .45f, height + .1f), .13f, .06f, Palette.Colours["orange"], Turn(Vector3.UnitY, 50));
    }
}
