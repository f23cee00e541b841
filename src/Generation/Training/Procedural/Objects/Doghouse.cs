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

    /// <summary>Two slabs on gable walls.</summary>
    /// <param name="bottom">height of the eaves</param>
    /// <param name="along">half the length of the ridge, which runs from front to back</param>
    /// <param name="across">half the width of the house</param>
    /// <param name="pitch">degrees, 45 at most</param>
    /// <param name="heading">degrees by which all of it is turned round the z axis</param>
    internal static void Gable(this PrimitiveScene scene, float bottom, float along, float across, float pitch, Vector3 walls, Vector3 roof, float heading = 0)
    {
        const float Eave = .16f, Thickness = .075f;
        var (sin, cos) = MathF.SinCos(float.DegreesToRadians(pitch));
        float slope = across / cos, depth = across * sin / 2, upward = 2 * Thickness * sin / cos;
        var around = Turn(Vector3.UnitZ, heading);
        foreach (var side in Shapes.Sides)
        {
            Vector3 normal = new(0, side * sin, cos), down = new(0, side * cos, -sin), middle = new(0, side * across / 2, bottom + across * sin / cos / 2);
            var turn = around * Turn(Vector3.UnitX, -side * pitch);
            scene.Box(Vector3.Transform(middle - depth * normal, around), new(along, slope / 2, depth), walls, turn);
            scene.Box(Vector3.Transform(middle + Thickness * normal + (Eave - upward) / 2 * down, around), new(along + .1f, (slope + Eave + upward) / 2, Thickness), roof, turn);
        }
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
