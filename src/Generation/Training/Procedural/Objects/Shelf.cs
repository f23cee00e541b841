using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Shelf
{
    public static readonly ProceduralObject Kind = new("shelf", "frame", "brown", "gray", Standing) { Forms = [new("wall shelf", Wall)], HeldOutColours = ["orange", "green"] };

    private static readonly string[] Goods = ["yellow", "cyan", "white", "blue"];

    /// <summary>Open on all sides: posts, a ladder, or cubes on a low stand.</summary>
    private static void Standing(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        switch (random.Next(5))
        {
            case 0: Ladder(scene, random, colours); break;
            case 1: Cubes(scene, random, colours); break;
            default: Posts(scene, random, colours); break;
        }
    }

    private static void Posts(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float depth = random.Between(.26f, .42f), width = random.Between(.5f, .85f), height = random.Between(.7f, 1), post = random.Between(.06f, .075f);
        var boards = height > .88f ? random.Next(4, 6) : random.Next(3, 5);
        float low = random.Between(.1f, .25f) - height, high = height - random.Between(.07f, .2f), pitch = (high - low) / (boards - 1);
        scene.Legs(new(depth, width, 0), post, height, colours.Part);
        var isLaden = random.Chance(.7f);
        for (var i = 0; i < boards; i++)
        {
            var z = low + i * pitch;
            scene.Box(new(0, 0, z), new(depth + .03f, width + .03f, .078f), colours.Body);
            if (isLaden && i < boards - 1) Thing(scene, random, new(depth, width - .1f, z + .078f), pitch * .32f);
        }
    }

    /// <summary>Leans, with boards that get deeper towards the floor.</summary>
    private static void Ladder(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float depth = random.Between(.36f, .46f), width = random.Between(.42f, .6f), height = random.Between(.8f, 1);
        foreach (var side in Shapes.Sides)
        {
            var y = side * width;
            scene.Limb(new(-depth, y, height), new(depth, y, -height), .07f, colours.Part);
            scene.Limb(new(-depth, y, height), new(-depth, y, -height), .07f, colours.Part);
        }
        var boards = random.Next(4, 6);
        for (var i = 0; i < boards; i++)
        {
            float share = .1f + .8f * i / (boards - 1), half = depth * (1 - share) + .1f;
            scene.Box(new(half - depth - .06f, 0, (2 * share - 1) * height), new(half, width + .02f, .085f), colours.Body);
            if (random.Chance(.4f)) Thing(scene, random, new(half - .04f, width - .12f, (2 * share - 1) * height + .085f), .12f);
        }
    }

    private static void Cubes(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        int columns = random.Next(1, 4), rows = random.Next(2, 4);
        float cell = random.Between(.28f, .34f), depth = random.Between(.26f, .34f), width = columns * cell, height = rows * cell, leg = random.Between(.12f, .2f);
        for (var row = 0; row <= rows; row++) scene.Box(new(0, 0, 2 * row * cell - height), new(depth, width + .06f, .065f), colours.Body);
        for (var column = 0; column <= columns; column++) scene.Box(new(0, 2 * column * cell - width, 0), new(depth, .065f, height), colours.Body);
        scene.Legs(new(depth - .09f, width - .09f, -height - leg), .08f, leg + .05f, colours.Part);
        scene.Box(new(0, 0, -height - .13f), new(depth + .02f, width + .04f, .08f), colours.Part);
        for (var row = 0; row < rows; row++)
        {
            if (random.Chance(.5f)) Thing(scene, random, new(depth, .1f, 2 * row * cell - height + .065f), cell * .55f);
        }
    }

    /// <summary>Boards on rails.</summary>
    private static void Wall(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var boards = random.Chance(.2f) ? 1 : random.Next(2, 4);
        float depth = random.Between(.26f, .36f), width = random.Between(.75f, .95f), pitch = random.Between(.55f, .7f), apart = width * random.Between(.5f, .85f), aside = random.Chance(.4f) ? .22f : 0;
        var half = (boards - 1) * pitch / 2;
        for (var i = 0; i < boards; i++)
        {
            var z = i * pitch;
            var y = (i % 2 == 0 ? -1 : 1) * aside;
            scene.Box(new(.05f, y, z), new(depth, width, .085f), colours.Body);
            foreach (var side in Shapes.Sides) scene.Box(new(-.02f, side * apart, z - .16f), new(depth * .85f, .085f, .085f), colours.Part);
            for (var thing = random.Next(boards == 1 ? 1 : 0, 3); thing > 0; thing--) Thing(scene, random, new(depth - .05f, width * .6f, z + .085f), random.Between(.12f, .16f));
        }
        foreach (var side in Shapes.Sides) scene.Box(new(-depth, side * apart, half - .1f), new(.06f, .085f, half + .32f), colours.Part);
    }

    /// <param name="room">half the depth and the width to stand in, z of the board</param>
    private static void Thing(PrimitiveScene scene, Random random, Vector3 room, float half)
    {
        var colour = Palette.Colours[random.Pick(Goods)];
        var place = new Vector3(0, random.Between(-.6f, .6f) * room.Y, room.Z + half);
        switch (random.Next(3))
        {
            case 0: scene.Cylinder(place, MathF.Min(half, room.X * .7f), half, colour); break;
            case 1: scene.Ellipsoid(place, new(MathF.Min(half, room.X), half, half), colour); break;
            default: scene.Box(place, new(room.X * .7f, half * random.Between(.9f, 1.6f), half), colour); break;
        }
    }
}
