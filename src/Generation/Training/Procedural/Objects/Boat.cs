using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Boat
{
    public static readonly ProceduralObject Kind = new("boat", "sail", "brown", "white", Build) { OtherPart = "flag", UsualOtherColour = "red", HeldOutColours = ["yellow", "purple"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (hull, sail, flag) = colours;
        float length = random.Between(.75f, .95f), height = random.Between(.5f, .65f), swing = random.Between(15, 28);
        scene.Hemisphere(new(0, 0, -.35f), new(length, .43f, .42f), hull, Turn(Vector3.UnitX, 180));
        scene.Box(new(-length * .55f, 0, -.42f), new(.25f, .3f, .17f), hull);
        scene.Box(new(-length * .4f, 0, -.28f), new(.16f, .16f, .1f), Palette.Wood);
        scene.Cylinder(new(.12f, 0, height - .3f), .04f, height + .05f, Palette.Wood);
        scene.Frustum(new(-.06f, 0, height - .2f), new(.55f, .05f, height * .9f), 0, sail, Turn(Vector3.UnitZ, swing));
        scene.Frustum(new(.45f, .05f, height * .6f - .2f), new(.26f, .04f, height * .6f), 0, sail, Turn(Vector3.UnitZ, -swing));
        scene.Box(new(-.04f, 0, 2 * height - .23f), new(.17f, .03f, .1f), flag);
    }
}
