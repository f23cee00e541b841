using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Tree
{
    public static readonly ProceduralObject Kind = new("tree", "trunk", "green", "brown", Build);

    private static void Build(PrimitiveScene scene, Random random, Vector3 body, Vector3 part)
    {
        scene.Cylinder(new(0, 0, -.7f), .15f, random.Between(.35f, .55f), part);
        if (random.Chance(.5f))
        {
            for (var i = 0; i < 3; i++) scene.Cone(new(0, 0, .42f * i - .25f), .7f - .17f * i, .4f, body);
            return;
        }
        scene.Ellipsoid(new(0, 0, .1f), new(.62f, .62f, .6f), body);
        for (var i = 0; i < 4; i++)
        {
            var (sin, cos) = MathF.SinCos(random.Between(0, MathF.Tau));
            scene.Ellipsoid(new(cos * .35f, sin * .35f, random.Between(-.1f, .5f)), new(.37f), body);
        }
    }
}
