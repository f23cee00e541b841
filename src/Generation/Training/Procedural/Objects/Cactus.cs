using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Cactus
{
    public static readonly ProceduralObject Kind = new("cactus", "pot", "green", "brown", Build) { OtherPart = "flower", UsualOtherColour = "pink", Forms = [new("potted cactus", Build)], HeldOutColours = ["red", "white"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, pot, flower) = colours;
        float height = random.Between(.75f, 1), girth = random.Between(.2f, .26f), low = random.Between(-.1f, .1f), high = random.Between(.15f, .3f);
        scene.Frustum(new(0, 0, -.75f), new(.32f, .32f, .28f), 1.35f, pot);
        scene.Cylinder(new(0, 0, -.5f), .48f, .06f, pot);
        scene.Limb(new(0, 0, -.6f), new(0, 0, height), girth, body);
        scene.Limb(new(0, 0, low), new(0, .48f, low), girth * .62f, body);
        scene.Limb(new(0, .48f, low), new(0, .48f, low + random.Between(.3f, .5f)), girth * .62f, body);
        scene.Limb(new(0, 0, high), new(0, -.48f, high), girth * .62f, body);
        scene.Limb(new(0, -.48f, high), new(0, -.48f, high + random.Between(.25f, .45f)), girth * .62f, body);
        scene.Ellipsoid(new(.06f, 0, height + girth), new(.16f, .16f, .1f), flower);
    }
}
