using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Bed
{
    public static readonly ProceduralObject Kind = new("bed", "pillow", "blue", "white", Build) { OtherPart = "frame", UsualOtherColour = "brown", HeldOutColours = ["orange", "black"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (blanket, pillow, frame) = colours;
        float width = random.Between(.45f, .65f), head = random.Between(.3f, .45f), cover = random.Between(.55f, .68f);
        scene.Box(new(0, 0, -.22f), new(.98f, width + .04f, .07f), frame);
        scene.Legs(new(.9f, width - .04f, -.36f), .07f, .09f, frame);
        scene.Box(new(-.98f, 0, head / 2 - .08f), new(.06f, width + .06f, head), frame);
        scene.Box(new(0, 0, -.05f), new(.92f, width - .03f, .11f), Palette.Colours["white"]);
        scene.Box(new(.94f - cover, 0, -.02f), new(cover, width, .16f), blanket);
        scene.Box(new(.99f, 0, -.06f), new(.05f, width + .02f, .18f), blanket);
        foreach (var side in width > .55f ? Shapes.Sides : [0])
            scene.Ellipsoid(new(-.68f, side * width * .48f, .13f), new(.2f, width > .55f ? width * .45f : width * .75f, .14f), pillow);
    }
}
