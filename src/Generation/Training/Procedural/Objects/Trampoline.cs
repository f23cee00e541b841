using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Trampoline
{
    public static readonly ProceduralObject Kind = new("trampoline", "mat", "blue", "black", Build) { OtherPart = "legs", UsualOtherColour = "gray", HeldOutColours = ["cyan", "gray"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (rim, mat, legs) = colours;
        float thick = random.Between(.085f, .11f), share = random.Between(.64f, .7f), low = random.Between(.35f, .55f), breadth = random.Between(.6f, .85f);
        if (random.Chance(.25f))
        {
            scene.Box(Vector3.Zero, new(breadth, 1, thick), rim);
            scene.Box(new(0, 0, thick), new(breadth * share, share, .03f), mat);
            scene.Legs(new(breadth * .85f, .85f, -low / 2), .07f, low / 2, legs);
            foreach (var side in Shapes.Sides) scene.Box(new(0, side * .85f, -low), new(breadth * .85f + .07f, .07f, .06f), legs);
            return;
        }

        scene.Cylinder(Vector3.Zero, 1, thick, rim);
        scene.Cylinder(new(0, 0, thick), share, .03f, mat);
        switch (random.Next(4))
        {
            case 0: Fenced(scene, random, low * .8f, colours); break;
            case 1: Mini(scene, random, colours); break;
            default:
                var ladder = random.Chance(.35f);
                Bows(scene, ladder ? 3 : random.Next(3, 5), low * .9f, legs);
                if (ladder) Ladder(scene, low * .9f);
                break;
        }
    }

    /// <summary>Legs in pairs, each pair on a bar along the ground.</summary>
    private static void Bows(PrimitiveScene scene, int pairs, float low, Vector3 colour)
    {
        foreach (var (place, angle) in Shapes.Wreath(pairs, .85f, -low / 2, 45))
        {
            var turn = Turn(Vector3.UnitZ, angle);
            foreach (var side in Shapes.Sides) scene.Box(place + Vector3.Transform(new(0, side * .26f, 0), turn), new(.05f, .055f, low / 2), colour, turn);
            scene.Box(place with { Z = -low }, new(.055f, .31f, .05f), colour, turn);
        }
    }

    /// <summary>Poles that carry a ring for a net.</summary>
    private static void Fenced(PrimitiveScene scene, Random random, float low, Slots<Vector3> colours)
    {
        var height = random.Between(.7f, .95f);
        var padded = random.Chance(.6f);
        foreach (var (place, _) in Shapes.Wreath(padded ? random.Next(4, 7) : 4, .95f, 0, 30))
        {
            scene.Cylinder(place with { Z = height / 2 }, padded ? .065f : .045f, height / 2, padded ? colours.Body : colours.Other);
            scene.Cylinder(place with { Z = -low / 2 }, .07f, low / 2, colours.Other);
        }
        scene.Torus(new(0, 0, height), .95f, .09f, colours.Body);
        scene.Torus(new(0, 0, height * .52f), .95f, .028f, Palette.Black);
    }

    /// <summary>Low on many short legs, often with a bar to hold on to.</summary>
    private static void Mini(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float low = random.Between(.28f, .36f), height = random.Between(.75f, 1);
        foreach (var (place, _) in Shapes.Wreath(6, .82f, -low / 2)) scene.Cylinder(place, .08f, low / 2 + .05f, colours.Other);
        if (random.Chance(.4f)) return;
        foreach (var side in Shapes.Sides) scene.Box(new(.85f, side * .4f, height / 2), new(.05f, .05f, height / 2), colours.Other);
        scene.Box(new(.85f, 0, height), new(.06f, .42f, .06f), Palette.Black);
    }

    private static void Ladder(PrimitiveScene scene, float low)
    {
        var lean = Turn(Vector3.UnitY, -20);
        foreach (var side in Shapes.Sides) scene.Box(new(1.1f, side * .18f, -low / 2), new(.05f, .05f, low / 2 + .05f), Palette.Metal, lean);
        foreach (var share in (ReadOnlySpan<float>)[.3f, .7f]) scene.Box(new(1.03f + share * .2f, 0, -low * share), new(.06f, .2f, .05f), Palette.Metal);
    }
}
