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
        float length = random.Between(.85f, 1.05f), span = random.Between(.8f, .98f), girth = random.Between(.37f, .44f), chord = random.Between(.13f, .17f);
        float fin = random.Between(.26f, .36f), sweep = random.Between(0, 22), wing = random.Chance(.3f) ? girth * .75f : -.1f;
        bool propeller = random.Chance(.35f), high = random.Chance(.3f);
        scene.Ellipsoid(Vector3.Zero, new(length, girth, girth), body);
        scene.Ellipsoid(new(length * .73f, 0, girth * .45f), new(.24f, girth * .76f, girth * .4f), Palette.Glass(body));
        scene.Box(new(-length * .85f, 0, .08f + fin), new(.17f, .065f, fin), tail, Turn(Vector3.UnitY, -14));
        if (propeller)
        {
            scene.Cone(new(length + .06f, 0, 0), girth * .32f, .13f, Palette.Metal, Turn(Vector3.UnitY, 90));
            scene.Box(new(length + .02f, 0, 0), new(.03f, girth * 1.2f, .06f), Palette.Black, Turn(Vector3.UnitX, random.Between(20, 70)));
        }
        else scene.Ellipsoid(new(length * .9f, 0, -.02f), new(.16f, girth * .3f, girth * .3f), Palette.Against(body));
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(0, side * span * .5f, wing), new(chord, span * .5f, .035f), part, Turn(Vector3.UnitZ, side * sweep));
            scene.Box(new(-length * .85f, side * .2f, high ? .1f + 2 * fin : .1f), new(.12f, .22f, .035f), part, Turn(Vector3.UnitZ, side * sweep));
            if (!propeller) scene.Cylinder(new(.1f, side * span * .52f, wing - .11f), .09f, .17f, Palette.Metal, Turn(Vector3.UnitY, 90));
        }
    }
}
