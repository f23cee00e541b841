using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Oven
{
    public static readonly ProceduralObject Kind = new("oven", "door", "gray", "black", Build) { OtherPart = "knobs", UsualOtherColour = "black", HeldOutColours = ["green", "pink"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        switch (random.Next(9))
        {
            case 0 or 1 or 2: BuiltIn(scene, random, colours); break;
            case 3: Tabletop(scene, random, colours); break;
            case 4: Broad(scene, random, colours); break;
            default: Standing(scene, random, colours); break;
        }
    }

    private static void Standing(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, door, knobs) = colours;
        var isDouble = random.Chance(.2f);
        float width = random.Between(.55f, .8f), depth = random.Between(.52f, .72f), height = isDouble ? random.Between(1.05f, 1.2f) : random.Between(.65f, .85f), row = height - .18f;
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        if (random.Chance(.4f)) scene.Box(new(depth, 0, .1f - height), new(.02f, width * .9f, .05f), Palette.Black);
        Doors(scene, random, new(depth, 0, 0), width * .72f, .24f - height, row - .18f, isDouble ? 2 : 1, body, door);
        Knobs(scene, random.Next(3, 6), new(depth + .05f, 0, row + .02f), width * .75f, knobs);
        if (isDouble) return;
        if (random.Chance(.55f)) scene.Box(new(.08f - depth, 0, height + .18f), new(.08f, width, random.Between(.16f, .3f)), body);
        if (random.Chance(.4f)) scene.Legs(new(depth * .8f, width * .85f, -height - .08f), .1f, .1f, Palette.Metal);
        if (random.Chance(.3f)) scene.Box(new(.02f, 0, height), new(depth * .94f, width * .94f, .04f), random.Chance(.5f) ? Palette.Black : Palette.Sunken(body));
        if (random.Chance(.25f)) return;
        foreach (var side in Shapes.Sides)
        {
            scene.Cylinder(new(depth * .45f, side * width * .48f, height), .23f, .07f, Palette.Against(body));
            scene.Cylinder(new(-depth * .35f, side * width * .48f, height), .18f, .07f, Palette.Against(body));
        }
    }

    /// <summary>A front that is wider than the case behind it, of one oven, a low one, or two above each other.</summary>
    private static void BuiltIn(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, door, knobs) = colours;
        var isDouble = random.Chance(.3f);
        float width = random.Between(.68f, .9f), depth = random.Between(.5f, .7f), height = isDouble ? random.Between(1, 1.3f) : random.Between(.55f, .8f), row = height - random.Between(.15f, .2f);
        var shell = random.Next(3) switch { 0 => body, 1 => Palette.Sunken(body), _ => Palette.Metal };
        scene.Box(new(-.05f, 0, -.03f), new(depth, width * random.Between(.82f, .95f), height * .92f), shell);
        scene.Box(new(depth, 0, 0), new(.06f, width, height), body);
        Doors(scene, random, new(depth + .05f, 0, 0), width * random.Between(.7f, .8f), .12f - height, row - .16f, isDouble ? 2 : 1, body, door);
        Vector3 panel = new(depth + .07f, 0, row);
        if (random.Chance(.75f))
        {
            var broad = width * random.Between(.25f, .5f);
            scene.Box(panel, new(.03f, broad, .095f), Palette.Black);
            if (random.Chance(.6f)) scene.Box(panel + new Vector3(.02f, 0, 0), new(.03f, broad * .5f, .05f), random.Chance(.5f) ? Palette.Glass(body) : Palette.Metal);
            foreach (var side in Shapes.Sides) scene.Cylinder(panel with { Y = side * width * .72f }, .11f, .07f, knobs, Turn(Vector3.UnitY, 90));
        }
        else Knobs(scene, random.Next(2, 5), panel, width * .8f, knobs);
    }

    /// <summary>A small low one with its knobs beside the door.</summary>
    private static void Tabletop(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, door, knobs) = colours;
        float width = random.Between(.75f, 1), depth = random.Between(.45f, .65f), height = random.Between(.42f, .6f), side = random.Pick([-1, 1, 1]);
        var count = random.Next(2, 4);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        Doors(scene, random, new(depth, -side * width * .24f, 0), width * .6f, -height * .74f, height * .74f, 1, body, door);
        for (var i = 0; i < count; i++) scene.Cylinder(new(depth + .05f, side * width * .72f, height * (1.4f * (i + .5f) / count - .7f)), .11f, .07f, knobs, Turn(Vector3.UnitY, 90));
        scene.Legs(new(depth * .8f, width * .85f, -height - .05f), .08f, .07f, Palette.Black);
    }

    /// <summary>A range with two ovens beside each other.</summary>
    private static void Broad(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, door, knobs) = colours;
        float width = random.Between(.9f, 1.1f), depth = random.Between(.5f, .65f), height = random.Between(.6f, .75f);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        foreach (var side in Shapes.Sides) Doors(scene, random, new(depth, side * width * .49f, 0), width * .37f, .2f - height, height - .34f, 1, body, door);
        Knobs(scene, 5, new(depth + .05f, 0, height - .16f), width * .85f, knobs);
        scene.Box(new(-.02f, 0, height + .02f), new(depth * .96f, width * .96f, .04f), Palette.Sunken(body));
        for (var i = -1; i <= 1; i++) scene.Cylinder(new(0, i * width * .6f, height + .07f), .22f, .04f, Palette.Against(body));
        if (random.Chance(.5f)) scene.Box(new(.07f - depth, 0, height + .15f), new(.07f, width, .16f), body);
        scene.Legs(new(depth * .8f, width * .9f, -height - .07f), .08f, .09f, Palette.Black);
    }

    /// <summary>Doors above each other between two heights, alike, each with a window and a bar.</summary>
    private static void Doors(PrimitiveScene scene, Random random, Vector3 place, float width, float bottom, float top, int count, Vector3 body, Vector3 door)
    {
        var window = random.Next(6) switch { 0 or 1 => Palette.Sunken(door), 2 or 3 => Palette.Colours["orange"], _ => Palette.Against(door) == Palette.Black ? Palette.Black : Palette.Metal };
        var bar = window != Palette.Sunken(door) && random.Chance(.7f) ? Palette.Metal : body;
        float half = (top - bottom) / 2 / count, pane = random.Between(.62f, .8f), low = random.Between(.42f, .52f), length = random.Between(.78f, .95f);
        for (var i = 0; i < count; i++)
        {
            var middle = place + new Vector3(0, 0, bottom + half * (2 * i + 1));
            scene.Box(middle + new Vector3(.03f, 0, 0), new(.05f, width * .9f, half - .05f), door);
            scene.Box(middle + new Vector3(.07f, 0, -half * .14f), new(.03f, width * .9f * pane, half * low), window);
            scene.Box(middle + new Vector3(.14f, 0, half * .7f), new(.07f, width * length, .06f), bar);
        }
    }

    private static void Knobs(PrimitiveScene scene, int count, Vector3 middle, float width, Vector3 colour)
    {
        for (var i = 0; i < count; i++) scene.Cylinder(middle with { Y = width * ((2f * i + 1) / count - 1) }, .105f, .07f, colour, Turn(Vector3.UnitY, 90));
    }
}
