using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Rocket
{
    public static readonly ProceduralObject Kind = new("rocket", "fins", "white", "red", Build);

    private static void Build(PrimitiveScene scene, Random random, Vector3 body, Vector3 part)
    {
        float radius = random.Between(.26f, .36f);
        var fins = random.Chance(.3f) ? 3 : 4;
        scene.Cylinder(Vector3.Zero, radius, .65f, body);
        scene.Cone(new(0, 0, .95f), radius, .3f, part);
        scene.Frustum(new(0, 0, -.75f), new(radius * .9f, radius * .9f, .12f), .6f, Palette.Metal);
        for (var i = 0; i < fins; i++)
        {
            var angle = 360f * i / fins + 45;
            var (sin, cos) = MathF.SinCos(float.DegreesToRadians(angle));
            scene.Box(new(cos * (radius + .14f), sin * (radius + .14f), -.5f), new(.2f, .04f, .24f), part, Turn(Vector3.UnitZ, angle));
        }
        scene.Ellipsoid(new(radius, 0, .25f), new(.06f, .14f, .14f), Palette.Glass);
    }
}
