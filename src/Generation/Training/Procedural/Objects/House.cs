using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class House
{
    public static readonly ProceduralObject Kind = new("house", "roof", "white", "red", Build) { OtherPart = "door", UsualOtherColour = "brown", HeldOutColours = ["pink", "black"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        const int Layers = 6;
        var (walls, roof, door) = colours;
        float width = random.Between(.6f, .75f), depth = random.Between(.6f, .8f), height = random.Between(.45f, .55f), rise = random.Between(.32f, .42f);
        scene.Box(Vector3.Zero, new(depth, width, height), walls);
        for (var i = 0; i < Layers; i++)
        {
            var share = (i + .5f) / Layers;
            scene.Box(new(0, 0, height + rise * 1.5f * share), new(depth + .1f, (width + .15f) * (1 - share), rise / Layers * .76f), roof);
        }
        if (random.Chance(.4f)) scene.Box(new(-depth * .4f, width * .45f, height + rise * 1.1f), new(.1f, .1f, .3f), Palette.Metal);
        scene.Box(new(depth, 0, .3f - height), new(.03f, .18f, .3f), door);
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(depth, side * width * .6f, .1f), new(.02f, .16f, .17f), Palette.Glass(walls));
            scene.Box(new(0, side * width, .05f), new(.15f, .02f, .12f), Palette.Glass(walls));
        }
    }
}
