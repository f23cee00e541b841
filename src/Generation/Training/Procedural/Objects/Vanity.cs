using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Vanity
{
    public static readonly ProceduralObject Kind = new("vanity", "top", "brown", "white", Single) { OtherPart = "basin", UsualOtherColour = "white", Forms = [new("double vanity", Double)], HeldOutColours = ["pink", "black"] };

    private static void Single(PrimitiveScene scene, Random random, Slots<Vector3> colours) => Build(scene, random, colours, random.Between(.5f, .75f), 1);

    private static void Double(PrimitiveScene scene, Random random, Slots<Vector3> colours) => Build(scene, random, colours, random.Between(.9f, 1.1f), 2);

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours, float width, int basins)
    {
        var (body, top, _) = colours;
        float depth = random.Between(.42f, .52f), height = random.Between(.36f, .52f), counter = height + .13f;
        scene.Box(new(.04f, 0, height + .05f), new(depth + .07f, width + .06f, .08f), top);
        if (random.Chance(.2f)) Open(scene, random, new(depth, width, height), body);
        else
        {
            scene.Box(Vector3.Zero, new(depth, width, height), body);
            Front(scene, random, new(depth, width, height), body);
        }

        var raised = random.Chance(.35f);
        for (var i = 0; i < basins; i++) Basin(scene, new(.1f, width * ((2 * i + 1f) / basins - 1), counter), raised, colours.Other);
        switch (random.Next(4))
        {
            case 0: scene.Box(new(-depth, 0, counter + .14f), new(.06f, width, .14f), top); break;
            case 1: Panel(scene, new(-depth, 0, counter), new(width * random.Between(.7f, 1), random.Between(.4f, .55f)), body); break;
            default:
                for (var i = 0; i < basins; i++) Panel(scene, new(-depth, width * ((2 * i + 1f) / basins - 1), counter), new(width / basins * .8f, random.Between(.42f, .55f)), body);
                break;
        }
    }

    private static void Basin(PrimitiveScene scene, Vector3 place, bool raised, Vector3 basin)
    {
        var rim = place + new Vector3(0, 0, raised ? .2f : .02f);
        if (raised) scene.Frustum(place + new Vector3(0, 0, .1f), new(.2f, .22f, .1f), 1.4f, basin);
        else scene.Frustum(rim, new(.3f, .33f, .02f), 1, basin);
        scene.Frustum(rim, new(.21f, .24f, .03f), 1, Palette.Sunken(basin));
        scene.Box(place + new Vector3(-.36f, 0, .2f), new(.06f, .06f, .22f), Palette.Metal);
        scene.Box(place + new Vector3(-.24f, 0, .4f), new(.18f, .06f, .05f), Palette.Metal);
    }

    private static void Panel(PrimitiveScene scene, Vector3 foot, Vector2 half, Vector3 frame)
    {
        scene.Box(foot + new Vector3(0, 0, half.Y + .1f), new(.05f, half.X, half.Y + .1f), frame);
        scene.Box(foot + new Vector3(.05f, 0, half.Y + .16f), new(.02f, half.X - .1f, half.Y - .07f), Palette.Glass(frame));
    }

    /// <summary>Doors, drawers, or doors beside drawers, on a plinth, on feet or hung from the wall.</summary>
    private static void Front(PrimitiveScene scene, Random random, Vector3 half, Vector3 body)
    {
        var stands = random.Next(3);
        if (stands == 0) scene.Box(new(-.06f, 0, -half.Z - .06f), new(half.X - .08f, half.Y - .05f, .08f), Palette.Black);
        if (stands == 1)
        {
            foreach (var side in Shapes.Sides) scene.Box(new(0, side * (half.Y - .09f), -half.Z - .12f), new(half.X - .02f, .09f, .14f), body);
        }

        int kind = random.Next(4), columns = kind == 3 && half.Y > .8f ? 3 : 2;
        var wide = half.Y / columns;
        for (var i = 0; i < columns; i++)
        {
            var y = wide * (2 * i + 1) - half.Y;
            var rows = kind == 0 ? 2 : kind == 1 && i > 0 ? 3 : 1;
            if (kind == 2 && i > 0) rows = 2;
            var tall = half.Z / rows;
            for (var row = 0; row < rows; row++)
            {
                var z = tall * (2 * row + 1) - half.Z;
                scene.SunkenPanel(new(half.X, y, z), wide - .035f, tall - .03f, body);
                if (rows > 1) scene.Box(new(half.X + .05f, y, z), new(.04f, wide * .4f, .05f), Palette.Against(body));
                else scene.Box(new(half.X + .05f, y + (i < columns / 2f - .5f ? .6f : -.6f) * wide, z + tall * .2f), new(.04f, .055f, .14f), Palette.Against(body));
            }
        }
    }

    /// <summary>Legs with a drawer above and a shelf below.</summary>
    private static void Open(PrimitiveScene scene, Random random, Vector3 half, Vector3 body)
    {
        var drawer = half.Z * random.Between(.4f, .55f);
        scene.Box(new(0, 0, half.Z - drawer), half with { Z = drawer }, body);
        foreach (var side in Shapes.Sides)
        {
            scene.SunkenPanel(new(half.X, side * half.Y * .48f, half.Z - drawer), half.Y * .42f, drawer * .75f, body);
            scene.Box(new(half.X + .05f, side * half.Y * .48f, half.Z - drawer), new(.04f, half.Y * .16f, .05f), Palette.Against(body));
        }
        scene.Legs(new(half.X - .09f, half.Y - .09f, -.1f), .09f, half.Z + .05f, body);
        scene.Box(new(0, 0, -half.Z * .85f), new(half.X - .02f, half.Y - .04f, .08f), body);
        if (random.Chance(.5f)) scene.Box(new(.05f, half.Y * random.Between(-.4f, .4f), -half.Z * .85f + .18f), new(.2f, .22f, .1f), Palette.Colours["white"]);
    }
}
