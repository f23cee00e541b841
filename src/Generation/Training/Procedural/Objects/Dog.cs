using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Dog
{
    public static readonly ProceduralObject Kind = new("dog", "ears", "brown", "black", Build) { OtherPart = "collar", UsualOtherColour = "red", HeldOutColours = ["purple", "red"] };

    /// <summary>Stands on four legs, with a long snout and hanging ears.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (fur, ears, collar) = colours;
        float length = random.Between(.5f, .66f), head = random.Between(.27f, .31f), leg = random.Between(.26f, .36f);
        scene.Ellipsoid(Vector3.Zero, new(length, .27f, .27f), fur);
        scene.Ellipsoid(new(length * .75f, 0, .3f), new(.2f, .18f, .3f), fur);
        scene.Torus(new(length * .8f, 0, .27f), .19f, .3f, collar, Turn(Vector3.UnitY, 25));
        scene.Ellipsoid(new(length + .05f, 0, .62f), new(head * 1.05f, head, head), fur);
        scene.Ellipsoid(new(length + .05f + head, 0, .53f), new(.24f, .16f, .14f), fur);
        scene.Ellipsoid(new(length + head + .27f, 0, .58f), new(.08f), Palette.Black);
        scene.Eyes(new(length + .05f + head * .75f, .15f, .72f), .065f, fur);
        foreach (var side in Shapes.Sides)
        {
            scene.Ellipsoid(new(length, side * head * 1.02f, .55f), new(.15f, .08f, .3f), ears, Turn(Vector3.UnitX, side * 10));
            foreach (var end in Shapes.Sides) scene.Limb(new(end * length * .62f, side * .16f, 0), new(end * length * .65f, side * .17f, -leg - .22f), .1f, fur);
        }
        scene.Limb(new(-length * .9f, 0, .1f), new(-length - .25f, 0, random.Between(.4f, .55f)), .075f, fur);
    }
}
