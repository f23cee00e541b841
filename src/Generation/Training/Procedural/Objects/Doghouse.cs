using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Doghouse
{
    public static readonly ProceduralObject Kind = new("doghouse", "roof", "brown", "red", Build) { OtherPart = "bone", UsualOtherColour = "white", HeldOutColours = ["cyan", "purple"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (walls, roof, bone) = colours;
        float width = random.Between(.58f, .72f), depth = random.Between(.6f, .85f), height = random.Between(.42f, .54f), door = width * random.Between(.46f, .56f);
        var build = random.Next(5);
        if (build == 3)
        {
            scene.Cylinder(Vector3.Zero, width * 1.15f, height, walls);
            scene.Hemisphere(new(0, 0, height), new(width * 1.24f, width * 1.24f, random.Between(.4f, .6f)), roof);
            scene.Cylinder(new(width, 0, door - height), door + .12f, .3f, walls, Turn(Vector3.UnitY, 90));
            Entrance(scene, width + .3f, door * .95f, 2 * door - height - .05f, height);
            Bone(scene, new(width * 1.17f, 0, height * .9f), width * .34f, bone);
            return;
        }
        scene.Box(Vector3.Zero, new(depth, width, height), walls);
        switch (build)
        {
            case 0 or 1:
                scene.Gable(height, depth, width, random.Between(33, 44), walls, roof);
                break;
            case 2:
                var lean = random.Between(9, 16);
                scene.Box(new(0, 0, height + .12f), new(depth - .03f, width, .18f), walls);
                scene.Box(new(.08f, 0, height + .34f), new(depth + .2f, width + .14f, .1f), roof, Turn(Vector3.UnitY, random.Chance(.5f) ? lean : -lean));
                break;
            default:
                scene.Cylinder(new(0, 0, height), width, depth, walls, Turn(Vector3.UnitY, 90));
                scene.Cylinder(new(-.06f, 0, height + .1f), width + .05f, depth + .02f, roof, Turn(Vector3.UnitY, 90));
                break;
        }
        var top = height * random.Between(.25f, .5f);
        Entrance(scene, depth, door, top, height);
        if (random.Chance(.3f))
        {
            scene.Box(new(depth + .25f, 0, -height), new(.25f, width, .07f), walls);
            Bone(scene, new(depth + .34f, 0, .12f - height), width * .5f, bone);
        }
        else Bone(scene, new(depth + .04f, 0, build == 2 ? height : height + .14f), width * .34f, bone);
        if (random.Chance(.4f)) scene.Legs(new(depth * .8f, width * .8f, -height - .1f), .1f, .1f, Palette.Wood);
    }

    private static void Entrance(PrimitiveScene scene, float front, float half, float top, float height)
    {
        var arch = top - half;
        scene.Cylinder(new(front, 0, arch), half, .03f, Palette.Black, Turn(Vector3.UnitY, 90));
        scene.Box(new(front, 0, (arch - height) / 2), new(.03f, half, (arch + height) / 2), Palette.Black);
    }

    private static void Bone(PrimitiveScene scene, Vector3 place, float half, Vector3 colour)
    {
        scene.Box(place, new(.05f, half, .07f), colour);
        foreach (var side in Shapes.Sides)
        {
            foreach (var end in Shapes.Sides) scene.Ellipsoid(place + new Vector3(0, side * half, end * .075f), new(.07f, .1f, .1f), colour);
        }
    }
}
