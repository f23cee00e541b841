using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Sink
{
    public static readonly ProceduralObject Kind = new("sink", "tap", "white", "gray", Build) { OtherPart = "basin", UsualOtherColour = "gray", HeldOutColours = ["black", "blue"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float width = random.Between(.65f, .85f), depth = random.Between(.5f, .62f);
        if (random.Chance(.65f)) Bowl(scene, random, width, depth, colours);
        else Trough(scene, random, width, depth, colours);
        Tap(scene, random, new(-depth * .85f, 0, 0), depth, colours.Part);
    }

    private static void Bowl(PrimitiveScene scene, Random random, float width, float depth, Slots<Vector3> colours)
    {
        var body = colours.Body;
        scene.Hemisphere(Vector3.Zero, new(depth, width, random.Between(.42f, .55f)), body, Turn(Vector3.UnitX, 180));
        scene.Frustum(Vector3.Zero, new(depth, width, .06f), 1.1f, body);
        scene.Box(new(-depth * .75f, 0, 0), new(depth * .35f, width * .8f, .09f), body);
        scene.Frustum(new(depth * .12f, 0, .07f), new(depth * .78f, width * .82f, .02f), 1, colours.Other);
        scene.Cylinder(new(depth * .12f, 0, .08f), .12f, .03f, Palette.Black);
        if (random.Chance(.65f))
        {
            var foot = random.Between(.4f, .65f);
            scene.Frustum(new(-.08f, 0, -.35f - foot), new(.28f, .3f, foot), random.Between(.6f, .9f), body);
        }
        else scene.Limb(new(-.15f, 0, -.3f), new(-.15f, 0, -.75f), .12f, Palette.Metal);
    }

    private static void Trough(PrimitiveScene scene, Random random, float width, float depth, Slots<Vector3> colours)
    {
        var body = colours.Body;
        float deep = random.Between(.18f, .3f);
        scene.Box(new(0, 0, -deep), new(depth, width, deep), body);
        var basins = random.Chance(.4f) ? 2 : 1;
        var half = width * .84f / basins;
        for (var i = 0; i < basins; i++)
        {
            var place = new Vector3(depth * .12f, (2 * i + 1) * half - width * .84f, .01f);
            scene.Box(place, new(depth * .68f, half - .05f, .02f), colours.Other);
            scene.Cylinder(place + new Vector3(0, 0, .02f), .11f, .03f, Palette.Black);
        }
        if (random.Chance(.4f))
        {
            scene.Box(new(0, 0, -2 * deep - .45f), new(depth * .92f, width * .94f, .45f), body);
            foreach (var side in Shapes.Sides)
            {
                scene.Box(new(depth * .92f, side * width * .46f, -2 * deep - .47f), new(.03f, width * .4f, .36f), Vector3.Lerp(body, Palette.Against(body), .25f));
                scene.Ellipsoid(new(depth * .97f, side * width * .14f, -2 * deep - .3f), new(.08f), Palette.Metal);
            }
        }
        else if (random.Chance(.5f)) scene.Legs(new(depth * .8f, width * .85f, -2 * deep - .4f), .09f, .4f, body);
        else scene.Limb(new(0, 0, -2 * deep), new(0, 0, -2 * deep - .4f), .12f, Palette.Metal);
    }

    private static void Tap(PrimitiveScene scene, Random random, Vector3 foot, float reach, Vector3 colour)
    {
        float height = random.Between(.4f, .6f);
        var bend = foot + new Vector3(0, 0, height);
        var end = bend + new Vector3(reach * random.Between(.75f, 1), 0, random.Between(-.05f, .1f));
        scene.Limb(foot, bend, .09f, colour);
        scene.Limb(bend, end, .09f, colour);
        scene.Limb(end, end - new Vector3(0, 0, .14f), .09f, colour);
        if (random.Chance(.6f))
        {
            foreach (var side in Shapes.Sides)
            {
                scene.Cylinder(foot + new Vector3(0, side * .32f, .12f), .07f, .12f, colour);
                scene.Ellipsoid(foot + new Vector3(0, side * .32f, .24f), new(.12f, .12f, .08f), colour);
            }
        }
        else scene.Limb(bend, bend + new Vector3(-.05f, 0, .2f), .08f, colour);
    }
}
