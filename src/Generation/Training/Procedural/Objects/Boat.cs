using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Boat
{
    public static readonly ProceduralObject Kind = new("boat", "sail", "brown", "white", Build) { OtherPart = "flag", UsualOtherColour = "red", HeldOutColours = ["yellow", "purple"] };

    /// <summary>The cabin's windscreen looks ahead over a pointed bow; from behind there is only a dark board, as wide as the hull.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (hull, sail, flag) = colours;
        float length = random.Between(.78f, .95f), height = random.Between(.42f, .55f), swing = random.Between(8, 22), mast = random.Between(.12f, .22f), wide = random.Between(.38f, .48f);
        var stern = random.Chance(.5f) ? Pointed(scene, length, wide, hull) : Round(scene, length, wide, hull);
        var dark = Palette.Wood * .35f;
        scene.Box(new(stern, 0, -.46f), new(.06f, wide, .26f), dark);
        if (random.Chance(.8f)) Cabin(scene, random, stern + .45f, wide * .82f, hull, dark);
        scene.Cylinder(new(mast, 0, height - .2f), .05f, height + .15f, Palette.Wood);
        scene.Frustum(new(mast - .16f, 0, height), new(.6f, .06f, height * .84f), 0, sail, Turn(Vector3.UnitZ, swing));
        if (random.Chance(.6f)) scene.Frustum(new(mast + .34f, .04f, height * .6f), new(.32f, .05f, height * .6f), 0, sail, Turn(Vector3.UnitZ, -swing));
        scene.Box(new(mast - .16f, 0, 2 * height - .06f), new(.18f, .05f, .1f), flag);
    }

    private static void Cabin(PrimitiveScene scene, Random random, float middle, float half, Vector3 hull, Vector3 dark)
    {
        var tall = random.Between(.17f, .24f);
        scene.Box(new(middle, 0, tall - .3f), new(.26f, half, tall + .04f), Palette.Colours["white"]);
        scene.Box(new(middle + .26f, 0, tall * 1.25f - .3f), new(.04f, half * .88f, tall * .6f), Palette.Glass(hull));
        scene.Box(new(middle - .26f, 0, tall - .3f), new(.04f, half * 1.02f, tall + .06f), dark);
        if (random.Chance(.5f)) scene.Box(new(middle, 0, 2 * tall - .24f), new(.34f, half * 1.1f, .05f), dark);
    }

    /// <summary>Straight sides that meet in an edge at the bow; the place of the stern.</summary>
    private static float Pointed(PrimitiveScene scene, float length, float wide, Vector3 hull)
    {
        var edge = wide * .7071f;
        scene.Box(new(-length * .3f, 0, -.53f), new(length * .62f, wide, .24f), hull);
        scene.Box(new(length * .32f, 0, -.53f), new(edge, edge, .24f), hull, Turn(Vector3.UnitZ, 45));
        scene.Limb(new(length * .32f, 0, -.42f), new(length * .32f + wide + .12f, 0, -.24f), .08f, hull);
        return -length * .92f;
    }

    private static float Round(PrimitiveScene scene, float length, float wide, Vector3 hull)
    {
        scene.Hemisphere(new(0, 0, -.33f), new(length, wide * 1.1f, .46f), hull, Turn(Vector3.UnitX, 180));
        scene.Box(new(-length * .62f, 0, -.47f), new(length * .38f, wide * .95f, .23f), hull);
        return -length;
    }
}
