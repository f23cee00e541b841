using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Elephant
{
    public static readonly ProceduralObject Kind = new("elephant", "tusks", "gray", "white", Build) { OtherPart = "ears", HeldOutColours = ["orange", "yellow"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (skin, tusks, ears) = colours;
        var sits = random.Chance(.25f);
        float length = random.Between(.46f, .6f), girth = random.Between(.4f, .48f);
        var head = sits ? new Vector3(.2f, 0, .5f) : new Vector3(length + random.Between(.08f, .16f), 0, random.Between(.22f, .34f));
        if (sits) Sitting(scene, girth, skin);
        else Standing(scene, random, length, girth, skin);
        float size = random.Between(.32f, .38f), flap = random.Between(.3f, .42f), back = random.Between(10, 40), droop = random.Between(80, 112);
        scene.Ellipsoid(head, new(size, size * 1.02f, size), skin);
        scene.Eyes(head + new Vector3(size * .78f, size * .52f, size * .36f), .085f, skin);
        Trunk(scene, random, head + new Vector3(size * .7f, 0, -.06f), skin);
        foreach (var side in Shapes.Sides)
        {
            var turn = Turn(Vector3.UnitZ, side * back);
            var place = head + new Vector3(-.06f, side * (size + flap * .62f), random.Between(.02f, .06f));
            scene.Ellipsoid(place, new(.09f, flap, flap * 1.2f), ears, turn);
            scene.Ellipsoid(place + new Vector3(.05f, -side * .02f, -.03f), new(.07f, flap * .68f, flap * .86f), Palette.Sunken(ears), turn);
            scene.Frustum(head + new Vector3(size * .6f + .24f, side * size * .66f, -.2f), new(.12f, .12f, .28f), .45f, tusks, Turn(Vector3.UnitZ, side * 14) * Turn(Vector3.UnitY, droop));
        }
    }

    private static void Standing(PrimitiveScene scene, Random random, float length, float girth, Vector3 skin)
    {
        float leg = random.Between(.18f, .28f), post = random.Between(.15f, .19f);
        scene.Ellipsoid(Vector3.Zero, new(length, girth, girth), skin);
        scene.Limb(new(-length * .9f, 0, .12f), new(-length - .14f, 0, -.3f), .07f, skin);
        foreach (var side in Shapes.Sides)
        {
            foreach (var end in Shapes.Sides) scene.Frustum(new(end * length * .6f, side * girth * .58f, -.24f - leg), new(post * 1.1f, post * 1.1f, leg), .9f, skin);
        }
    }

    private static void Sitting(PrimitiveScene scene, float girth, Vector3 skin)
    {
        scene.Ellipsoid(new(-.06f, 0, -.26f), new(girth, girth * 1.04f, .52f), skin);
        foreach (var side in Shapes.Sides)
        {
            scene.Limb(new(.16f, side * girth * .7f, -.04f), new(.36f, side * girth * .7f, -.34f), .14f, skin);
            scene.Ellipsoid(new(.3f, side * .36f, -.64f), new(.32f, .19f, .19f), skin);
            scene.Ellipsoid(new(.6f, side * .36f, -.66f), new(.08f, .17f, .17f), Palette.Sunken(skin));
        }
    }

    /// <summary>Hangs, curls forward, or is raised to trumpet.</summary>
    private static void Trunk(PrimitiveScene scene, Random random, Vector3 root, Vector3 skin)
    {
        Vector3[] bends = random.Next(3) switch
        {
            0 => [new(.22f, 0, -.24f), new(.26f, 0, -.56f), new(.32f, 0, -.76f)],
            1 => [new(.22f, 0, -.3f), new(.32f, 0, -.56f), new(.52f, 0, -.5f)],
            _ => [new(.26f, 0, -.18f), new(.46f, 0, -.02f), new(.52f, 0, .34f)],
        };
        var from = root;
        var radius = .17f;
        foreach (var bend in bends)
        {
            scene.Limb(from, root + bend, radius, skin);
            from = root + bend;
            radius -= .02f;
        }
    }
}
