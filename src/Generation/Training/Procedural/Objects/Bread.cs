using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Bread
{
    public static readonly ProceduralObject Kind = new("bread", "inside", "brown", "white", Build) { HeldOutColours = ["pink", "blue"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        switch (random.Next(6))
        {
            case 0:
                Round(scene, random, colours);
                break;
            case 1:
                Baguette(scene, random, colours);
                break;
            case 2:
                Cut(scene, random, colours);
                break;
            case 3:
                Toast(scene, random, colours);
                break;
            default:
                Loaf(scene, random, colours);
                break;
        }
    }

    /// <summary>From the tin, with slices cut off at one end.</summary>
    private static void Loaf(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (crust, inside, _) = colours;
        float width = random.Between(.36f, .46f), height = random.Between(.26f, .36f), half = random.Between(.45f, .7f), lean = random.Between(4, 14);
        var around = Turn(Vector3.UnitZ, random.Between(-30, 30) + (random.Chance(.5f) ? 180 : 0));
        var slices = random.Next(1, 4);
        scene.Ellipsoid(Vector3.Transform(new(0, -half, .1f), around), new(width, .14f, height * 1.2f), crust, around);
        Profile(scene, Vector3.Zero, around, width, height, half, crust);
        Profile(scene, Vector3.Transform(new(0, .04f, 0), around), around, width - .08f, height - .08f, half, inside);
        for (var i = 0; i < slices; i++)
        {
            var turn = around * Turn(Vector3.UnitX, -(i + 1) * lean);
            var place = Vector3.Transform(new(0, half + .22f + i * .27f, -i * .05f), around);
            Profile(scene, place, turn, width, height, .09f, crust);
            Profile(scene, place, turn, width - .08f, height - .08f, .12f, inside);
        }
    }

    /// <summary>The outline of a slice of tin bread, drawn out along y.</summary>
    private static void Profile(PrimitiveScene scene, Vector3 place, Quaternion turn, float width, float height, float half, Vector3 colour)
    {
        scene.Box(place, new(width * .88f, half, height), colour, turn);
        scene.Frustum(place + Vector3.Transform(new(0, 0, height), turn), new(width * 1.02f, height * .62f, half), 1, colour, turn * Turn(Vector3.UnitX, 90));
    }

    /// <summary>Slices lie on each other.</summary>
    private static void Toast(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (crust, inside, _) = colours;
        float width = random.Between(.7f, .85f), thick = random.Between(.11f, .16f);
        var count = random.Next(1, 4);
        for (var i = 0; i < count; i++)
        {
            var turn = Turn(Vector3.UnitZ, random.Between(-25, 25) + 180) * Turn(Vector3.UnitX, -90);
            Vector3 place = new(random.Between(-.06f, .06f), random.Between(-.06f, .06f), i * 2 * thick);
            Profile(scene, place, turn, width, width * .75f, thick, crust);
            Profile(scene, place, turn, width - .13f, width * .75f - .13f, thick + .025f, inside);
        }
    }

    /// <summary>A round loaf or rolls, with pale slashes over the top.</summary>
    private static void Round(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var rolls = random.Chance(.3f);
        float height = random.Between(.6f, .8f), turn = random.Between(0, 90);
        var slashes = rolls ? 1 : random.Next(2, 4);
        foreach (var (place, angle) in rolls ? Shapes.Wreath(3, .62f, 0, turn) : [(Vector3.Zero, turn)])
        {
            var size = rolls ? .56f : .9f;
            var lie = Turn(Vector3.UnitZ, angle);
            scene.Hemisphere(place, new Vector3(1, 1, height) * size, colours.Body);
            scene.Ellipsoid(place, new Vector3(1, 1, height * .45f) * size, colours.Body);
            for (var i = 0; i < slashes; i++)
            {
                var cross = slashes == 2;
                var offset = cross ? 0 : (i - (slashes - 1) / 2f) * .52f;
                var along = lie * Turn(Vector3.UnitZ, cross ? i * 90 : 0);
                scene.Hemisphere(place + Vector3.Transform(new(0, offset * size, 0), along), new Vector3(.86f - MathF.Abs(offset) * .3f, .13f, height * (1.1f - MathF.Abs(offset) * .25f)) * size, colours.Part, along);
            }
        }
    }

    private static void Baguette(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (crust, inside, _) = colours;
        float girth = random.Between(.22f, .34f), skew = random.Between(25, 55), half = .75f;
        var around = Turn(Vector3.UnitZ, random.Between(-35, 35));
        var slashes = random.Next(3, 6);
        var pair = random.Chance(.3f);
        foreach (var x in pair ? (ReadOnlySpan<float>)[-girth * .95f, girth * .95f] : [0])
        {
            scene.Cylinder(Vector3.Transform(new(x, 0, 0), around), girth, half, crust, around * Turn(Vector3.UnitX, 90));
            foreach (var end in Shapes.Sides) scene.Ellipsoid(Vector3.Transform(new(x, end * half, 0), around), new(girth, girth * 1.5f, girth), crust, around);
            for (var i = 0; i < slashes; i++)
            {
                var y = float.Lerp(-half, half, i / (slashes - 1f)) * 1.05f;
                scene.Ellipsoid(Vector3.Transform(new(x, y, girth * .45f), around), new(girth * .5f, .23f, girth * .68f), inside, around * Turn(Vector3.UnitZ, skew));
            }
        }
    }

    /// <summary>A farmer's loaf cut open, with a slice beside.</summary>
    private static void Cut(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (crust, inside, _) = colours;
        float width = random.Between(.5f, .62f), height = random.Between(.42f, .52f), length = random.Between(.95f, 1.25f), lie = random.Between(50, 85);
        var around = Turn(Vector3.UnitZ, random.Between(-30, 30) + (random.Chance(.5f) ? 180 : 0));
        var cut = around * Turn(Vector3.UnitX, 90);
        scene.Hemisphere(Vector3.Zero, new(width, height, length), crust, cut);
        scene.Frustum(Vector3.Zero, new(width * .84f, height * .84f, .03f), 1, inside, cut);
        var slices = random.Next(1, 3);
        for (var i = 0; i < slices; i++)
        {
            var turn = around * Turn(Vector3.UnitX, 90 - (i + 1f) / slices * lie);
            var place = Vector3.Transform(new(0, .24f + (i + 1f) / slices * lie * .008f, -(i + 1f) / slices * lie * .0042f), around);
            scene.Frustum(place, new(width * .97f, height * .97f, .1f), 1, crust, turn);
            scene.Frustum(place, new(width * .8f, height * .8f, .125f), 1, inside, turn);
        }
    }
}
