using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

/// <summary>Sinks on furniture.</summary>
internal static class VanitySink
{
    public static void Build(PrimitiveScene scene, Random random, float width, float depth, Slots<Vector3> colours)
    {
        if (random.Chance(.45f)) Counter(scene, random, width, depth, colours);
        else Cabinet(scene, random, width * random.Between(.9f, 1.3f), depth, colours);
    }

    /// <summary>A cabinet with doors or drawers and one basin or two in its top, on the floor, on legs or on the wall.</summary>
    private static void Cabinet(PrimitiveScene scene, Random random, float width, float depth, Slots<Vector3> colours)
    {
        var body = colours.Body;
        var half = random.Between(.3f, .55f);
        scene.Box(new(0, 0, -.04f), new(depth, width, .06f), random.Chance(.25f) ? Palette.Wood : body);
        if (random.Chance(.6f)) Cupboard(scene, new(depth * .93f, width * .95f, -.1f - half), half, body);
        else
        {
            scene.Box(new(0, 0, -.1f - half), new(depth * .93f, width * .95f, half), body);
            foreach (var end in Shapes.Sides)
            {
                scene.SunkenPanel(new(depth * .93f, 0, -.1f - half * (1 + end * .48f)), width * .87f, half * .38f, body);
                scene.Box(new(depth * .96f, 0, -.1f - half * (.85f + end * .48f)), new(.05f, width * .3f, .04f), Palette.Metal);
            }
        }
        if (random.Chance(.3f)) scene.Legs(new(depth * .8f, width * .85f, -.2f - 2 * half), .07f, .14f, body);
        if (random.Chance(.4f)) scene.Box(new(-depth * .95f, 0, .12f), new(.05f, width, .14f), body);

        var basins = width > .9f && random.Chance(.4f) ? 2 : 1;
        var raised = random.Chance(.5f);
        for (var i = 0; i < basins; i++)
        {
            var place = new Vector3(depth * .15f, (basins - 1) * (i - .5f) * width, .03f);
            var wide = MathF.Min(width * .8f / basins, depth * 1.2f);
            if (raised)
            {
                scene.Frustum(place + new Vector3(0, 0, .06f), new(depth * .6f, wide * .85f, .08f), 1.2f, body);
                place.Z += .14f;
            }
            Sink.Basin(scene, random, place, new(depth * .64f, wide * .9f), colours);
            var foot = new Vector3(-depth * .72f, place.Y, 0);
            if (basins == 1) Sink.Tap(scene, random, foot, depth * .7f, colours.Part);
            else
            {
                scene.Cylinder(foot + new Vector3(0, 0, .2f), .11f, .22f, colours.Part);
                scene.Limb(foot + new Vector3(0, 0, .32f), foot + new Vector3(depth * .6f, 0, .3f), .09f, colours.Part);
            }
        }
    }

    /// <summary>A round bowl that stands on a cupboard or on a board.</summary>
    private static void Counter(PrimitiveScene scene, Random random, float width, float depth, Slots<Vector3> colours)
    {
        var body = colours.Body;
        float round = random.Between(.38f, .46f), place = depth * .2f;
        scene.Frustum(new(place, 0, -.08f), new(round * .65f, round * .65f, .18f), 1.55f, body);
        scene.Cylinder(new(place, 0, .1f), round * .88f, .03f, colours.Other);
        scene.Cylinder(new(place, 0, .12f), .1f, .03f, Palette.Black);
        scene.Box(new(0, 0, -.3f), new(depth, width, .06f), random.Chance(.5f) ? Palette.Wood : body);
        if (random.Chance(.6f)) Cupboard(scene, new(depth * .92f, width * .94f, -.75f), .4f, body);
        else
        {
            scene.Box(new(0, 0, -.45f), new(depth * .9f, width * .95f, .1f), body);
            scene.Limb(new(0, 0, -.5f), new(0, 0, -.9f), .1f, Palette.Metal);
        }
        Sink.Tap(scene, random, new(-depth * .7f, 0, 0), depth * .8f, colours.Part);
    }

    /// <param name="front">x of the doors, half their width, z of their middle</param>
    internal static void Cupboard(PrimitiveScene scene, Vector3 front, float half, Vector3 body)
    {
        scene.Box(front with { X = 0, Y = 0 }, new(front.X, front.Y, half), body);
        foreach (var side in Shapes.Sides)
        {
            scene.Box(front with { Y = side * front.Y * .49f }, new(.03f, front.Y * .43f, half * .8f), Vector3.Lerp(body, Palette.Against(body), .25f));
            scene.Ellipsoid(front + new Vector3(.05f, side * front.Y * .15f - front.Y, half * .4f), new(.08f), Palette.Metal);
        }
    }
}
