using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Lamp
{
    public static readonly ProceduralObject Kind = new("lamp", "base", "yellow", "gray", Build);

    private static void Build(PrimitiveScene scene, Random random, Vector3 body, Vector3 part)
    {
        float shade = random.Between(.5f, .65f), height = random.Between(.3f, .4f);
        scene.Cylinder(new(0, 0, -.85f), random.Between(.34f, .46f), .07f, part);
        scene.Cylinder(new(0, 0, -.2f), .07f, .65f, part);
        scene.Frustum(new(0, 0, .6f), new(shade, shade, height), random.Between(.4f, .65f), body);
    }
}
