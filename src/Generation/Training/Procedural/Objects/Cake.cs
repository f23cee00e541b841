using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Cake
{
    public static readonly ProceduralObject Kind = new("cake", "candles", "pink", "blue", Plain) { OtherPart = "frosting", UsualOtherColour = "white", Forms = [new("birthday cake", Birthday)], HeldOutColours = ["gray", "yellow"] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var tiers = random.Next(1, 4);
        var (top, radius) = Tiers(scene, random, colours, tiers);
        Candles(scene, tiers == 3 ? 1 : random.Next(1, 4), radius * .45f, top, colours.Part);
    }

    private static void Birthday(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (top, radius) = Tiers(scene, random, colours, random.Next(1, 3));
        Candles(scene, radius > .65f ? random.Next(5, 7) : 3, radius * .6f, top, colours.Part);
    }

    /// <summary>Round or square tiers, each with frosting on it; where the last one ends, and its radius.</summary>
    private static (float Top, float Radius) Tiers(PrimitiveScene scene, Random random, Slots<Vector3> colours, int count)
    {
        var (sponge, _, frosting) = colours;
        bool square = random.Chance(.3f), plate = random.Chance(.6f);
        float height = random.Between(.34f, .44f) / MathF.Sqrt(count), radius = random.Between(.75f, .9f), top = 0;
        if (plate) Tier(scene, square, radius * 1.13f, -.035f, .035f, Palette.Metal);
        for (var tier = 0; tier < count; tier++)
        {
            if (tier > 0) radius *= .66f;
            Tier(scene, square, radius, top + height, height, sponge);
            top += 2 * height;
            Tier(scene, square, radius * 1.03f, top, .04f, frosting);
        }
        if (count < 3 && !square) Trim(scene, random, radius, top, height, frosting);
        return (top + .04f, radius);
    }

    private static void Tier(PrimitiveScene scene, bool square, float radius, float z, float halfHeight, Vector3 colour)
    {
        if (square) scene.Box(new(0, 0, z), new(radius * .85f, radius * .85f, halfHeight), colour);
        else scene.Cylinder(new(0, 0, z), radius, halfHeight, colour);
    }

    /// <summary>Drops that run down, or a rim.</summary>
    private static void Trim(PrimitiveScene scene, Random random, float radius, float top, float height, Vector3 colour)
    {
        if (random.Chance(.35f))
        {
            scene.Torus(new(0, 0, top), radius, .1f, colour);
            return;
        }
        var drip = height * random.Between(.5f, 1);
        foreach (var (place, _) in Shapes.Wreath(8, radius * .98f, top, random.Between(0, 45))) scene.Ellipsoid(place, new(.1f, .1f, drip), colour);
    }

    private static void Candles(PrimitiveScene scene, int count, float ring, float bottom, Vector3 colour)
    {
        var thick = count == 1 ? .14f : count < 4 ? .11f : .085f;
        foreach (var (place, _) in Shapes.Wreath(count, count == 1 ? 0 : ring, bottom + .22f, 90))
        {
            scene.Cylinder(place, thick, .24f, colour);
            scene.Ellipsoid(place + new Vector3(0, 0, .34f), new(.08f, .08f, .13f), Palette.Glow);
        }
    }
}
