using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Chair
{
    public static readonly ProceduralObject Kind = new("chair", "legs", "brown", "brown", Build);

    private static void Build(PrimitiveScene scene, Random random, Vector3 body, Vector3 part)
    {
        float half = random.Between(.45f, .55f), back = random.Between(.45f, .65f), leg = random.Between(.06f, .09f);
        scene.Box(Vector3.Zero, new(half, half, .08f), body);
        scene.Box(new(.07f - half, 0, back), new(.08f, half, back), body);
        var arms = random.Chance(.25f);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            foreach (var end in (ReadOnlySpan<int>)[-1, 1])
                scene.Box(new(end * (half - leg), side * (half - leg), -.45f), new(leg, leg, .4f), part);
            if (arms) scene.Box(new(0, side * (half - .05f), .38f), new(half, .06f, .05f), body);
        }
    }
}
