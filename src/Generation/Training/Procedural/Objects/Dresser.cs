using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Dresser
{
    public static readonly ProceduralObject Kind = new("dresser", "handles", "brown", "yellow", Build) { OtherPart = "top", HeldOutColours = ["blue", "black"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handles, top) = colours;
        var tall = random.Chance(.3f);
        float depth = random.Between(.32f, .46f), width = tall ? random.Between(.46f, .62f) : random.Between(.78f, 1), height = tall ? random.Between(.72f, .92f) : random.Between(.42f, .6f);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        scene.Box(new(.02f, 0, height + .05f), new(depth + .05f, width + .05f, .06f), top);
        Feet(scene, random, new(depth, width, height), body);

        int rows = tall ? random.Next(4, 6) : random.Next(2, 4), columns = tall ? 1 : random.Pick([1, 2, 2, 2, 3]), first = random.Chance(.3f) ? columns % 3 + 1 : columns, handle = random.Next(3);
        for (var row = 0; row < rows; row++)
        {
            var across = row == 0 ? first : columns;
            var half = new Vector2(width / across, height / rows);
            for (var column = 0; column < across; column++) Drawer(scene, new(depth, half.X * (2 * column + 1) - width, height - half.Y * (2 * row + 1)), half, handle, body, handles);
        }
        if (!tall && columns < 3 && random.Chance(.4f)) Mirror(scene, random, new(.06f - depth, 0, height + .1f), width, body);
    }

    /// <summary>A panel with a bar, a knob, or two of them where it is broad.</summary>
    private static void Drawer(PrimitiveScene scene, Vector3 place, Vector2 half, int handle, Vector3 body, Vector3 handles)
    {
        scene.SunkenPanel(place, half.X - .045f, half.Y - .04f, body);
        place.X += .06f;
        if (handle == 0) scene.Box(place, new(.06f, half.X * .5f, .07f), handles);
        else if (half.X < .5f) scene.Ellipsoid(place, new(.11f), handles);
        else foreach (var side in Shapes.Sides) scene.Box(place with { Y = place.Y + side * half.X * .5f }, handle == 1 ? new(.06f, .1f, .1f) : new(.06f, .16f, .07f), handles);
    }

    /// <summary>Short or long legs, a plinth, or side boards down to the floor.</summary>
    private static void Feet(PrimitiveScene scene, Random random, Vector3 half, Vector3 body)
    {
        switch (random.Next(4))
        {
            case 0: scene.Legs(new(half.X - .09f, half.Y - .09f, -half.Z - .07f), .09f, .09f, body); break;
            case 1: scene.Legs(new(half.X - .06f, half.Y - .12f, -half.Z - .15f), .065f, .17f, body); break;
            case 2: scene.Box(new(.02f, 0, -half.Z - .04f), new(half.X + .04f, half.Y + .04f, .07f), body); break;
            default:
                foreach (var side in Shapes.Sides) scene.Box(new(0, side * half.Y, -.08f), new(half.X + .03f, .07f, half.Z + .08f), body);
                break;
        }
    }

    private static void Mirror(PrimitiveScene scene, Random random, Vector3 foot, float width, Vector3 body)
    {
        float half = random.Between(.34f, .46f), broad = width * random.Between(.5f, .75f), thick = .06f;
        var middle = foot + new Vector3(0, 0, half + .06f);
        var pane = middle with { X = middle.X + .03f };
        if (random.Chance(.5f))
        {
            scene.Box(middle, new(thick, broad, half), body);
            scene.Box(pane, new(thick, broad - .1f, half - .1f), Palette.Glass(body));
            return;
        }
        scene.Frustum(middle, new(half, broad, thick), 1, body, Turn(Vector3.UnitY, 90));
        scene.Frustum(pane, new(half - .1f, broad - .1f, thick), 1, Palette.Glass(body), Turn(Vector3.UnitY, 90));
        scene.Box(foot, new(thick, broad * .6f, .1f), body);
    }
}
