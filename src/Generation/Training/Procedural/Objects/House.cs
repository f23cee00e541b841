using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class House
{
    public static readonly ProceduralObject Kind = new("house", "roof", "white", "red", Build);

    private static void Build(PrimitiveScene scene, Random random, Vector3 body, Vector3 part)
    {
        const int Layers = 6;
        float width = random.Between(.6f, .75f), depth = random.Between(.6f, .8f), height = random.Between(.4f, .5f), rise = random.Between(.35f, .55f);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        for (var i = 0; i < Layers; i++)
        {
            var share = (i + .5f) / Layers;
            scene.Box(new(0, 0, height + rise * 1.5f * share), new(depth + .1f, (width + .15f) * (1 - share), rise / Layers * .76f), part);
        }
        if (random.Chance(.4f)) scene.Box(new(-depth * .4f, width * .45f, height + rise * 1.1f), new(.1f, .1f, .3f), Palette.Metal);
        scene.Box(new(depth, 0, .22f - height), new(.03f, .14f, .22f), Palette.Wood);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            scene.Box(new(depth, side * width * .6f, .05f), new(.02f, .12f, .12f), Palette.Glass);
            scene.Box(new(0, side * width, .05f), new(.15f, .02f, .12f), Palette.Glass);
        }
    }
}
