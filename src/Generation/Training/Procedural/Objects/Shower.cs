using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Shower
{
    public static readonly ProceduralObject Kind = new("shower", "head", "white", "gray", Build) { OtherPart = "tray", HeldOutColours = ["brown", "gray"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        switch (random.Next(4))
        {
            case 0:
                Column(scene, random, colours);
                break;
            case 1:
                Curtained(scene, random, colours);
                break;
            default:
                Cabin(scene, random, colours);
                break;
        }
    }

    /// <summary>Two walls or three; glass at the rest of its sides, or none.</summary>
    private static void Cabin(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, _, tray) = colours;
        float deep = random.Between(.42f, .55f), wide = random.Between(.48f, .62f), side = random.Chance(.5f) ? 1 : -1, post = random.Between(.06f, .08f);
        var glass = Palette.Glass(body);
        Walls(scene, deep, wide, body, tray);
        scene.Box(new(0, side * wide, 0), new(deep, .06f, 1), body);
        var open = random.Next(3);
        if (open == 0) scene.Box(new(0, -side * wide, 0), new(deep, .06f, 1), body);
        else
        {
            scene.Box(new(0, -side * wide, .1f), new(deep, .035f, .8f), glass);
            scene.Box(new(deep, -side * wide, 0), new(post, post, 1), body);
            scene.Box(new(0, -side * wide, .95f), new(deep, post, post), body);
        }
        if (random.Chance(.75f))
        {
            scene.Box(new(deep, 0, .95f), new(post, wide + post, post), body);
            foreach (var end in Shapes.Sides) scene.Box(new(deep, end * wide, 0), new(post, post, 1), body);
            var pane = wide * random.Between(.3f, .48f);
            scene.Box(new(deep, -side * (wide - pane), .05f), new(.04f, pane, .85f), glass);
            scene.Box(new(deep, -side * (wide - 2 * pane), 0), new(.06f, .06f, .95f), body);
            if (random.Chance(.5f)) scene.Box(new(deep + .06f, -side * (wide - 2 * pane), 0), new(.07f, .06f, .18f), Palette.Against(glass));
            Head(scene, random, new(-deep + .08f, side * wide * .42f, .6f), deep * .55f, colours);
        }
        else Head(scene, random, new(-deep + .08f, 0, .62f), deep * .7f, colours);
    }

    /// <summary>A curtain drawn aside on a rail.</summary>
    private static void Curtained(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, _, tray) = colours;
        float deep = random.Between(.4f, .5f), wide = random.Between(.5f, .62f), side = random.Chance(.5f) ? 1 : -1;
        var folds = random.Next(2, 4);
        Walls(scene, deep, wide, body, tray);
        if (random.Chance(.5f)) scene.Box(new(0, side * wide, 0), new(deep, .06f, 1), body);
        scene.Box(new(deep, 0, .92f), new(.06f, wide + .06f, .06f), Palette.Metal);
        foreach (var end in Shapes.Sides) scene.Box(new(0, end * wide, .92f), new(deep, .06f, .06f), Palette.Metal);
        for (var i = 0; i < folds; i++) scene.Frustum(new(deep, side * (wide - .1f - i * .2f), .02f), new(.1f, .13f, .84f), .75f, i % 2 == 0 ? body : Palette.Sunken(body));
        Head(scene, random, new(-deep + .08f, -side * wide * .3f, .6f), deep * .6f, colours);
    }

    private static void Walls(PrimitiveScene scene, float deep, float wide, Vector3 body, Vector3 tray)
    {
        scene.Box(new(0, 0, -1), new(deep + .1f, wide + .1f, .11f), tray);
        scene.Box(new(-deep, 0, 0), new(.06f, wide + .06f, 1), body);
        scene.Box(new(-deep + .05f, 0, 0), new(.03f, wide - .04f, .9f), Vector3.Lerp(body, Palette.Sunken(body), .45f));
    }

    /// <summary>A free standing column or panel with a broad head.</summary>
    private static void Column(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, _, tray) = colours;
        var thick = random.Between(.13f, .24f);
        if (random.Chance(.5f)) scene.Box(new(0, 0, -.98f), new(.55f, .5f, .1f), tray);
        else scene.Cylinder(new(0, 0, -.98f), .55f, .1f, tray);
        if (random.Chance(.5f)) scene.Box(new(-.36f, 0, 0), new(.09f, thick * 1.4f, 1), body);
        else scene.Cylinder(new(-.36f, 0, 0), thick, 1, body);
        Head(scene, random, new(-.36f, 0, .8f), .42f, colours);
        if (random.Chance(.5f)) scene.Limb(new(-.25f, 0, .05f), new(-.02f, thick * 1.2f, .3f), .09f, body);
    }

    /// <summary>An arm with a round head that looks down, a tap under it, and now and then water.</summary>
    private static void Head(PrimitiveScene scene, Random random, Vector3 wall, float reach, Slots<Vector3> colours)
    {
        var (body, head, _) = colours;
        var radius = random.Between(.22f, .3f);
        var end = wall + new Vector3(reach, 0, .08f);
        scene.Limb(wall, end, .075f, head);
        scene.Frustum(end - new Vector3(0, 0, .1f), new(radius, radius, .09f), .55f, head);
        scene.Box(wall with { Z = .2f }, new(.06f, .075f, wall.Z - .2f), head);
        scene.Ellipsoid(new(wall.X + .1f, wall.Y, -.15f), new(.13f), head);
        if (!random.Chance(.45f)) return;
        foreach (var (drop, _) in Shapes.Wreath(3, radius * .6f, 0, 60)) scene.Cylinder(end + drop with { Z = -.62f }, .045f, .42f, Palette.Glass(body));
    }
}
