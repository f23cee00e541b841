using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Sofa
{
    public static readonly ProceduralObject Kind = new("sofa", "cushions", "red", "white", Build) { OtherPart = "legs", UsualOtherColour = "brown", HeldOutColours = ["yellow", "blue"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, cushions, legs) = colours;
        float width = random.Between(.85f, 1.05f), depth = random.Between(.4f, .5f), back = random.Between(.36f, .48f), arm = random.Between(.12f, .17f);
        scene.Box(new(0, 0, -.05f), new(depth, width, .2f), body);
        scene.Box(new(-depth, 0, .12f), new(.15f, width, back), body);
        scene.Legs(new(depth - .1f, width - .1f, -.33f), .07f, .1f, legs);
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(.02f, side * width, .1f), new(depth + .04f, arm, .3f), body);
            scene.Cylinder(new(.02f, side * width, .4f), arm, depth + .04f, body, Turn(Vector3.UnitY, 90));
            scene.Ellipsoid(new(-depth + .32f, side * width * .47f, .36f), new(.15f, width * .36f, .26f), cushions, Turn(Vector3.UnitY, -15));
        }
    }
}
