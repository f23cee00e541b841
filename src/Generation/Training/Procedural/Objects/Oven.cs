using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Oven
{
    public static readonly ProceduralObject Kind = new("oven", "door", "gray", "black", Build) { OtherPart = "knobs", UsualOtherColour = "black", HeldOutColours = ["green", "pink"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, door, knobs) = colours;
        var isDouble = random.Chance(.25f);
        float width = random.Between(.65f, .8f), depth = random.Between(.55f, .7f), height = isDouble ? random.Between(1.05f, 1.2f) : random.Between(.65f, .85f), row = height - .18f;
        var window = random.Chance(.4f) ? Palette.Colours["orange"] : Palette.Against(door) == Palette.Black ? Palette.Black : Palette.Metal;
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        if (random.Chance(.4f)) scene.Box(new(depth, 0, .1f - height), new(.02f, width * .9f, .05f), Palette.Black);

        var doors = isDouble ? 2 : 1;
        var half = (row - .18f + height - .24f) / 2 / doors;
        for (var i = 0; i < doors; i++)
        {
            var middle = .24f - height + half * (2 * i + 1);
            scene.Box(new(depth + .03f, 0, middle), new(.05f, width * .75f, half - .05f), door);
            scene.Box(new(depth + .07f, 0, middle - half * .12f), new(.03f, width * .5f, half * .48f), window);
            scene.Box(new(depth + .16f, 0, middle + half * .7f), new(.07f, width * .62f, .06f), Palette.Metal);
        }
        var count = random.Next(3, 6);
        for (var i = 0; i < count; i++) scene.Cylinder(new(depth + .05f, width * (1.5f * (i + .5f) / count - .75f), row + .02f), .105f, .07f, knobs, Turn(Vector3.UnitY, 90));
        if (isDouble) return;
        if (random.Chance(.55f)) scene.Box(new(.08f - depth, 0, height + .18f), new(.08f, width, random.Between(.16f, .3f)), body);
        if (random.Chance(.4f)) scene.Legs(new(depth * .8f, width * .85f, -height - .08f), .1f, .1f, Palette.Metal);
        if (random.Chance(.2f)) return;
        foreach (var side in Shapes.Sides)
        {
            scene.Cylinder(new(depth * .45f, side * width * .48f, height), .23f, .07f, Palette.Against(body));
            scene.Cylinder(new(-depth * .35f, side * width * .48f, height), .18f, .07f, Palette.Against(body));
        }
    }
}
