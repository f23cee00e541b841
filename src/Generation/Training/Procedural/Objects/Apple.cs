using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Apple
{
    public static readonly ProceduralObject Kind = new("apple", "leaf", "red", "green", Build) { OtherPart = "stem", UsualOtherColour = "brown", HeldOutColours = ["purple", "cyan"] };

    private static readonly Vector3 Flesh = new(.97f, .93f, .75f);

    /// <summary>Round, heart-shaped or flat, with a dimple at the top, bitten now and then.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (skin, leaf, stem) = colours;
        float radius = random.Between(.64f, .74f), tube = random.Between(.72f, .88f), deep = random.Between(.48f, .8f), lean = random.Between(-20, 20), angle = random.Pick([-90, 90]) + random.Between(-35, 35);
        scene.Torus(new(0, 0, .12f), radius / (1 + tube), tube, skin);
        scene.Hemisphere(new(0, 0, .12f), new(radius, radius, deep), skin, Turn(Vector3.UnitX, 180));
        if (random.Chance(.25f)) scene.Ellipsoid(new(.12f, random.Pick([-1, 1]) * (radius - .2f), .1f), new(.26f, .22f, .25f), Flesh);
        if (deep > .62f) foreach (var (place, _) in Shapes.Wreath(4, .2f, .22f - deep, 45)) scene.Ellipsoid(place, new(.16f), skin);

        var along = Turn(Vector3.UnitX, lean);
        var length = random.Between(.24f, .36f);
        scene.Cylinder(new Vector3(0, 0, .22f) + Vector3.Transform(new(0, 0, length), along), random.Between(.065f, .085f), length, stem, along);
        var foot = new Vector3(0, 0, .3f) + Vector3.Transform(new(0, 0, length * .8f), along);
        scene.Leaf(foot, new(random.Between(.26f, .36f), random.Between(.13f, .19f), .07f), angle, random.Between(5, 35), leaf);
        if (random.Chance(.3f)) scene.Leaf(foot, new(.24f, .14f, .07f), angle + 180, random.Between(10, 40), leaf);
    }
}
