using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Wardrobe
{
    public static readonly ProceduralObject Kind = new("wardrobe", "handles", "brown", "yellow", Build) { HeldOutColours = ["gray", "cyan"] };

    /// <summary>Feet or a plinth, a crown or none, drawers below or none; two or three doors that swing, or two that slide.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handles, _) = colours;
        var doors = random.Chance(.3f) ? 3 : 2;
        float depth = random.Between(.26f, .42f), width = doors == 3 ? random.Between(.68f, .95f) : random.Between(.45f, .8f), height = random.Between(.82f, 1);
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
            case 0: scene.Frustum(new(0, 0, height - .02f), new(.22f, width * .95f, depth), 1, body, Turn(Vector3.UnitY, 90)); break;
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
        var (mirror, panels, grip) = (random.Next(5), random.Next(3), random.Between(.15f, .26f));
        var wide = front.Y / count;
        for (var i = 0; i < count; i++)
        {
            var place = front with { Y = (2 * i + 1 - count) * wide };
            var size = new Vector2(wide - .06f, half);
            if (mirror == 0) scene.Box(place + new Vector3(0, 0, half * .35f), new(.025f, size.X * .75f, half * .45f), Palette.Glass(body));
            else if (mirror == 1 && i == 1) scene.Box(place, new(.025f, size.X * .9f, half * .95f), Palette.Glass(body));
            else if (panels == 0) scene.SunkenPanel(place, size.X, size.Y, body);
            else if (panels == 1) foreach (var end in Shapes.Sides) scene.SunkenPanel(place + new Vector3(0, 0, end * half * .52f), size.X, half * .44f, body);
            if (i > 0) scene.Box(place with { Y = place.Y - wide }, new(.015f, .03f, half), Palette.Black);
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
