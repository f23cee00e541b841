using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Desk
{
    public static readonly ProceduralObject Kind = new("desk", "drawers", "brown", "white", Build) { HeldOutColours = ["red", "green"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        switch (random.Next(7))
        {
            case 0: Corner(scene, random, colours); break;
            case 1: Slim(scene, random, colours); break;
            case 2: Secretary(scene, random, colours); break;
            default: Plain(scene, random, colours); break;
        }
    }

    /// <summary>Drawers on one side or both, a panel or legs where there are none.</summary>
    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, drawers, _) = colours;
        float depth = random.Between(.38f, .52f), width = random.Between(.72f, 1.1f), height = random.Between(.36f, .46f), chest = random.Between(.2f, .28f);
        scene.Box(new(0, 0, height), new(depth + .06f, width + .04f, random.Between(.06f, .09f)), body);
        scene.Box(new(-depth, 0, height * random.Between(.1f, .45f)), new(.05f, width - .05f, height * .55f), body);
        var both = random.Chance(.35f);
        var rows = random.Next(2, 5);
        var first = random.Chance(.5f) ? -1 : 1;
        foreach (var side in Shapes.Sides)
        {
            if (side == first || both) Chest(scene, new(depth, side * (width - chest), -.03f), new(chest, height), rows, body, drawers);
            else if (random.Chance(.5f)) scene.Box(new(0, side * (width - .08f), -.03f), new(depth, .07f, height), body);
            else foreach (var end in Shapes.Sides) scene.Box(new(end * (depth - .08f), side * (width - .08f), -.03f), new(.07f, .07f, height), body);
        }
        if (random.Chance(.35f)) scene.Box(new(depth, 0, height - .2f), new(.04f, width - 2 * chest - .05f, .08f), drawers);
        if (random.Chance(.25f)) Monitor(scene, new(-.12f, random.Between(-.3f, .3f), height + .1f));
        else if (random.Chance(.4f)) Shelf(scene, random, new(-depth, width, height + .06f), random.Between(.18f, .36f), body);
    }

    /// <summary>A second top goes forwards from one end.</summary>
    private static void Corner(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, drawers, _) = colours;
        float depth = random.Between(.32f, .4f), width = random.Between(.85f, 1.05f), height = random.Between(.34f, .42f), reach = random.Between(.5f, .75f);
        var side = random.Chance(.5f) ? 1 : -1;
        scene.Box(new(0, 0, height), new(depth, width, .07f), body);
        scene.Box(new(depth + reach / 2, side * (width - .32f), height), new(reach / 2 + .06f, .32f, .07f), body);
        scene.Box(new(.04f - depth, 0, .05f), new(.05f, width - .05f, height - .05f), body);
        scene.Box(new(depth / 2 + reach / 2, side * (width - .07f), 0), new(depth / 2 + reach / 2, .07f, height), body);
        if (random.Chance(.5f)) scene.Box(new(depth + reach - .04f, side * (width - .32f), 0), new(.06f, .3f, height), body);
        Chest(scene, new(depth - .04f, -side * (width - .25f), -.03f), new(.25f, height), random.Next(2, 4), body, drawers);
        if (random.Chance(.3f)) Shelf(scene, random, new(-depth, width, height + .06f), random.Between(.16f, .24f), body);
    }

    /// <summary>A flat row of drawers under the top, on straight legs or on trestles.</summary>
    private static void Slim(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, drawers, _) = colours;
        float depth = random.Between(.38f, .5f), width = random.Between(.72f, .95f), low = random.Between(.55f, .68f), box = random.Between(.12f, .17f);
        scene.Box(new(0, 0, .3f), new(depth + .04f, width + .04f, .08f), body);
        scene.Box(new(0, 0, .24f - box), new(depth - .02f, width - .04f, box + .02f), body);
        var count = random.Next(1, 4);
        var half = (width - .1f) * .92f / count;
        for (var i = 0; i < count; i++)
        {
            var place = new Vector3(depth - .02f, (2 * i + 1 - count) * half, .22f - box);
            scene.Box(place, new(.05f, half * .8f, box * .6f), drawers);
            scene.Ellipsoid(place + new Vector3(.05f, 0, 0), new(.06f), Palette.Against(drawers));
        }
        foreach (var side in Shapes.Sides)
        {
            foreach (var end in Shapes.Sides) scene.Limb(new(end * (depth - .08f), side * (width - .08f), .1f), new(end * (depth - .06f), side * (width - .05f), -low), .075f, body);
        }
        if (random.Chance(.3f)) scene.Box(new(-depth, 0, -.25f), new(.05f, width - .08f, .14f), body);
        if (random.Chance(.5f)) Shelf(scene, random, new(-depth, width, .36f), random.Between(.14f, .26f), body);
    }

    /// <summary>Tall, a flap over drawers that is closed aslant or lies open, on short feet.</summary>
    private static void Secretary(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, drawers, _) = colours;
        float depth = random.Between(.36f, .44f), width = random.Between(.6f, .75f), height = random.Between(.36f, .46f);
        Chest(scene, new(depth, 0, 0), new(width, height), random.Next(2, 4), body, drawers);
        scene.Box(new(-.08f, 0, height + .2f), new(depth - .08f, width, .24f), body);
        if (random.Chance(.5f)) scene.Box(new(depth * .5f, 0, height + .16f), new(.06f, width, .3f), body, Turn(Vector3.UnitY, -38));
        else
        {
            scene.Box(new(depth - .16f, 0, height + .22f), new(.03f, width - .08f, .16f), Palette.Sunken(body) * .6f);
            scene.Box(new(depth + .14f, 0, height + .03f), new(.26f, width, .05f), body);
        }
        scene.Box(new(-.1f, 0, height + .46f), new(depth - .04f, width + .05f, .06f), body);
        scene.Legs(new(depth - .08f, width - .08f, -height - .08f), .08f, .12f, body);
        if (random.Chance(.4f)) Shelf(scene, random, new(-depth, width, height + .5f), .2f, body);
    }

    /// <summary>Drawers under one end.</summary>
    /// <param name="half">width and height</param>
    private static void Chest(PrimitiveScene scene, Vector3 front, Vector2 half, int rows, Vector3 body, Vector3 drawers)
    {
        scene.Box(front with { X = 0 }, new(front.X - .02f, half.X, half.Y), body);
        for (var row = 0; row < rows; row++)
        {
            var place = front + new Vector3(0, 0, half.Y * (.93f - (2 * row + 1f) / rows));
            scene.Box(place, new(.04f, half.X - .05f, half.Y / rows - .045f), drawers);
            scene.Ellipsoid(place + new Vector3(.05f, 0, 0), new(.06f), Palette.Against(drawers));
        }
    }

    private static void Monitor(PrimitiveScene scene, Vector3 foot)
    {
        scene.Box(foot, new(.14f, .16f, .04f), Palette.Black);
        scene.Box(foot + new Vector3(-.03f, 0, .15f), new(.05f, .07f, .15f), Palette.Black);
        scene.Box(foot + new Vector3(0, 0, .4f), new(.05f, .36f, .23f), Palette.Black);
        scene.Box(foot + new Vector3(.05f, 0, .4f), new(.02f, .29f, .16f), Palette.Colours["cyan"]);
    }

    /// <summary>Over the whole width, or over one half.</summary>
    /// <param name="corner">the back right one of the top</param>
    private static void Shelf(PrimitiveScene scene, Random random, Vector3 corner, float half, Vector3 colour)
    {
        var wide = random.Chance(.6f) ? corner.Y : corner.Y * .45f;
        var middle = corner.Y - wide;
        scene.Box(new(corner.X, middle, corner.Z + half), new(.05f, wide, half), colour);
        scene.Box(new(corner.X + .14f, middle, corner.Z + 2 * half), new(.19f, wide, .06f), colour);
        if (half > .28f) scene.Box(new(corner.X + .14f, middle, corner.Z + half), new(.16f, wide, .04f), colour);
        foreach (var side in Shapes.Sides) scene.Box(new(corner.X + .14f, middle + side * (wide - .07f), corner.Z + half), new(.16f, .07f, half), colour);
    }
}
