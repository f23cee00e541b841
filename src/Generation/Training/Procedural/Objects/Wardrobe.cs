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
        float depth = random.Between(.28f, .4f), width = random.Between(.5f, .72f), height = random.Between(.82f, 1);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        if (random.Chance(.6f)) scene.Legs(new(depth - .08f, width - .08f, -height - .07f), .09f, .1f, body);
        else scene.Box(new(.02f, 0, -height), new(depth + .05f, width + .05f, .09f), body);
        if (random.Chance(.35f)) scene.Frustum(new(0, 0, height - .02f), new(.22f, width * .95f, depth), 1, body, Turn(Vector3.UnitY, 90));
        else if (random.Chance(.8f)) scene.Box(new(.04f, 0, height), new(depth + .08f, width + .08f, .08f), body);

        var foot = .1f - height;
        if (random.Chance(.45f))
        {
            scene.SunkenPanel(new(depth, 0, foot + .12f), width - .08f, .13f, body);
            scene.Box(new(depth + .06f, 0, foot + .12f), new(.05f, width * .35f, .05f), handles);
            foot += .3f;
        }
        Doors(scene, random, new(depth, width, (height - .1f + foot) / 2), (height - .1f - foot) / 2, body, handles);
    }

    /// <param name="front">x of the doors, half their width, z of their middle</param>
    private static void Doors(PrimitiveScene scene, Random random, Vector3 front, float half, Vector3 body, Vector3 handles)
    {
        var mirror = random.Next(4);
        foreach (var side in Shapes.Sides)
        {
            var place = front with { Y = side * front.Y * .5f };
            var size = new Vector2(front.Y * .5f - .08f, half);
            if (mirror == 0) scene.Box(place + new Vector3(0, 0, half * .35f), new(.025f, size.X * .8f, half * .5f), Palette.Glass(body));
            else if (mirror == 1 && side == 1) scene.Box(place, new(.025f, size.X, half), Palette.Glass(body));
            else if (random.Chance(.5f)) scene.SunkenPanel(place, size.X, size.Y, body);
            else foreach (var end in Shapes.Sides) scene.SunkenPanel(place + new Vector3(0, 0, end * half * .52f), size.X, half * .44f, body);
            scene.Box(front with { X = front.X + .05f, Y = side * .12f }, new(.06f, .07f, .2f), handles);
        }
        scene.Box(front with { Y = 0 }, new(.015f, .03f, half), Palette.Black);
    }
}
