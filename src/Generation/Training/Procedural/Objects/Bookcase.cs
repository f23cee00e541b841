using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Bookcase
{
    public static readonly ProceduralObject Kind = new("bookcase", "books", "brown", "red", Build) { HeldOutColours = ["yellow", "black"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, books, _) = colours;
        float depth = random.Between(.2f, .3f), width = random.Between(.42f, .8f), height = random.Between(.65f, 1);
        var rows = height > .8f ? random.Next(3, 5) : random.Next(2, 4);
        var pitch = 2 * height / rows;
        var low = random.Chance(.3f) ? 1 : 0;
        scene.Box(new(-depth, 0, 0), new(.04f, width, height), Palette.Sunken(body));
        foreach (var side in Shapes.Sides) scene.Box(new(0, side * width, 0), new(depth + .03f, .07f, height + .06f), body);
        for (var row = 0; row <= rows; row++) scene.Box(new(0, 0, row * pitch - height), new(depth, width, .06f), body);
        for (var row = low; row < rows; row++) Row(scene, random, row * pitch - height + .06f, new(depth, width - .1f, pitch - .12f), books);
        if (random.Chance(.3f)) scene.Legs(new(depth - .07f, width - .02f, -height - .12f), .08f, .1f, body);
        if (low == 0) return;
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(depth, side * width * .48f, pitch * .5f - height), new(.03f, width * .43f, pitch * .42f), body);
            scene.Ellipsoid(new(depth + .05f, side * .1f, pitch * .5f - height), new(.06f), Palette.Against(body));
        }
    }

    /// <summary>Two or three stacks of books that leave a part of the shelf free.</summary>
    private static void Row(PrimitiveScene scene, Random random, float floor, Vector3 room, Vector3 colour)
    {
        var stacks = random.Next(2, 4);
        var from = random.Chance(.5f) ? -1 : 1;
        var y = 0f;
        for (var i = 0; i < stacks; i++)
        {
            float half = room.Y * random.Between(.25f, .38f) * 2 / stacks, tall = room.Z * random.Between(.32f, .46f);
            scene.Box(new(room.X * .15f, from * (room.Y - y - half), floor + tall), new(room.X * .75f, half, tall), i == 1 ? Palette.Sunken(colour) : colour);
            y += 2 * half;
        }
    }
}
