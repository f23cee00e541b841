using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Guitar
{
    public static readonly ProceduralObject Kind = new("guitar", "neck", "red", "brown", Build) { HeldOutColours = ["white", "cyan"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, neck, _) = colours;
        var flat = Turn(Vector3.UnitY, 90);
        float low = random.Between(.42f, .5f), high = random.Between(.3f, .36f), depth = random.Between(.1f, .14f), end = random.Between(.95f, 1.1f);
        scene.Cylinder(new(0, 0, -.55f), low, depth, body, flat);
        scene.Cylinder(new(0, 0, -.05f), high, depth, body, flat);
        scene.Box(new(0, 0, -.27f), new(depth, high * .85f, .2f), body);
        scene.Cylinder(new(depth, 0, -.22f), .16f, .02f, Palette.Black, flat);
        scene.Box(new(depth, 0, -.68f), new(.04f, .2f, .05f), neck);
        scene.Box(new(depth - .01f, 0, end * .5f), new(.06f, .075f, end * .55f), neck);
        scene.Box(new(depth - .05f, 0, end + .14f), new(.06f, .14f, .17f), neck);
        scene.Box(new(depth + .045f, 0, .1f), new(.01f, .02f, .78f), Palette.Colours["white"]);
    }
}
