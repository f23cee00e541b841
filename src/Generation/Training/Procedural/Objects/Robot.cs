using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Robot
{
    public static readonly ProceduralObject Kind = new("robot", "arms", "gray", "blue", Build) { OtherPart = "head", HeldOutColours = ["red", "brown"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, arms, head) = colours;
        float width = random.Between(.36f, .46f), height = random.Between(.36f, .46f), face = random.Between(.26f, .32f), leg = random.Between(.25f, .35f);
        scene.Box(Vector3.Zero, new(.28f, width, height), body);
        scene.Box(new(0, 0, height + face * .8f + .06f), new(face, face * 1.1f, face * .8f), head);
        scene.Cylinder(new(0, 0, height + face * 1.6f + .16f), .03f, .12f, Palette.Metal);
        scene.Ellipsoid(new(0, 0, height + face * 1.6f + .32f), new(.09f), Palette.Glow);
        scene.Box(new(face, 0, height + face * .45f), new(.02f, face * .6f, .05f), Palette.Against(head));
        scene.Eyes(new(face, face * .5f, height + face + .08f), .085f, head);
        scene.Cylinder(new(.28f, 0, height * .1f), .14f, .03f, Palette.Against(body), Turn(Vector3.UnitY, 90));
        foreach (var side in Shapes.Sides)
        {
            scene.Limb(new(0, side * (width + .1f), height * .8f), new(.1f, side * (width + .18f), -height * .7f), .11f, arms);
            scene.Box(new(0, side * width * .55f, -height - leg), new(.13f, .13f, leg), body);
            scene.Box(new(.06f, side * width * .55f, -height - 2 * leg), new(.22f, .16f, .08f), body);
        }
    }
}
