using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Table
{
    public static readonly ProceduralObject Kind = new("table", "legs", "brown", "brown", Build);

    private static void Build(PrimitiveScene scene, Random random, Vector3 body, Vector3 part)
    {
        float width = random.Between(.8f, 1f), depth = random.Between(.6f, .9f), height = random.Between(.7f, 1f), leg = random.Between(.07f, .11f);
        if (random.Chance(.3f))
        {
            scene.Cylinder(new(0, 0, height / 2), width, .08f, body);
            depth = width * .8f;
        }
        else
        {
            scene.Box(new(0, 0, height / 2), new(depth, width, .08f), body);
        }
        var inset = random.Chance(.6f) ? .8f : .65f;
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            foreach (var end in (ReadOnlySpan<int>)[-1, 1])
                scene.Box(new(end * depth * inset * .85f, side * width * inset * .85f, 0), new(leg, leg, height / 2), part);
        }
    }
}
