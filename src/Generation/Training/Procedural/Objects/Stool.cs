using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Stool
{
    public static readonly ProceduralObject Kind = new("stool", "legs", "brown", "brown", Plain) { Forms = [new("bar stool", Bar)], HeldOutColours = ["purple", "white"] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (seat, legs, _) = colours;
        float radius = random.Between(.46f, .54f), height = random.Between(.6f, .8f), reach = radius * random.Between(.85f, 1.1f);
        Seat(scene, random, radius, seat);
        var count = random.Next(3, 5);
        for (var i = 0; i < count; i++)
        {
            var (sin, cos) = MathF.SinCos((i + .5f) * MathF.Tau / count);
            scene.Limb(new(cos * radius * .65f, sin * radius * .65f, 0), new(cos * reach, sin * reach, -height), .065f, legs);
        }
        if (count == 3 && random.Chance(.6f)) scene.Torus(new(0, 0, -height * .65f), float.Lerp(radius * .65f, reach, .65f), .1f, legs);
    }

    /// <summary>Stands on one column, often with a low back.</summary>
    private static void Bar(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (seat, legs, _) = colours;
        float radius = random.Between(.42f, .5f), height = random.Between(.9f, 1.1f);
        Seat(scene, random, radius, seat);
        scene.Cylinder(new(0, 0, -height * .5f), .075f, height * .5f, legs);
        scene.Frustum(new(0, 0, -height), new(radius * .8f, radius * .8f, .05f), random.Between(.5f, .8f), legs);
        if (random.Chance(.4f)) return;
        scene.Box(new(-radius, 0, .36f), new(.07f, radius * .85f, random.Between(.18f, .3f)), seat);
        if (random.Chance(.6f)) scene.Torus(new(0, 0, -height * .6f), .22f, .22f, legs);
    }

    private static void Seat(PrimitiveScene scene, Random random, float radius, Vector3 colour)
    {
        var thick = random.Between(.14f, .17f);
        if (random.Chance(.3f)) scene.Box(Vector3.Zero, new(radius * .95f, radius * .95f, thick), colour);
        else scene.Cylinder(Vector3.Zero, radius, thick, colour);
        if (random.Chance(.5f)) scene.Ellipsoid(new(0, 0, thick), new(radius * .95f, radius * .95f, .12f), colour);
    }
}
