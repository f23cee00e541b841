using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class KitchenIsland
{
    public static readonly ProceduralObject Kind = new("kitchen island", "top", "white", "brown", Build) { OtherPart = "handles", UsualOtherColour = "black", HeldOutColours = ["blue", "purple"] };

    /// <summary>Lower storage below a top that stands far out, often with stools behind it.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, top, handles) = colours;
        var half = new Vector3(random.Between(.36f, .5f), random.Between(.68f, .95f), random.Between(.44f, .54f));
        var store = random.Pick([0, 0, 1, 1, 2, 2, 3]);
        var seats = store != 3 && random.Chance(.55f) ? random.Next(2, 4) : 0;
        float over = random.Between(.08f, .16f), bar = seats > 0 ? random.Between(.3f, .42f) : over;
        scene.Box(new((over - bar) / 2, 0, half.Z + .06f), new(half.X + (over + bar) / 2, half.Y + over, .075f), top);
        switch (store)
        {
            case 0: Doors(scene, half, 0, 1, body, handles); break;
            case 1: Doors(scene, half, random.Between(.13f, .17f), random.Chance(.5f) ? 1 : 2, body, handles); break;
            case 2: HalfOpen(scene, half, random.Chance(.5f) ? 1 : -1, body, handles); break;
            default: Cart(scene, random, half, body, handles); break;
        }
        OnTop(scene, random, half, top);
        for (var i = 0; i < seats; i++) Stool(scene, new(-half.X - bar - .05f, half.Y * (2 * i + 1f - seats) / seats * 1.1f, -half.Z), half.Z * 1.25f, top);
    }

    /// <param name="drawers">half the height of the drawers above the doors</param>
    private static void Doors(PrimitiveScene scene, Vector3 half, float drawers, int pairs, Vector3 body, Vector3 handles)
    {
        scene.Box(Vector3.Zero, half, body);
        scene.Box(new(0, 0, -half.Z), new(half.X - .04f, half.Y - .04f, .06f), Palette.Black);
        for (var i = 0; i < 2 * pairs; i++)
        {
            var broad = half.Y / pairs / 2;
            var place = new Vector3(half.X, broad * (2 * i + 1) - half.Y, .05f - drawers);
            scene.SunkenPanel(place, broad - .05f, half.Z - .11f - drawers, body);
            scene.Box(new(half.X + .05f, place.Y + (i % 2 == 0 ? 1 : -1) * (broad - .12f), place.Z + .05f), new(.05f, .06f, .13f), handles);
            if (drawers == 0) continue;
            scene.SunkenPanel(place with { Z = half.Z - drawers }, broad - .05f, drawers - .03f, body);
            if (pairs == 1) scene.Box(new(half.X + .05f, place.Y, half.Z - drawers), new(.05f, broad * .5f, .055f), handles);
        }
    }

    /// <summary>Drawers on one side, open shelves on the other.</summary>
    private static void HalfOpen(PrimitiveScene scene, Vector3 half, int side, Vector3 body, Vector3 handles)
    {
        const int Rows = 3;
        var broad = half.Y * .55f;
        var middle = side * (half.Y - broad);
        scene.Box(new(0, middle, 0), half with { Y = broad }, body);
        for (var row = 0; row < Rows; row++)
        {
            var place = new Vector3(half.X, middle, half.Z * (1 - (2 * row + 1f) / Rows));
            scene.SunkenPanel(place, broad - .06f, half.Z / Rows - .04f, body);
            scene.Box(place + new Vector3(.06f, 0, 0), new(.05f, broad * .45f, .055f), handles);
            scene.Box(new(0, -side * broad, -half.Z + .07f + row * half.Z * .6f), new(half.X, half.Y - broad, .06f), body);
        }
        scene.Box(new(0, .07f * side - side * half.Y, 0), half with { Y = .07f }, body);
    }

    /// <summary>Legs on wheels with shelves.</summary>
    private static void Cart(PrimitiveScene scene, Random random, Vector3 half, Vector3 body, Vector3 handles)
    {
        scene.Box(new(0, 0, half.Z * .65f), half with { Z = half.Z * .35f }, body);
        scene.Legs(new(half.X - .08f, half.Y - .08f, -.1f), .09f, half.Z, body);
        scene.Box(new(0, 0, -half.Z * .85f), new(half.X, half.Y, .08f), body);
        if (random.Chance(.5f)) scene.Box(new(0, 0, -half.Z * .3f), new(half.X, half.Y, .06f), body);
        foreach (var side in Shapes.Sides)
        {
            scene.SunkenPanel(new(half.X, side * half.Y * .5f, half.Z * .65f), half.Y * .5f - .06f, half.Z * .28f, body);
            scene.Box(new(half.X + .06f, side * half.Y * .5f, half.Z * .62f), new(.05f, half.Y * .24f, .06f), handles);
            scene.Wheels(new(side * (half.X - .08f), half.Y - .08f, -half.Z - .16f), .11f, .07f, Palette.Black);
        }
    }

    /// <summary>A sink with its tap, a hob, a bowl of fruit or nothing.</summary>
    private static void OnTop(PrimitiveScene scene, Random random, Vector3 half, Vector3 top)
    {
        var place = new Vector3(0, half.Y * random.Between(-.4f, .4f), half.Z + .14f);
        switch (random.Next(5))
        {
            case 0:
                scene.Box(place, new(.26f, .34f, .02f), Palette.Metal);
                scene.Cylinder(place + new Vector3(-.24f, 0, .16f), .065f, .18f, Palette.Metal);
                scene.Box(place + new Vector3(-.11f, 0, .34f), new(.19f, .065f, .06f), Palette.Metal);
                break;
            case 1:
                foreach (var side in Shapes.Sides)
                {
                    scene.Cylinder(place + new Vector3(.18f, side * .2f, 0), .15f, .03f, Palette.Against(top));
                    scene.Cylinder(place + new Vector3(-.18f, side * .2f, 0), .15f, .03f, Palette.Against(top));
                }
                break;
            case 2:
                scene.Frustum(place + new Vector3(0, 0, .06f), new(.12f, .12f, .08f), 2, Palette.Against(top));
                scene.Ellipsoid(place + new Vector3(.05f, -.09f, .2f), new(.13f), Palette.Colours["orange"]);
                scene.Ellipsoid(place + new Vector3(-.04f, .1f, .2f), new(.13f), Palette.Glow);
                break;
        }
    }

    private static void Stool(PrimitiveScene scene, Vector3 foot, float height, Vector3 seat)
    {
        scene.Cylinder(foot + new Vector3(0, 0, height), .22f, .08f, seat);
        scene.Frustum(foot + new Vector3(0, 0, height / 2), new(.18f, .18f, height / 2), .4f, Palette.Metal);
    }
}
