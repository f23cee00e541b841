using Maquette.Generation.Judging;
using Maquette.Generation.Training.Objects;
using Maquette.Generation.Training.Procedural;
using Maquette.Scene.Cameras;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Tests.Judging;

/// <summary>Four kinds in four colours, from the front quarter: little enough to be learnt in seconds.</summary>
internal sealed class FourKinds : IObjectSource
{
    private static readonly ProceduralObject[] Kinds = [.. ProceduralObject.All.Where(kind => kind.Name is "car" or "chair" or "duck" or "tree")];
    private static readonly string[] Colours = ["red", "green", "blue", "yellow"];

    public static JudgeSizes Sizes { get; } = new() { ImageSize = 16, FineChannels = 0, Channels = [16, 24, 32], Features = 24, TextWidth = 32 };

    public static JudgeSizes Finer { get; } = Sizes with { ImageSize = 32, FineChannels = 8 };

    public static JudgeTrainingOptions Options { get; } = new() { Objects = 24, WarmUp = 5, EmaDecay = .9, LearningRate = 4e-3, Steps = 6, Scouted = 60, Probes = 48, LogEvery = 3, SaveEvery = 3 };

    public IEnumerable<string> Vocabulary => Captions.Vocabulary;

    public DrawnObject Draw(Random random, int views, int size, Span<float> rgba)
    {
        var (kind, colour) = (random.Pick(Kinds), random.Pick(Colours));
        var scene = ProceduralScene.Build(kind, colour, kind.UsualPartColour, random);
        var azimuth = random.Between(-40, 40);
        var cameras = Enumerable.Range(0, views).Select(v => new Camera(azimuth + v * 360f / views, 15, 2.92f, 40)).ToArray();
        for (var v = 0; v < views; v++) PrimitiveRenderer.Render(scene.Scene, cameras[v], size, 1, rgba.Slice(4 * v * size * size, 4 * size * size));
        return new(scene.Caption, kind.Name, colour, cameras);
    }
}
