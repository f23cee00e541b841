using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Cupcake
{
    public static readonly ProceduralObject Kind = new("cupcake", "wrapper", "pink", "brown", Build) { OtherPart = "cherry", UsualOtherColour = "red", HeldOutColours = ["green", "red"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (frosting, wrapper, cherry) = colours;
        float radius = random.Between(.5f, .62f), height = random.Between(.24f, .32f), flare = random.Between(1.25f, 1.5f), berry = random.Between(.14f, .19f);
        scene.Frustum(new(0, 0, -height), new(radius / flare, radius / flare, height), flare, wrapper);
        if (random.Chance(.5f))
        {
            foreach (var (place, angle) in Shapes.Wreath(8, radius * (1 + 1 / flare) / 2, -height)) scene.Box(place, new(.05f, .07f, height * .9f), wrapper * .75f, Turn(Vector3.UnitZ, angle) * Turn(Vector3.UnitY, MathF.Atan(radius * (1 - 1 / flare) / (2 * height)) * 57));
        }
        var top = random.Next(3) switch
        {
            0 => Swirl(scene, random, radius, frosting),
            1 => Dome(scene, random, radius, frosting),
            _ => Cloud(scene, random, radius, frosting),
        };
        scene.Ellipsoid(new(0, 0, top + berry * .6f), new(berry), cherry);
    }

    private static float Swirl(PrimitiveScene scene, Random random, float radius, Vector3 colour)
    {
        const int Turns = 3;
        var step = random.Between(.22f, .27f);
        for (var i = 0; i < Turns; i++) scene.Ellipsoid(new(0, i * .04f - .04f, .08f + i * step), new Vector3(radius * 1.12f, radius * 1.12f, step * .9f) * (1 - .25f * i), colour);
        scene.Cone(new(0, 0, step * Turns), radius * .35f, step * .7f, colour);
        return step * (Turns + .4f);
    }

    private static float Dome(PrimitiveScene scene, Random random, float radius, Vector3 colour)
    {
        var rise = random.Between(.5f, .65f);
        scene.Ellipsoid(new(0, 0, .05f), new(radius * 1.12f, radius * 1.12f, .16f), colour);
        scene.Hemisphere(new(0, 0, .08f), new(radius, radius, rise), colour);
        foreach (var (place, angle) in Shapes.Wreath(7, radius * .72f, .08f + rise * .66f, random.Between(0, 60))) scene.Box(place, new(.05f, .09f, .05f), Palette.Against(colour), Turn(Vector3.UnitZ, angle * 3));
        return rise + .08f;
    }

    private static float Cloud(PrimitiveScene scene, Random random, float radius, Vector3 colour)
    {
        var high = random.Between(.32f, .42f);
        foreach (var (place, _) in Shapes.Wreath(6, radius * .62f, .14f, random.Between(0, 60))) scene.Ellipsoid(place, new(radius * .52f, radius * .52f, .26f), colour);
        foreach (var (place, _) in Shapes.Wreath(3, radius * .3f, high, random.Between(0, 60))) scene.Ellipsoid(place, new(radius * .48f, radius * .48f, .26f), colour);
        scene.Ellipsoid(new(0, 0, high + .22f), new(radius * .34f, radius * .34f, .18f), colour);
        return high + .36f;
    }
}
