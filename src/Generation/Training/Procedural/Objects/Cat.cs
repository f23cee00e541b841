using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Cat
{
    public static readonly ProceduralObject Kind = new("cat", "tail", "orange", "white", Build) { OtherPart = "collar", UsualOtherColour = "red", HeldOutColours = ["cyan", "green"] };

    /// <summary>Sits upright: nothing else with a head does.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (fur, tail, collar) = colours;
        float head = random.Between(.33f, .38f), ear = random.Between(.16f, .21f), girth = random.Between(.34f, .42f);
        scene.Ellipsoid(new(-.08f, 0, -.3f), new(girth, girth * .95f, .55f), fur);
        scene.Ellipsoid(new(-.16f, 0, -.6f), new(girth * 1.15f, girth * 1.2f, .28f), fur);
        scene.Torus(new(.08f, 0, .2f), .2f, .35f, collar);
        scene.Ellipsoid(new(.14f, 0, .5f), new(head, head * 1.12f, head * .92f), fur);
        scene.Eyes(new(.14f + head * .8f, .15f, .58f), .075f, fur);
        scene.Ellipsoid(new(.14f + head, 0, .45f), new(.06f), Palette.Colours["pink"]);
        foreach (var side in Shapes.Sides)
        {
            scene.Cone(new(.1f, side * head * .68f, .5f + head * .85f + ear * .4f), ear, ear * 1.1f, fur, Turn(Vector3.UnitX, -side * 14));
            scene.Limb(new(.18f, side * .14f, 0), new(.26f, side * .15f, -.78f), .1f, fur);
        }
        scene.Limb(new(-.4f, 0, -.72f), new(-.75f, 0, -.5f), .1f, tail);
        scene.Limb(new(-.75f, 0, -.5f), new(-.8f, 0, random.Between(-.05f, .3f)), .1f, tail);
    }
}
