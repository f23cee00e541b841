using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Keyboard
{
    public static readonly ProceduralObject Kind = new("keyboard", "keys", "black", "white", Computer) { Forms = [new("piano keyboard", Piano)], HeldOutColours = ["green", "pink"] };

    /// <summary>Slopes towards the front: compact, with a number pad, or in two halves.</summary>
    private static void Computer(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float depth = random.Between(.38f, .5f), width = random.Between(.88f, 1);
        var isRound = random.Chance(.3f);
        var slope = Turn(Vector3.UnitY, random.Between(14, 28));
        if (random.Chance(.2f))
        {
            var apart = random.Between(6, 16);
            foreach (var side in Shapes.Sides) Board(scene, new(0, side * width * .54f, 0), Turn(Vector3.UnitZ, side * apart) * slope, depth, width * .48f, 3, 0, isRound, colours);
            return;
        }
        Board(scene, Vector3.Zero, slope, depth, width, random.Next(5, 7), random.Chance(.4f) ? 1 : 0, isRound, colours);
        if (random.Chance(.25f)) scene.Box(Vector3.Transform(new(depth + .1f, 0, -.02f), slope), new(.12f, width, .08f), Palette.Sunken(colours.Body), slope);
        if (random.Chance(.3f)) scene.Limb(new(-depth, 0, .1f), new(-depth - .3f, random.Between(-.3f, .3f), .05f), .06f, Palette.Black);
    }

    /// <param name="pad">columns of a number pad beside the others</param>
    private static void Board(PrimitiveScene scene, Vector3 middle, Quaternion pose, float depth, float width, int columns, int pad, bool isRound, Slots<Vector3> colours)
    {
        const int Rows = 3;
        var (body, keys, _) = colours;
        void Slab(float x, float y, float z, Vector3 half, Vector3 colour) => scene.Box(middle + Vector3.Transform(new(x, y, z), pose), half, colour, pose);
        Slab(0, 0, 0, new(depth, width, .13f), body);
        Slab(0, 0, .12f, new(depth * .88f, width * .94f, .02f), Palette.Sunken(body));
        columns += pad;
        float step = width * .92f / (columns + .35f * pad), row = depth * .54f, half = row * .36f;
        for (var i = 0; i < Rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                var y = (2 * j + 1) * step - width * .92f + (j >= columns - pad ? .7f * step * pad : 0);
                var isSpace = i == Rows - 1 && j > 0 && j < columns - pad - 1;
                if (isSpace && j > 1) continue;
                var across = isSpace ? columns - pad - 2 : 1;
                Vector3 place = new((i - 1) * row, y + (across - 1) * step, .16f), size = new(half, across * step - .055f, .07f);
                if (isRound && !isSpace) scene.Cylinder(middle + Vector3.Transform(place, pose), MathF.Min(half * 1.05f, size.Y), .07f, keys, pose);
                else Slab(place.X, place.Y, place.Z, size, keys);
            }
        }
    }

    private static void Piano(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, keys, _) = colours;
        var stands = random.Chance(.25f);
        float width = random.Between(.9f, 1.05f), depth = random.Between(.32f, .45f), length = depth * random.Between(.5f, .6f);
        var whites = stands ? 7 : random.Next(7, 11);
        var slope = Turn(Vector3.UnitY, random.Between(8, 18));
        void Slab(float x, float y, float z, Vector3 half, Vector3 colour) => scene.Box(Vector3.Transform(new(x, y, z), slope), half, colour, slope);
        Slab(0, 0, -.04f, new(depth + .06f, width, .13f), body);
        Slab(-length, 0, .1f, new(depth - length, width, .12f), body);
        foreach (var side in Shapes.Sides) Slab(0, side * (width - .05f), .07f, new(depth, .06f, .1f), body);

        var step = (width - .12f) / whites;
        for (var i = 0; i < whites; i++)
        {
            var y = (2 * i + 1) * step + .12f - width;
            Slab(depth - length, y, .09f, new(length, step - .025f, .06f), keys);
            if (i < whites - 1 && i % 7 is not (2 or 6)) Slab(depth - 1.35f * length, y + step, .16f, new(length * .6f, step * .5f, .07f), Palette.Against(keys));
        }
        if (random.Chance(.6f)) Slab(-length, random.Between(-.2f, .2f), .21f, new((depth - length) * .6f, width * .22f, .03f), Palette.Glass(body));
        if (random.Chance(.6f))
        {
            foreach (var side in Shapes.Sides) Slab(-length, side * width * .75f, .21f, new((depth - length) * .6f, width * .16f, .02f), Palette.Against(body));
        }
        if (!stands) return;
        var lean = random.Between(45, 58);
        foreach (var side in Shapes.Sides) scene.Box(new(side * .08f, 0, -.62f), new(.07f, .75f, .07f), Palette.Metal, Turn(Vector3.UnitX, side * lean));
    }
}
