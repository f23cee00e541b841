using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Gift
{
    public static readonly ProceduralObject Kind = new("gift", "ribbon", "red", "yellow", Build) { OtherPart = "lid", Forms = [new("round gift", Round), new("wrapped gift", Build)], HeldOutColours = ["brown", "black"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (paper, ribbon, lid) = colours;
        float width = random.Between(.5f, .65f), depth = width * random.Between(.75f, 1.1f), height = random.Between(.36f, .65f), cover = random.Between(.08f, .14f);
        scene.Box(new(0, 0, -height), new(depth, width, height), paper);
        scene.Box(new(0, 0, -cover), new(depth * 1.07f, width * 1.07f, cover), lid);
        Ribbons(scene, random, depth * 1.09f, width * 1.09f, height, width * random.Between(.15f, .2f), ribbon);
        if (random.Chance(.2f))
        {
            var small = width * random.Between(.55f, .7f);
            scene.Box(new(0, 0, small * .8f), new(small, small, small * .8f), paper, Turn(Vector3.UnitZ, random.Between(-25, 25)));
            Bow(scene, random, small * 1.6f, ribbon);
        }
        else
        {
            Bow(scene, random, .02f, ribbon);
        }
    }

    private static void Round(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (paper, ribbon, lid) = colours;
        float radius = random.Between(.5f, .65f), height = random.Between(.34f, .52f), cover = random.Between(.08f, .14f);
        scene.Cylinder(new(0, 0, -height), radius, height, paper);
        scene.Cylinder(new(0, 0, -cover), radius * 1.07f, cover, lid);
        Ribbons(scene, random, radius * 1.09f, radius * 1.09f, height, radius * random.Between(.15f, .19f), ribbon);
        Bow(scene, random, .02f, ribbon);
    }

    private static void Ribbons(PrimitiveScene scene, Random random, float depth, float width, float height, float half, Vector3 colour)
    {
        var aside = random.Chance(.25f) ? width * .45f : 0;
        scene.Box(new(0, aside, .01f - height), new(depth, half, height + .01f), colour);
        scene.Box(new(0, 0, .01f - height), new(half, width, height + .01f), colour);
    }

    /// <summary>Two loops, a rosette, or two flat wings and ends.</summary>
    private static void Bow(PrimitiveScene scene, Random random, float bottom, Vector3 colour)
    {
        var size = random.Between(.17f, .23f);
        scene.Ellipsoid(new(0, 0, bottom + .07f), new(.11f), colour);
        switch (random.Next(3))
        {
            case 0:
                foreach (var side in Shapes.Sides) scene.Torus(new(0, side * size * .95f, bottom + size * .75f), size * .72f, .42f, colour, Turn(Vector3.UnitX, side * 20) * Turn(Vector3.UnitY, 90));
                break;
            case 1:
                foreach (var (_, angle) in Shapes.Wreath(6, 0, 0)) scene.Leaf(new(0, 0, bottom), new(size, .13f, .09f), angle, 35, colour);
                foreach (var (_, angle) in Shapes.Wreath(3, 0, 0)) scene.Leaf(new(0, 0, bottom), new(size * .9f, .12f, .1f), angle, 70, colour);
                break;
            default:
                foreach (var side in Shapes.Sides)
                {
                    scene.Leaf(new(0, 0, bottom), new(size * 1.1f, .16f, .12f), side * 90, 32, colour);
                    scene.Leaf(new(0, 0, bottom + .05f), new(size, .1f, .06f), side * 50, -6, colour);
                }
                break;
        }
    }
}
