using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Car
{
    public static readonly ProceduralObject Kind = new("car", "wheels", "red", "black", Build);

    private static void Build(PrimitiveScene scene, Random random, Vector3 body, Vector3 part)
    {
        float length = random.Between(.9f, 1.1f), cabin = random.Between(.44f, .6f);
        scene.Box(Vector3.Zero, new(length, .45f, .2f), body);
        scene.Box(new(-.08f, 0, .3f), new(length * cabin, .4f, .16f), Palette.Glass);
        scene.Box(new(-.08f, 0, .49f), new(length * cabin * 1.02f, .42f, .05f), body);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            foreach (var end in (ReadOnlySpan<int>)[-1, 1])
                scene.Cylinder(new(end * length * .6f, side * .45f, -.2f), .24f, .08f, part, Turn(Vector3.UnitX, 90));
            scene.Ellipsoid(new(length, side * .28f, .03f), new(.05f, .09f, .09f), Palette.Glow);
        }
    }
}
