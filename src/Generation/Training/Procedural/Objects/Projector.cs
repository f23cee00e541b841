using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Projector
{
    public static readonly ProceduralObject Kind = new("projector", "lens", "white", "black", Video)
    {
        OtherPart = "base",
        UsualOtherColour = "gray",
        Forms = [new("film projector", Film)],
        HeldOutColours = ["red", "purple"],
    };

    /// <summary>A low box, a cube, or a box with a wheel of slides.</summary>
    private static void Video(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, _, foot) = colours;
        var shape = random.Next(5);
        float depth = random.Between(.5f, .72f), width = random.Between(.72f, .9f), height = random.Between(.26f, .36f), aside = random.Pick([-.48f, .48f, 0]);
        if (shape == 0) (depth, width, height, aside) = (random.Between(.4f, .55f), random.Between(.42f, .52f), random.Between(.4f, .52f), 0);
        if (shape == 1)
        {
            scene.Frustum(Vector3.Zero, new(depth, width, height), .8f, body);
            scene.Box(new(depth * .4f, 0, 0), new(depth * .55f, width * .8f, height), body);
        }
        else scene.Box(Vector3.Zero, new(depth, width, height), body);
        var front = shape == 1 ? depth * .95f : depth;
        var radius = MathF.Min(height, width * .72f) * random.Between(.72f, .88f);
        Lens(scene, random, new(front, aside * width, 0), radius, random.Between(.08f, .2f), colours);
        if (shape == 2)
        {
            scene.Cylinder(new(-.05f, 0, height + .14f), MathF.Min(width, depth) * .9f, .14f, Palette.Sunken(body));
            scene.Cylinder(new(-.05f, 0, height + .28f), MathF.Min(width, depth) * .5f, .04f, Palette.Against(body));
        }
        else if (random.Chance(.5f)) scene.Cylinder(new(depth * .55f, aside * width, height), radius * .6f, .06f, Palette.Metal);
        else
        {
            for (var i = -1; i <= 1; i++) scene.Box(new(-depth * .2f, i * width * .3f, height), new(.1f, width * .1f, .05f), Palette.Against(body));
        }
        if (aside != 0)
        {
            for (var i = -1; i <= 1; i++) scene.Box(new(front, -aside * width * .9f, i * height * .5f), new(.03f, width * .3f, height * .14f), Palette.Sunken(body));
        }
        scene.Box(new(-depth, 0, -height * .4f), new(.03f, width * .6f, height * .25f), Palette.Sunken(body));

        switch (shape == 0 ? 2 : random.Next(3))
        {
            case 0: scene.Legs(new(depth * .75f, width * .75f, -height - .08f), .13f, .1f, foot); break;
            case 1: scene.Box(new(0, 0, -height - .06f), new(depth * .85f, width * .85f, .09f), foot); break;
            default:
                scene.Cylinder(new(0, 0, -height - .15f), .12f, .16f, foot);
                scene.Frustum(new(0, 0, -height - .32f), new(depth * .7f, width * .6f, .09f), .7f, foot);
                break;
        }
    }

    /// <summary>Upright, with two reels on arms.</summary>
    private static void Film(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, _, foot) = colours;
        float depth = random.Between(.36f, .46f), width = random.Between(.32f, .42f), height = random.Between(.38f, .5f), reel = random.Between(.3f, .38f), half = random.Between(.1f, .14f);
        var across = Turn(Vector3.UnitX, 90);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        Lens(scene, random, new(depth, 0, height * .25f), width * .75f, random.Between(.14f, .22f), colours);
        scene.Box(new(0, 0, -height - .07f), new(depth + .12f, width + .12f, .1f), foot);
        scene.Box(new(-depth * .2f, width, -height * .1f), new(depth * .5f, .04f, height * .5f), Palette.Sunken(body));
        foreach (var end in Shapes.Sides)
        {
            var hub = new Vector3(end * (reel + .06f), 0, height + reel * random.Between(.85f, 1.15f));
            scene.Limb(new(end * depth * .6f, 0, height * .8f), hub, .09f, body);
            foreach (var side in Shapes.Sides) scene.Cylinder(hub + new Vector3(0, side * half, 0), reel, .05f, body, across);
            scene.Cylinder(hub, reel * .82f, half, Palette.Sunken(body), across);
            scene.Cylinder(hub, reel * .5f, half + .08f, Palette.Against(body), across);
        }
    }

    private static void Lens(PrimitiveScene scene, Random random, Vector3 foot, float radius, float length, Slots<Vector3> colours)
    {
        var facing = Turn(Vector3.UnitY, 90);
        var end = foot + new Vector3(2 * length, 0, 0);
        scene.Frustum(foot + new Vector3(length, 0, 0), new(radius, radius, length), random.Between(.85f, 1.05f), colours.Part, facing);
        scene.Cylinder(end, radius * .62f, .03f, Palette.Against(colours.Part), facing);
        scene.Ellipsoid(end, new(.07f, radius * .45f, radius * .45f), random.Chance(.4f) ? Palette.Glow : Palette.Glass(colours.Part));
    }
}
