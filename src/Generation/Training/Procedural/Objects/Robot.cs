using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Robot
{
    public static readonly ProceduralObject Kind = new("robot", "arms", "gray", "blue", Build);

    private static void Build(PrimitiveScene scene, Random random, Vector3 body, Vector3 part)
    {
        float wide = random.Between(.36f, .44f), head = random.Between(.24f, .32f);
        scene.Box(Vector3.Zero, new(.25f, wide, .42f), body);
        scene.Box(new(0, 0, .72f), new(.24f, head, .24f), body);
        scene.Cylinder(new(0, 0, 1.05f), .03f, .12f, part);
        scene.Ellipsoid(new(0, 0, 1.2f), new(.09f), part);
        scene.Box(new(.25f, 0, .05f), new(.03f, .2f, .14f), part);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            scene.Box(new(0, side * (wide + .14f), .05f), new(.12f, .1f, .36f), part);
            scene.Box(new(0, side * .2f, -.72f), new(.15f, .13f, .32f), part);
            scene.Ellipsoid(new(.24f, side * .12f, .76f), new(.05f, .08f, .08f), Palette.Glow);
        }
    }
}
