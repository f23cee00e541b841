using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Mattress
{
    public static readonly ProceduralObject Kind = new("mattress", "edges", "white", "blue", Plain) { Forms = [new("air mattress", Air)], HeldOutColours = ["green", "yellow"] };

    /// <summary>Lies flat, leans upright, is folded in three, or is rolled up at one end.</summary>
    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, edges, _) = colours;
        var half = new Vector3(random.Between(.85f, 1), random.Between(.5f, .8f), random.Between(.16f, .24f));
        switch (random.Next(7))
        {
            case 0:
                foreach (var side in Shapes.Sides) Slab(scene, random, new(.5f, half.Y, half.Z * .75f), new(side * .42f, 0, 0), Turn(Vector3.UnitY, side * 28), body, edges);
                Slab(scene, random, new(.4f, half.Y, half.Z * .75f), new(1.15f, 0, -.24f), Quaternion.Identity, body, edges);
                break;
            case 1:
                Slab(scene, random, half with { X = .7f, Z = .16f }, new(.25f, 0, 0), Quaternion.Identity, body, edges);
                foreach (var side in Shapes.Sides) scene.Cylinder(new(-.55f, side * half.Y, .17f), .34f, .06f, edges, Turn(Vector3.UnitX, 90));
                scene.Cylinder(new(-.55f, 0, .17f), .34f, half.Y, body, Turn(Vector3.UnitX, 90));
                scene.Cylinder(new(-.55f, 0, .17f), .15f, half.Y + .08f, Palette.Sunken(body), Turn(Vector3.UnitX, 90));
                break;
            case 2:
                Slab(scene, random, half, Vector3.Zero, Turn(Vector3.UnitY, random.Between(62, 76)), body, edges);
                break;
            default:
                Slab(scene, random, half, Vector3.Zero, Quaternion.Identity, body, edges);
                break;
        }
    }

    /// <summary>A block with a seam around its upper and lower edge, its top striped, with buttons or plain.</summary>
    private static void Slab(PrimitiveScene scene, Random random, Vector3 half, Vector3 place, Quaternion turn, Vector3 body, Vector3 edges)
    {
        Vector3 At(float x, float y, float z) => place + Vector3.Transform(new Vector3(x, y, z) * half, turn);
        scene.Box(place, half, body, turn);
        foreach (var side in Shapes.Sides) scene.Box(At(0, 0, side * .8f), new(half.X + .03f, half.Y + .03f, half.Z * .17f), edges, turn);
        scene.Box(place, half with { X = half.X - .06f, Y = half.Y - .06f, Z = half.Z + .05f }, body, turn);
        switch (random.Next(5))
        {
            case 0 or 1:
                foreach (var stripe in (ReadOnlySpan<float>)[-.6f, 0, .6f]) scene.Box(At(0, stripe, 0), new(half.X - .05f, .06f, half.Z + .06f), edges, turn);
                break;
            case 2 or 3:
                foreach (var side in (ReadOnlySpan<float>)[-.5f, .5f])
                {
                    foreach (var row in half.X < .6f ? (ReadOnlySpan<float>)[0] : [-.65f, 0, .65f]) scene.Ellipsoid(At(row, side, 1.2f), new(.09f, .09f, .06f), edges, turn);
                }
                break;
        }
    }

    /// <summary>Thick tubes side by side, with a raised head end.</summary>
    private static void Air(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, edges, _) = colours;
        float length = random.Between(.85f, 1), width = random.Between(.45f, .7f), radius = random.Between(.16f, .22f);
        var across = random.Chance(.4f);
        var tubes = across ? 6 : random.Next(3, 6);
        scene.Box(new(0, 0, -radius * .6f), new(length + .05f, width + .05f, radius * .3f), edges);
        for (var i = 0; i < tubes; i++)
        {
            var at = (2 * i + 1f) / tubes - 1;
            if (across) scene.Ellipsoid(new(at * length, 0, .02f), new(length / tubes * 1.15f, width * 1.02f, radius), body);
            else scene.Cylinder(new(0, at * width, radius * .2f), width / tubes, length + .01f, body, Turn(Vector3.UnitY, 90));
        }
        if (random.Chance(.7f)) scene.Ellipsoid(new(.2f - length, 0, radius * .9f), new(.24f, width, radius), body);
    }
}
