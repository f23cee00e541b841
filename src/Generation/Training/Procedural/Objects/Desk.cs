using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Desk
{
    public static readonly ProceduralObject Kind = new("desk", "drawers", "brown", "white", Build) { HeldOutColours = ["red", "green"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, drawers, _) = colours;
        float depth = random.Between(.38f, .5f), width = random.Between(.8f, 1.05f), height = random.Between(.36f, .44f), chest = random.Between(.2f, .28f);
        scene.Box(new(0, 0, height), new(depth + .06f, width + .04f, .08f), body);
        scene.Box(new(-depth, 0, height * random.Between(.1f, .45f)), new(.05f, width - .05f, height * .55f), body);

        var both = random.Chance(.4f);
        var rows = random.Next(2, 4);
        var first = random.Chance(.5f) ? -1 : 1;
        foreach (var side in Shapes.Sides)
        {
            if (side == first || both) Chest(scene, new(depth, side * (width - chest), -.03f), new(chest, height), rows, body, drawers);
            else if (random.Chance(.5f)) scene.Box(new(0, side * (width - .08f), -.03f), new(depth, .07f, height), body);
            else foreach (var end in Shapes.Sides) scene.Box(new(end * (depth - .08f), side * (width - .08f), -.03f), new(.07f, .07f, height), body);
        }
        if (random.Chance(.35f)) scene.Box(new(depth, 0, height - .2f), new(.04f, width - 2 * chest - .05f, .08f), drawers);

        if (random.Chance(.3f)) Monitor(scene, new(-.12f, random.Between(-.3f, .3f), height + .1f));
        else if (random.Chance(.4f)) Shelf(scene, new(-depth, width, height + .08f), random.Between(.18f, .28f), body);
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

    /// <param name="corner">the back right one of the top</param>
    private static void Shelf(PrimitiveScene scene, Vector3 corner, float half, Vector3 colour)
    {
        scene.Box(new(corner.X, 0, corner.Z + half), new(.05f, corner.Y, half), colour);
        scene.Box(new(corner.X + .14f, 0, corner.Z + 2 * half), new(.19f, corner.Y, .06f), colour);
        foreach (var side in Shapes.Sides) scene.Box(new(corner.X + .14f, side * (corner.Y - .07f), corner.Z + half), new(.16f, .07f, half), colour);
    }
}
