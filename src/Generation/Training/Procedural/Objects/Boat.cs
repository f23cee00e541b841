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
        float length = random.Between(.85f, 1), height = random.Between(.42f, .55f), swing = random.Between(8, 20), mast = random.Between(.1f, .2f);
        var stern = random.Chance(.5f) ? Pointed(scene, length, hull) : Round(scene, length, hull);
        scene.Box(new(-length * .42f, 0, -.14f), new(.24f, .27f, .2f), Palette.Colours["white"]);
        scene.Box(new(-length * .42f + .22f, 0, -.1f), new(.05f, .24f, .1f), Palette.Glass(hull));
        if (random.Chance(.5f)) scene.Box(new(stern - .1f, 0, -.4f), new(.12f, .14f, .24f), Palette.Black);
        else scene.Box(new(stern - .06f, 0, -.55f), new(.13f, .07f, .3f), Palette.Wood);
        scene.Cylinder(new(mast, 0, height - .2f), .05f, height + .15f, Palette.Wood);
        scene.Frustum(new(mast - .16f, 0, height), new(.6f, .06f, height * .84f), 0, sail, Turn(Vector3.UnitZ, swing));
        if (random.Chance(.6f)) scene.Frustum(new(mast + .34f, .04f, height * .6f), new(.32f, .05f, height * .6f), 0, sail, Turn(Vector3.UnitZ, -swing));
        scene.Box(new(mast - .16f, 0, 2 * height - .06f), new(.18f, .05f, .1f), flag);
    }

    /// <summary>Straight sides that meet in an edge at the bow.</summary>
    private static float Pointed(PrimitiveScene scene, float length, Vector3 hull)
    {
        scene.Box(new(-length * .3f, 0, -.53f), new(length * .62f, .38f, .22f), hull);
        scene.Box(new(length * .32f, 0, -.53f), new(.269f, .269f, .22f), hull, Turn(Vector3.UnitZ, 45));
        scene.Limb(new(length * .3f, 0, -.42f), new(length * .32f + .5f, 0, -.24f), .07f, hull);
        return -length * .92f;
    }

    private static float Round(PrimitiveScene scene, float length, Vector3 hull)
    {
        scene.Hemisphere(new(0, 0, -.33f), new(length, .44f, .44f), hull, Turn(Vector3.UnitX, 180));
        scene.Box(new(-length * .55f, 0, -.42f), new(.28f, .33f, .19f), hull);
        return -length * .55f - .28f;
    }
}
