using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Wardrobe
{
    public static readonly ProceduralObject Kind = new("wardrobe", "handles", "brown", "yellow", Build) { HeldOutColours = ["gray", "cyan"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handles, _) = colours;
        switch (random.Next(12))
        {
            case 0 or 1 or 2:
                Row(scene, random, body, handles);
                break;
            case 3 or 4:
                Combined(scene, random, body, handles);
                break;
            case 5:
                Open(scene, random, body, handles);
                break;
            default:
                Standing(scene, random, body, handles);
                break;
        }
    }

    /// <summary>A smooth wall of doors, wide and not deep; a row of small ones above or none.</summary>
    private static void Row(PrimitiveScene scene, Random random, Vector3 body, Vector3 handles)
    {
        var doors = random.Next(3, 6);
        float depth = random.Between(.18f, .36f), width = random.Between(.75f, 1.2f), height = random.Between(.72f, 1), wide = width / doors;
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        if (random.Chance(.4f)) scene.Box(new(-.03f, 0, -height - .04f), new(depth - .03f, width - .02f, .06f), random.Chance(.5f) ? Palette.Black : Palette.Sunken(body));
        var (groove, mirror, grip, inOne) = (random.Chance(.7f), random.Chance(.25f) ? random.Next(1, doors - 1) : -1, random.Between(.16f, .5f), random.Chance(.5f));
        for (var i = 0; i < doors; i++)
        {
            var y = (2 * i + 1 - doors) * wide;
            if (i == mirror) scene.Box(new(depth, y, 0), new(.025f, wide - .03f, height * .9f), Palette.Glass(body));
            if (groove && i > 0) scene.Box(new(depth, y - wide, 0), new(.02f, .025f, height - .06f), Palette.Sunken(body));
            var towards = inOne ? .1f - wide : (i % 2 == 0 ? 1 : -1) * (wide - .1f);
            scene.Box(new(depth + .04f, y + towards, -.05f), new(.05f, .06f, grip), handles);
        }
        if (random.Chance(.3f)) scene.Box(new(depth + .01f, 0, height * .62f), new(.02f, width - .04f, .025f), Palette.Sunken(body));
    }

    /// <summary>A tall door or a mirror on one side, a short door above drawers or shelves on the other.</summary>
    private static void Combined(PrimitiveScene scene, Random random, Vector3 body, Vector3 handles)
    {
        float depth = random.Between(.2f, .4f), width = random.Between(.55f, .95f), height = random.Between(.8f, 1), share = random.Between(.4f, .6f);
        var side = random.Chance(.5f) ? 1 : -1;
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        if (random.Chance(.4f)) scene.Legs(new(depth - .08f, width - .08f, -height - .06f), .08f, .1f, body);

        float tall = width * share, small = width - tall;
        var door = new Vector3(depth, side * small, 0);
        if (random.Chance(.35f)) scene.Box(door, new(.03f, tall * .62f, height * .8f), Palette.Glass(body));
        else if (random.Chance(.5f)) scene.SunkenPanel(door, tall - .06f, height - .08f, body);
        scene.Box(new(depth, side * (width - 2 * tall), 0), new(.02f, .025f, height - .05f), Palette.Sunken(body));
        scene.Box(door + new Vector3(.04f, side * (.12f - tall), 0), new(.06f, .07f, random.Between(.15f, .4f)), handles);

        var rows = random.Next(2, 5);
        var (bright, open, half, y) = (random.Chance(.3f), random.Chance(.3f), MathF.Min(random.Between(.12f, .15f), height * .57f / rows), -side * tall);
        for (var row = 0; row < rows; row++)
        {
            var place = new Vector3(depth, y, .06f - height + (2 * row + 1) * half);
            scene.Box(place, new(.03f, small - .06f, half - .025f), bright ? random.Pick([.. Palette.Colours.Values]) : open ? Palette.Black : Palette.Sunken(body));
            if (!open) scene.Box(place + new Vector3(.05f, 0, 0), new(.04f, small * .35f, .045f), handles);
        }
        scene.Box(new(depth + .04f, y - side * (.12f - small), height * .4f), new(.06f, .07f, .16f), handles);
    }

    /// <summary>Clothes on a rail and shelves above drawers, without doors or with both swung out.</summary>
    private static void Open(PrimitiveScene scene, Random random, Vector3 body, Vector3 handles)
    {
        float depth = random.Between(.28f, .4f), width = random.Between(.6f, .9f), height = random.Between(.8f, 1), inner = random.Between(-.1f, .25f) * width, floor = .42f - height;
        var back = Palette.Sunken(body);
        scene.Box(new(.05f - depth, 0, 0), new(.05f, width, height), back);
        foreach (var side in Shapes.Sides) scene.Box(new(0, side * width, 0), new(depth, .07f, height), body);
        scene.Box(new(0, 0, height), new(depth, width + .07f, .07f), body);
        scene.Box(new(0, 0, -height + .2f), new(depth, width, .22f), body);
        scene.Box(new(-.02f, inner, 0), new(depth - .04f, .05f, height), body);
        foreach (var side in Shapes.Sides) scene.Box(new(depth + .04f, side * width * .5f, -height + .2f), new(.05f, width * .28f, .06f), handles);

        for (var shelf = 1; shelf <= 2; shelf++) scene.Box(new(0, (inner + width) / 2, float.Lerp(floor, height, shelf / 3f)), new(depth - .05f, (width - inner) / 2, .04f), body);
        var hung = random.Next(3, 6);
        for (var i = 0; i < hung; i++)
        {
            var length = (height - floor) * random.Between(.25f, .4f);
            scene.Box(new(0, float.Lerp(-width, inner, (i + .7f) / (hung + .4f)), height - .16f - length), new(depth * .6f, .065f, length), random.Pick([.. Palette.Colours.Values]));
        }
        if (random.Chance(.3f))
        {
            foreach (var side in Shapes.Sides) scene.Box(new(depth + width * .45f, side * (width + .16f), .2f), new(width * .46f, .05f, height - .2f), body, Turn(Vector3.UnitZ, side * 14));
        }
    }

    /// <summary>Feet or a plinth, a crown or none, drawers below or none; one to three doors that swing, or two that slide.</summary>
    private static void Standing(PrimitiveScene scene, Random random, Vector3 body, Vector3 handles)
    {
        var doors = random.NextSingle() switch { < .1f => 1, < .7f => 2, _ => 3 };
        float depth = random.Between(.22f, .44f), width = doors * random.Between(.24f, .36f) + (doors == 1 ? .06f : 0), height = random.Between(.78f, 1);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        switch (random.Next(4))
        {
            case 0: scene.Legs(new(depth - .08f, width - .08f, -height - .07f), .09f, .1f, body); break;
            case 1:
                foreach (var (x, y) in ((float, float)[])[(1, 1), (1, -1), (-1, 1), (-1, -1)]) scene.Ellipsoid(new(x * (depth - .08f), y * (width - .1f), -height - .06f), new(.12f), body);
                break;
            case 2: scene.Box(new(.02f, 0, -height), new(depth + .05f, width + .05f, .09f), body); break;
        }
        switch (random.Next(4))
        {
            case 0: scene.Frustum(new(0, 0, height - .02f), new(random.Between(.14f, .34f), width * .95f, depth), 1, body, Turn(Vector3.UnitY, 90)); break;
            case 1: scene.Box(new(.04f, 0, height), new(depth + .08f, width + .08f, .08f), body); break;
            case 2: scene.Box(new(0, 0, height + .03f), new(depth + .02f, width + .02f, .04f), body); break;
        }
        var foot = .1f - height;
        if (random.Chance(.45f))
        {
            var rows = random.Next(1, 3);
            for (var row = 0; row < rows; row++)
            {
                scene.SunkenPanel(new(depth, 0, foot + .12f), width - .08f, .12f, body);
                scene.Box(new(depth + .06f, 0, foot + .12f), new(.05f, width * .35f, .045f), handles);
                foot += .29f;
            }
        }
        var front = new Vector3(depth, width, (height - .1f + foot) / 2);
        var half = (height - .1f - foot) / 2;
        if (doors == 2 && random.Chance(.25f)) Sliding(scene, random, front, half, body, handles);
        else Doors(scene, random, doors, front, half, body, handles);
    }

    /// <param name="front">x of the doors, half their width, z of their middle</param>
    private static void Doors(PrimitiveScene scene, Random random, int count, Vector3 front, float half, Vector3 body, Vector3 handles)
    {
        var (mirror, panels, grip) = (random.Next(6), random.Next(4), random.Between(.15f, .34f));
        var groove = random.Chance(.5f) ? Palette.Black : Palette.Sunken(body);
        var wide = front.Y / count;
        if (mirror > 1 && panels == 3) for (var slat = -3; slat <= 3; slat++) scene.Box(front with { Y = 0, Z = front.Z + slat * half * .27f }, new(.025f, front.Y - .06f, half * .05f), Palette.Sunken(body));
        for (var i = 0; i < count; i++)
        {
            var place = front with { Y = (2 * i + 1 - count) * wide };
            var size = new Vector2(wide - .06f, half);
            if (mirror == 0) scene.Box(place + new Vector3(0, 0, half * .35f), new(.025f, size.X * .75f, half * .45f), Palette.Glass(body));
            else if (mirror == 1 && i == 1) scene.Box(place, new(.025f, size.X * .9f, half * .95f), Palette.Glass(body));
            else if (panels == 0) scene.SunkenPanel(place, size.X, size.Y, body);
            else if (panels == 1) foreach (var end in Shapes.Sides) scene.SunkenPanel(place + new Vector3(0, 0, end * half * .52f), size.X, half * .44f, body);
            if (i > 0) scene.Box(place with { Y = place.Y - wide }, new(.015f, .03f, half), groove);
            scene.Box(place + new Vector3(.05f, i == 0 ? wide - .12f : .12f - wide, 0), new(.06f, .08f, grip), handles);
        }
    }

    /// <summary>One door runs before the other; their handles stand at the outer edges.</summary>
    private static void Sliding(PrimitiveScene scene, Random random, Vector3 front, float half, Vector3 body, Vector3 handles)
    {
        var mirror = random.Chance(.5f);
        foreach (var side in Shapes.Sides)
        {
            var place = front with { X = front.X + (side > 0 ? .06f : 0), Y = side * front.Y * .47f };
            scene.Box(place, new(.05f, front.Y * .5f, half), Vector3.Lerp(body, Palette.Sunken(body), side > 0 ? 0 : .5f));
            if (mirror && side > 0) scene.Box(place + new Vector3(.04f, -.05f, 0), new(.025f, front.Y * .28f, half * .85f), Palette.Glass(body));
            scene.Box(place + new Vector3(.06f, side * front.Y * .38f, 0), new(.05f, .06f, half * .45f), handles);
        }
    }
}
