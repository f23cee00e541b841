using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Lamp
{
    public static readonly ProceduralObject Kind = new("lamp", "base", "yellow", "gray", Build) { HeldOutColours = ["purple", "brown"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (shade, foot, _) = colours;
        float width = random.Between(.52f, .66f), height = random.Between(.3f, .4f), stem = random.Between(.45f, .65f);
        scene.Cylinder(new(0, 0, -.2f - stem), random.Between(.36f, .46f), .08f, foot);
        if (random.Chance(.4f)) scene.Ellipsoid(new(0, 0, -stem * .75f), new(.24f, .24f, stem * .5f), foot);
        scene.Cylinder(new(0, 0, -.2f), .08f, stem, foot);
        scene.Frustum(new(0, 0, .55f), new(width, width, height), random.Between(.42f, .62f), shade);
        scene.Ellipsoid(new(0, 0, .58f + height), new(.07f), foot);
    }
}
