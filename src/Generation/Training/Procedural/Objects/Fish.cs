using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Fish
{
    public static readonly ProceduralObject Kind = new("fish", "fins", "orange", "yellow", Build) { HeldOutColours = ["brown", "pink"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, fins, _) = colours;
        float length = random.Between(.6f, .78f), height = random.Between(.38f, .5f), girth = random.Between(.22f, .3f);
        scene.Ellipsoid(Vector3.Zero, new(length, girth, height), body);
        scene.Frustum(new(-length - .12f, 0, 0), new(.42f, .07f, .28f), 0, fins, Turn(Vector3.UnitY, 90));
        scene.Frustum(new(-.05f, 0, height + .06f), new(.36f, .06f, .22f), .35f, fins, Turn(Vector3.UnitY, -12));
        scene.Frustum(new(-.05f, 0, -height - .02f), new(.2f, .05f, .15f), .3f, fins, Turn(Vector3.UnitX, 180));
        scene.Torus(new(length * .98f, 0, -.06f), .07f, .5f, fins, Turn(Vector3.UnitY, 90));
        foreach (var side in Shapes.Sides)
        {
            scene.Ellipsoid(new(length * .6f, side * girth * .74f, height * .24f), new(.13f, .08f, .13f), Palette.Colours["white"]);
            scene.Ellipsoid(new(length * .65f, side * (girth * .74f + .06f), height * .24f), new(.07f, .05f, .07f), Palette.Black);
            scene.Ellipsoid(new(.05f, side * (girth + .04f), -.1f), new(.2f, .05f, .12f), fins, Turn(Vector3.UnitZ, side * -25));
        }
    }
}
