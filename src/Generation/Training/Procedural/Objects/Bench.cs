using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Bench
{
    public static readonly ProceduralObject Kind = new("bench", "legs", "brown", "black", Build) { HeldOutColours = ["pink", "cyan"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, legs, _) = colours;
        float width = random.Between(.75f, 1.1f), depth = random.Between(.26f, .36f), leg = random.Between(.17f, .24f);
        if (random.Chance(.5f)) scene.Box(Vector3.Zero, new(depth, width, .09f), body);
        else foreach (var row in Shapes.Sides) scene.Box(new(row * depth * .55f, 0, 0), new(depth * .45f, width, .09f), body);

        var end = width * random.Between(.7f, .9f);
        if (random.Chance(.5f)) scene.Legs(new(depth - .08f, end, -leg - .05f), .075f, leg, legs);
        else foreach (var side in Shapes.Sides) scene.Box(new(0, side * end, -leg - .05f), new(depth * .9f, .08f, leg), legs);

        if (random.Chance(.75f)) Back(scene, random, colours, new(-depth - .02f, end, random.Between(.36f, .48f)), random.Chance(.45f) ? depth : 0);
    }

    /// <param name="place">of the right post's foot, in x and y; z is how high the back rises over the seat</param>
    /// <param name="arm">how far the armrests reach; 0: there are none</param>
    private static void Back(PrimitiveScene scene, Random random, Slots<Vector3> colours, Vector3 place, float arm)
    {
        var (body, legs, _) = colours;
        var rows = random.Next(1, 4);
        var lean = Turn(Vector3.UnitY, -random.Between(4, 14));
        for (var row = 0; row < rows; row++)
        {
            var height = place.Z * (row + .5f) / rows;
            scene.Box(new(place.X - .2f * height, 0, height * 1.6f + .2f), new(.06f, place.Y * 1.15f, place.Z * .62f / rows), body, lean);
        }
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(place.X - .16f, side * place.Y, place.Z * .8f), new(.07f, .08f, place.Z * .95f), legs, lean);
            if (arm == 0) continue;
            scene.Box(new(0, side * place.Y * 1.1f, .34f), new(arm + .06f, .08f, .06f), body);
            scene.Box(new(arm - .06f, side * place.Y * 1.1f, .16f), new(.07f, .07f, .16f), legs);
        }
    }
}
