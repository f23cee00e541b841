using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Duck
{
    public static readonly ProceduralObject Kind = new("duck", "beak", "yellow", "orange", Build) { OtherPart = "wings", HeldOutColours = ["blue", "gray"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, beak, wings) = colours;
        float plump = random.Between(.92f, 1.1f), head = random.Between(.32f, .38f), neck = random.Between(.42f, .52f);
        scene.Ellipsoid(new(0, 0, -.2f), new(.7f, .5f * plump, .42f), body);
        scene.Ellipsoid(new(.3f, 0, -.22f), new(.46f, .34f * plump, .3f), Vector3.Lerp(body, Palette.Colours["white"], .7f));
        scene.Ellipsoid(new(.38f, 0, neck), new(head), body);
        if (random.Chance(.5f)) scene.Limb(new(.3f, 0, -.1f), new(.36f, 0, neck), .2f, body);
        scene.Ellipsoid(new(.38f + head + .1f, 0, neck - .06f), new(.28f, .25f, .11f), beak);
        scene.Cone(new(-.66f, 0, .02f), .24f, .28f, body, Turn(Vector3.UnitY, -52));
        scene.Eyes(new(.38f + head * .78f, .19f, neck + .14f), .09f, body);
        foreach (var side in Shapes.Sides)
        {
            scene.Ellipsoid(new(-.12f, side * .47f * plump, -.12f), new(.44f, .11f, .27f), wings, Turn(Vector3.UnitZ, side * 8));
            scene.Ellipsoid(new(.18f, side * .22f, -.62f), new(.3f, .17f, .07f), beak);
        }
    }
}
