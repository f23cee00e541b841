using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class FireHydrant
{
    public static readonly ProceduralObject Kind = new("fire hydrant", "caps", "red", "gray", Build) { OtherPart = "top", HeldOutColours = ["blue", "black"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, caps, top) = colours;
        float girth = random.Between(.27f, .36f), height = random.Between(.55f, .75f), arms = height * random.Between(.25f, .5f), reach = girth + random.Between(.12f, .2f);
        scene.Cylinder(Vector3.Zero, girth, height, body);
        scene.Cylinder(new(0, 0, -height), girth * random.Between(1.35f, 1.6f), .09f, body);
        if (random.Chance(.5f)) scene.Cylinder(new(0, 0, -height * .45f), girth * 1.25f, .07f, body);
        scene.Cylinder(new(0, 0, height), girth * 1.28f, .08f, body);
        switch (random.Next(3))
        {
            case 0: scene.Hemisphere(new(0, 0, height + .06f), new(girth * 1.08f, girth * 1.08f, girth * random.Between(.9f, 1.2f)), top); break;
            case 1: scene.Frustum(new(0, 0, height + .06f + girth * .5f), new(girth * 1.08f, girth * 1.08f, girth * .5f), .45f, top); break;
            default:
                scene.Cylinder(new(0, 0, height + .1f), girth, .12f, top);
                scene.Cone(new(0, 0, height + .2f + girth * .5f), girth * 1.1f, girth * .5f, top);
                break;
        }
        if (random.Chance(.5f)) scene.Cylinder(new(0, 0, height + girth + .14f), .1f, .14f, top);
        else scene.Box(new(0, 0, height + girth + .1f), new(.11f, .11f, .12f), top, Turn(Vector3.UnitZ, 45));

        var low = random.Chance(.6f) ? arms - .18f : arms;   // the front nozzle is the largest
        scene.Cylinder(new(reach - .08f, 0, low), girth * .62f, .18f, body, Turn(Vector3.UnitY, 90));
        scene.Cylinder(new(reach + .1f, 0, low), girth * .72f, .07f, caps, Turn(Vector3.UnitY, 90));
        scene.Ellipsoid(new(reach + .18f, 0, low), new(.08f), caps);
        foreach (var side in Shapes.Sides)
        {
            scene.Cylinder(new(0, side * reach, arms), girth * .42f, .18f, body, Turn(Vector3.UnitX, 90));
            scene.Cylinder(new(0, side * (reach + .16f), arms), girth * .52f, .07f, caps, Turn(Vector3.UnitX, 90));
            scene.Ellipsoid(new(0, side * (reach + .24f), arms), new(.08f), caps);
        }
    }
}
