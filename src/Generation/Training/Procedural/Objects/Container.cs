using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Container
{
    public static readonly ProceduralObject Kind = new("container", "bars", "blue", "gray", Build) { OtherPart = "frame", Forms = [new("shipping container", Build)], HeldOutColours = ["yellow", "orange"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, bars, frame) = colours;
        float half = random.Between(.8f, 1.35f), width = random.Between(.4f, .48f), height = width * random.Between(.95f, 1.25f);
        var ribs = half > 1.1f ? 7 : 5;
        scene.Box(Vector3.Zero, new(half, width, height), Palette.Sunken(body));
        for (var i = 0; i < ribs; i++) scene.Box(new(half * ((2 * i + 1f) / ribs - 1), 0, 0), new(half / ribs * .55f, width + .04f, height + .02f), body);

        const float Edge = .075f;
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(0, side * width, height), new(half, Edge, Edge), frame);
            scene.Box(new(0, side * width, -height), new(half, Edge, Edge), frame);
            scene.Box(new(half, side * width, 0), new(Edge, Edge, height + Edge), frame);
            scene.Box(new(half, 0, side * height), new(Edge, width, Edge), frame);
        }
        scene.Box(new(-half, 0, 0), new(Edge, width + Edge, height + Edge), frame);

        var ajar = random.Next(4);
        if (ajar == 0) Open(scene, random, half, width, height, body, bars);
        else
        {
            scene.Box(new(half + .01f, 0, 0), new(.03f, width - .06f, height - .06f), body);
            var rods = random.Chance(.5f) ? (float[])[-.6f, .6f] : [-.75f, -.27f, .27f, .75f];
            var thick = rods.Length == 2 ? .07f : .045f;
            foreach (var rod in rods) scene.Box(new(half + .07f, rod * (width - .08f), 0), new(.05f, thick, height - .02f), bars);
            scene.Box(new(half + .09f, 0, -height * .15f), new(.05f, width * .55f, .045f), bars);
        }
        if (random.Chance(.4f))
        {
            foreach (var side in Shapes.Sides) scene.Box(new(-half * .35f, side * (width + .03f), height * .35f), new(half * .4f, .04f, .12f), Palette.Against(body));
        }
    }

    /// <summary>Doors ajar before a dark inside.</summary>
    private static void Open(PrimitiveScene scene, Random random, float half, float width, float height, Vector3 body, Vector3 bars)
    {
        var swing = random.Between(95, 150);
        scene.Box(new(half + .01f, 0, 0), new(.03f, width - .1f, height - .1f), Palette.Black);
        foreach (var side in Shapes.Sides)
        {
            var turn = Turn(Vector3.UnitZ, -side * (180 - swing));
            var hinge = new Vector3(half + .06f, side * width, 0);
            scene.Box(hinge + Vector3.Transform(new(.02f, side * width * .5f, 0), turn), new(.05f, width * .5f, height), body, turn);
            scene.Box(hinge + Vector3.Transform(new(.06f, side * width * .5f, 0), turn), new(.08f, .055f, height * .95f), bars, turn);
        }
    }
}
