using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Steak
{
    public static readonly ProceduralObject Kind = new("steak", "bone", "brown", "white", Build) { OtherPart = "fat", UsualOtherColour = "white", HeldOutColours = ["black", "green"] };

    /// <summary>A thick slab with a rim of fat away from the front, often marked by the grill.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (meat, bone, fat) = colours;
        float thick = random.Between(.17f, .27f), width = random.Between(.55f, .72f), length = random.Between(.85f, 1), small = random.Between(.42f, .56f);
        var around = Turn(Vector3.UnitZ, random.Between(-35, 35));
        Vector3 At(float x, float y, float z) => Vector3.Transform(new(x, y, z), around);
        scene.Frustum(At(-.13f, 0, 0), new(width, length, thick * random.Between(.6f, .94f)), 1, fat, around);
        scene.Frustum(At(.04f, 0, 0), new(width, length * .96f, thick), .97f, meat, around);
        var end = random.Chance(.5f) ? 1 : -1;
        scene.Frustum(At(width * .45f, end * length * .4f, 0), new(small, small, thick * 1.02f), .97f, meat, around);
        if (random.Chance(.6f)) Grilled(scene, random, width, thick, meat, At, around);
        switch (random.Next(4))
        {
            case 0:
                scene.Box(At(0, -end * length * .05f, thick), new(width * .95f, .085f, .06f), bone, around);
                scene.Box(At(-width * .92f, -end * length * .05f, thick * .1f), new(.1f, length * .5f, thick + .03f), bone, around);
                break;
            case 1:
                scene.Torus(At(0, -end * length * .3f, thick - .03f), .21f, .45f, bone);
                scene.Cylinder(At(0, -end * length * .3f, thick), .14f, .03f, bone * .6f);
                break;
            case 2:
                var reach = random.Between(1.5f, 1.9f);
                scene.Limb(At(-.1f, -end * length * .6f, 0), At(-.2f, -end * reach, 0), .14f, bone);
                foreach (var side in Shapes.Sides) scene.Ellipsoid(At(-.2f + side * .11f, -end * reach, 0), new(.17f), bone);
                break;
            default:
                scene.Limb(At(-width, -length * .55f, thick * .5f), At(-width - .12f, 0, thick * .5f), .16f, bone);
                scene.Limb(At(-width - .12f, 0, thick * .5f), At(-width, length * .55f, thick * .5f), .16f, bone);
                break;
        }
    }

    private static void Grilled(PrimitiveScene scene, Random random, float width, float thick, Vector3 meat, Func<float, float, float, Vector3> at, Quaternion around)
    {
        var stripes = random.Next(3, 5);
        var skew = Turn(Vector3.UnitZ, random.Between(-30, 30));
        for (var i = 0; i < stripes; i++)
            scene.Box(at(.06f, float.Lerp(-.55f, .55f, i / (stripes - 1f)), thick), new(width * .72f, .055f, .015f), Palette.Sunken(Palette.Sunken(meat)), around * skew);
    }
}
