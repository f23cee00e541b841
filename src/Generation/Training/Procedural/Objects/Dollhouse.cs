using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Dollhouse
{
    private static readonly string[] Bright = ["blue", "yellow", "red", "green", "orange", "cyan"];

    public static readonly ProceduralObject Kind = new("dollhouse", "roof", "pink", "purple", Build) { OtherPart = "floors", UsualOtherColour = "white", HeldOutColours = ["black", "orange"] };

    /// <summary>Rooms that are open to the front.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        const int MostFurniture = 4;
        var (walls, roof, floors) = colours;
        int storeys = random.Next(2, 4), columns = storeys == 3 ? random.Next(1, 3) : 2;
        float depth = random.Between(.32f, .45f), width = columns == 1 ? random.Between(.5f, .6f) : random.Between(.68f, .85f), storey = storeys == 3 ? random.Between(.48f, .55f) : random.Between(.55f, .65f);
        var height = storeys * storey;
        scene.Box(new(-depth, 0, height / 2), new(.06f, width, height / 2), walls);
        foreach (var side in Shapes.Sides) scene.Box(new(0, side * width, height / 2), new(depth, .09f, height / 2), walls);
        for (var i = 0; i <= storeys; i++) scene.Box(new(i == 0 ? .04f : -.02f, 0, i * storey), new(i == 0 ? depth + .06f : depth - .03f, width + (i == 0 ? .1f : 0), .052f), floors);
        if (columns == 2) scene.Box(new(.01f, 0, height / 2), new(depth, .07f, height / 2), walls);

        Roof(scene, random, height + .05f, depth, width, walls, roof);
        for (var i = 0; i < Math.Min(storeys * columns, MostFurniture); i++)
        {
            var middle = columns == 1 ? 0 : (i % 2 * 2 - 1) * width * .5f;
            Furnish(scene, random, new(.05f, middle, i / columns * storey + .06f), storey * .36f);
        }
        if (columns == 1 || random.Chance(.35f))
        {
            foreach (var side in Shapes.Sides)
                scene.Box(new(depth * .95f, side * (width + .24f), height / 2), new(.06f, .26f, height / 2), walls, Turn(Vector3.UnitZ, side * -25));
        }
    }

    private static void Roof(PrimitiveScene scene, Random random, float bottom, float depth, float width, Vector3 walls, Vector3 roof)
    {
        switch (width < .65f ? 1 : random.Next(3))
        {
            case 0:
                scene.Box(new(0, 0, bottom + .08f), new(depth + .1f, width + .16f, .1f), roof);
                scene.Box(new(-.05f, 0, bottom + .26f), new(depth * .8f, width * .75f, .12f), roof);
                break;
            default:
                scene.Gable(bottom, depth, width, random.Between(30, 42), walls, roof);
                scene.Cylinder(new(depth, 0, bottom + width * .28f), width * .2f, .03f, Palette.Glass(walls), Turn(Vector3.UnitY, 90));
                break;
        }
        if (random.Chance(.5f)) scene.Box(new(-depth * .3f, width * .55f, bottom + width * .5f), new(.12f, .12f, .28f), walls);
    }

    /// <summary>A bed, a table, a cupboard or a lamp.</summary>
    private static void Furnish(PrimitiveScene scene, Random random, Vector3 floor, float size)
    {
        var colour = Palette.Colours[random.Pick(Bright)];
        switch (random.Next(4))
        {
            case 0:
                scene.Box(floor + new Vector3(0, 0, size * .35f), new(size * .8f, size, size * .35f), colour);
                scene.Box(floor + new Vector3(0, size * .9f, size * .6f), new(size * .8f, size * .2f, size * .6f), Palette.Wood);
                break;
            case 1:
                scene.Cylinder(floor + new Vector3(0, 0, size * .4f), size * .25f, size * .4f, colour);
                scene.Cylinder(floor + new Vector3(0, 0, size * .85f), size * .9f, size * .17f, colour);
                break;
            case 2:
                scene.Box(floor + new Vector3(-.1f, 0, size * .7f), new(size * .6f, size * .6f, size * .7f), colour);
                break;
            default:
                scene.Cylinder(floor + new Vector3(0, 0, size * .5f), size * .2f, size * .5f, Palette.Wood);
                scene.Cone(floor + new Vector3(0, 0, size * 1.2f), size * .7f, size * .4f, colour);
                break;
        }
    }
}
