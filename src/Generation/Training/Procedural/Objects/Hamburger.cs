using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Hamburger
{
    public static readonly ProceduralObject Kind = new("hamburger", "patty", "orange", "brown", Build) { OtherPart = "lettuce", UsualOtherColour = "green", Forms = [new("double hamburger", Double)], HeldOutColours = ["blue", "white"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours) => Stack(scene, random, colours, patties: 1);

    private static void Double(PrimitiveScene scene, Random random, Slots<Vector3> colours) => Stack(scene, random, colours, patties: 2);

    private static void Stack(PrimitiveScene scene, Random random, Slots<Vector3> colours, int patties)
    {
        var (bun, meat, lettuce) = colours;
        float radius = random.Between(.72f, .85f), low = random.Between(.1f, .17f), thick = random.Between(.09f, .12f) / MathF.Sqrt(patties), top = 0;
        scene.Frustum(new(0, 0, -low), new(radius * .88f, radius * .88f, low), 1.1f, bun);
        var below = random.Chance(.4f);
        if (below) Leaves();
        for (var i = 0; i < patties; i++)
        {
            scene.Cylinder(new(0, 0, top + thick), radius * 1.02f, thick, meat);
            top += 2 * thick;
            if (random.Chance(.6f)) scene.Box(new(0, 0, top), new(radius * .84f, radius * .84f, .035f), Palette.Glow, Turn(Vector3.UnitZ, random.Between(25, 65)));
        }
        if (!below) Leaves();
        Lid(scene, random, top, radius, bun);

        void Leaves()
        {
            var wave = random.Between(.055f, .07f);
            if (random.Chance(.4f)) scene.Cylinder(new(0, 0, top + wave), radius * 1.15f, wave, lettuce);
            else foreach (var (place, angle) in Shapes.Wreath(8, radius * .8f, top + wave, random.Between(0, 45))) scene.Ellipsoid(place, new(.4f, .36f, wave), lettuce, Turn(Vector3.UnitZ, angle) * Turn(Vector3.UnitX, 14));
            top += 1.6f * wave;
        }
    }

    private static void Lid(PrimitiveScene scene, Random random, float bottom, float radius, Vector3 bun)
    {
        var rise = random.Between(.54f, .7f);
        scene.Cylinder(new(0, 0, bottom + .07f), radius, .07f, bun);
        scene.Hemisphere(new(0, 0, bottom + .14f), new(radius, radius, rise - .1f), bun);
        if (random.Chance(.35f)) return;
        foreach (var (place, _) in Shapes.Wreath(6, radius * .6f, bottom + .14f + (rise - .1f) * .8f, random.Between(0, 60))) scene.Ellipsoid(place, new(.075f, .075f, .05f), Palette.Against(bun));
        scene.Ellipsoid(new(0, 0, bottom + .04f + rise), new(.075f, .075f, .05f), Palette.Against(bun));
    }
}
