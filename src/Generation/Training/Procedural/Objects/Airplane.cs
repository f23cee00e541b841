using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Airplane
{
    public static readonly ProceduralObject Kind = new("airplane", "wings", "white", "blue", Build) { OtherPart = "tail", HeldOutColours = ["pink", "green"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, part, tail) = colours;
        float length = random.Between(.85f, 1.05f), span = random.Between(.85f, 1.05f), girth = random.Between(.28f, .34f), chord = random.Between(.14f, .18f);
        scene.Ellipsoid(Vector3.Zero, new(length, girth, girth), body);
        scene.Ellipsoid(new(length * .62f, 0, girth * .55f), new(.2f, .15f, .12f), Palette.Glass(body));
        scene.Box(new(-length * .85f, 0, .3f), new(.13f, .035f, .28f), tail);
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(0, side * span * .5f, -.04f), new(chord, span * .5f, .03f), part, Turn(Vector3.UnitZ, side * 14));
            scene.Box(new(-length * .85f, side * .2f, .12f), new(.1f, .2f, .03f), part, Turn(Vector3.UnitZ, side * 14));
            scene.Cylinder(new(.1f, side * span * .48f, -.16f), .09f, .17f, Palette.Metal, Turn(Vector3.UnitY, 90));
        }
    }
}
