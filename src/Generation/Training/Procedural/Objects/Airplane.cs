using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Airplane
{
    public static readonly ProceduralObject Kind = new("airplane", "wings", "white", "blue", Build) { OtherPart = "tail", HeldOutColours = ["pink", "green"] };

    /// <summary>A wide windscreen over a dark nose in front; a dark nozzle or tail cone behind.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, part, tail) = colours;
        float length = random.Between(.85f, 1.05f), span = random.Between(.8f, .94f), girth = random.Between(.38f, .46f), chord = random.Between(.13f, .18f);
        float fin = random.Between(.26f, .36f), sweep = random.Between(0, 24), wing = random.Chance(.3f) ? girth * .75f : -.1f;
        bool propeller = random.Chance(.35f), high = random.Chance(.3f);
        scene.Ellipsoid(Vector3.Zero, new(length, girth, girth), body);
        scene.Ellipsoid(new(length * .68f, 0, girth * .42f), new(.26f, girth * .8f, girth * .36f), Palette.Glass(body));
        scene.Frustum(new(-length * .82f, 0, 0), new(girth * .72f, girth * .72f, .16f), .75f, Palette.Sunken(body) * .4f, Turn(Vector3.UnitY, -90));
        scene.Box(new(-length * .85f, 0, .08f + fin), new(.18f, .08f, fin), tail, Turn(Vector3.UnitY, -14));
        if (propeller)
        {
            scene.Cone(new(length + .06f, 0, 0), girth * .36f, .14f, Palette.Metal, Turn(Vector3.UnitY, 90));
            scene.Box(new(length + .02f, 0, 0), new(.03f, girth * 1.2f, .06f), Palette.Black, Turn(Vector3.UnitX, random.Between(20, 70)));
        }
        else scene.Ellipsoid(new(length * .88f, 0, -.06f), new(.18f, girth * .36f, girth * .34f), Palette.Against(body));
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(0, side * span * .5f, wing), new(chord, span * .5f, .04f), part, Turn(Vector3.UnitZ, side * sweep));
            scene.Box(new(-length * .85f, side * .2f, high ? .1f + 2 * fin : .1f), new(.12f, .24f, .04f), part, Turn(Vector3.UnitZ, side * sweep));
            if (!propeller) scene.Cylinder(new(.1f, side * span * .52f, wing - .11f), .09f, .17f, Palette.Metal, Turn(Vector3.UnitY, 90));
        }
    }
}
