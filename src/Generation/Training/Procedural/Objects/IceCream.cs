using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class IceCream
{
    public static readonly ProceduralObject Kind = new("ice cream", "cone", "pink", "brown", Build) { OtherPart = "cherry", UsualOtherColour = "red", HeldOutColours = ["gray", "blue"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (ice, cone, cherry) = colours;
        float scoop = random.Between(.42f, .5f), height = random.Between(.5f, .65f);
        scene.Frustum(new(0, 0, -height), new(scoop * .88f, scoop * .88f, height), 0, cone, Turn(Vector3.UnitX, 180));
        scene.Cylinder(new(0, 0, .02f), scoop * .93f, .06f, cone);
        scene.Ellipsoid(new(0, 0, scoop * .7f), new(scoop), ice);
        var top = scoop * 1.7f;
        if (random.Chance(.4f))
        {
            scene.Ellipsoid(new(0, 0, scoop * 1.6f), new(scoop * .8f), ice);
            top = scoop * 2.4f;
        }
        scene.Ellipsoid(new(0, 0, top + .06f), new(.14f), cherry);
        for (var i = 0; i < 4; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / 4 + random.Between(0, 1));
            scene.Ellipsoid(new(cos * scoop * .8f, sin * scoop * .8f, scoop * .25f), new(scoop * .26f, scoop * .26f, scoop * .34f), ice);
        }
    }
}
