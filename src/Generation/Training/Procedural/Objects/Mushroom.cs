using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Mushroom
{
    public static readonly ProceduralObject Kind = new("mushroom", "stem", "red", "white", Build);

    private static void Build(PrimitiveScene scene, Random random, Vector3 body, Vector3 part)
    {
        float height = random.Between(.7f, 1.1f), cap = random.Between(.7f, 1f), stem = random.Between(.2f, .32f);
        scene.Frustum(Vector3.Zero, new(stem, stem, height / 2), .8f, part);
        scene.Hemisphere(new(0, 0, height * .35f), new(cap, cap, random.Between(.5f, .8f)), body);
        if (!random.Chance(.4f)) return;
        for (var i = 0; i < 5; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / 5 + .3f);
            scene.Ellipsoid(new(cos * cap * .7f, sin * cap * .7f, height * .35f + .38f), new(.13f), part);
        }
    }
}
