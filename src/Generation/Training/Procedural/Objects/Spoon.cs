using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Spoon
{
    public static readonly ProceduralObject Kind = new("spoon", "handle", "gray", "gray", Build) { Forms = [new("serving spoon", Serving)], HeldOutColours = ["black", "blue"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handle, _) = colours;
        float width = random.Between(.36f, .46f), length = width * random.Between(1.05f, 1.5f), thick = random.Between(.12f, .2f), bottom = random.Between(-1.15f, -.95f);
        scene.Ellipsoid(new(0, 0, length), new(thick, width, length), body);
        scene.Ellipsoid(new(thick * .4f, 0, length * 1.03f), new(thick * .75f, width * .72f, length * .75f), body * .55f);
        scene.Flare(-.3f, .1f, .25f, .13f, body);
        switch (random.Next(4))
        {
            case 0:
                scene.Box(new(0, 0, (bottom - .2f) / 2), new(.08f, .13f, (-.2f - bottom) / 2), handle);
                break;
            case 1:
                scene.Flare(bottom, .16f, -.2f, .1f, handle);
                scene.Ellipsoid(new(0, 0, bottom), new(.16f), handle);
                break;
            case 2:
                scene.Limb(new(0, 0, -.2f), new(0, 0, bottom), .11f, handle);
                scene.Ellipsoid(new(0, 0, bottom + .15f), new(.1f, .21f, .28f), handle);
                break;
            default:
                scene.Limb(new(0, 0, -.2f), new(0, 0, bottom), .1f, handle);
                scene.Torus(new(0, 0, bottom - .12f), .14f, .5f, handle, Turn(Vector3.UnitY, 90));
                break;
        }
    }

    /// <summary>A broad head, flat or hollowed, on a stick.</summary>
    private static void Serving(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handle, _) = colours;
        float width = random.Between(.38f, .48f), length = random.Between(.45f, .6f), thick = random.Between(.14f, .28f);
        scene.Ellipsoid(new(0, 0, length), new(thick, width, length), body);
        if (random.Chance(.6f)) scene.Ellipsoid(new(thick * .6f, 0, length * 1.05f), new(thick * .6f, width * .7f, length * .7f), body * .55f);
        scene.Flare(-.35f, .12f, .2f, .13f, body);
        scene.Limb(new(0, 0, -.25f), new(0, 0, random.Between(-1.15f, -.95f)), random.Between(.11f, .14f), handle);
    }
}
