using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Dog
{
    public static readonly ProceduralObject Kind = new("dog", "ears", "brown", "black", Build) { OtherPart = "collar", UsualOtherColour = "red", HeldOutColours = ["purple", "red"] };

    /// <summary>Has a long pale snout and a pale chest; stands on four legs, or sits.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (fur, ears, collar) = colours;
        var pale = Vector3.Lerp(fur, Palette.Colours["white"], .8f);
        float length = random.Between(.5f, .66f), head = random.Between(.29f, .33f);
        var sits = random.Chance(.35f);
        if (sits) Sitting(scene, length, fur);
        else Standing(scene, random, length, fur);
        scene.Ellipsoid(new(length * .75f, 0, .28f), new(.2f, .19f, .3f), fur);
        scene.Ellipsoid(new(length * .78f + .05f, 0, .08f), new(.2f, .17f, .22f), pale);
        scene.Torus(new(length * .8f, 0, .29f), .19f, .32f, collar, Turn(Vector3.UnitY, 20));
        scene.Ellipsoid(new(length + .05f, 0, .64f), new(head * 1.05f, head, head), fur);
        scene.Ellipsoid(new(length + .05f + head, 0, .54f), new(.25f, .19f, .17f), pale);
        scene.Ellipsoid(new(length + head + .26f, 0, .61f), new(.1f), Palette.Black);
        scene.Eyes(new(length + .05f + head * .75f, .16f, .76f), .075f, fur);
        var pricked = random.Chance(.3f);
        foreach (var side in Shapes.Sides)
        {
            if (pricked) scene.Cone(new(length, side * head * .65f, .68f + head), .14f, .2f, ears);
            else scene.Ellipsoid(new(length, side * head * 1.05f, .56f), new(.16f, .1f, .3f), ears, Turn(Vector3.UnitX, side * 10));
        }
        scene.Limb(new(-length * .8f, 0, sits ? -.45f : .1f), new(-length - .25f, 0, random.Between(.1f, .5f)), .085f, fur);
    }

    private static void Standing(PrimitiveScene scene, Random random, float length, Vector3 fur)
    {
        var leg = random.Between(.26f, .36f);
        scene.Ellipsoid(Vector3.Zero, new(length, .28f, .28f), fur);
        foreach (var side in Shapes.Sides)
        {
            foreach (var end in Shapes.Sides) scene.Limb(new(end * length * .62f, side * .16f, 0), new(end * length * .65f, side * .18f, -leg - .22f), .11f, fur);
        }
    }

    private static void Sitting(PrimitiveScene scene, float length, Vector3 fur)
    {
        scene.Ellipsoid(new(length * .1f, 0, -.1f), new(.32f, .3f, .62f), fur, Turn(Vector3.UnitY, 38));
        scene.Ellipsoid(new(-length * .35f, 0, -.45f), new(.36f, .36f, .26f), fur);
        foreach (var side in Shapes.Sides)
        {
            scene.Limb(new(length * .62f, side * .16f, .05f), new(length * .75f, side * .18f, -.62f), .11f, fur);
            scene.Ellipsoid(new(0, side * .3f, -.6f), new(.3f, .13f, .12f), fur);
        }
    }
}
