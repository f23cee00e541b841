using Maquette.Generation.Training.Procedural;
using Maquette.Scene.Cameras;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Objects;

/// <summary>Objects put together from coloured primitives, drawn afresh each time: exact language of colours and parts, nothing repeats.</summary>
/// <param name="everyPair">also those pairs of kind and colour that a prior's training leaves out: for a judge, which must know them all</param>
internal sealed class ProceduralObjects(bool everyPair = false) : IObjectSource
{
    private const int Samples = 2;
    private const float FieldOfView = 40;
    private static readonly float Distance = 1 / MathF.Sin(float.DegreesToRadians(FieldOfView / 2));

    public IEnumerable<string> Vocabulary => Captions.Vocabulary;

    public DrawnObject Draw(Random random, int views, int size, Span<float> rgba)
    {
        var scene = ProceduralScene.Draw(random, everyPair);
        var azimuth = random.Between(0, 360);
        var elevation = views == 1 && random.Chance(.12f) ? random.Between(62, 88) : random.Between(0, 30);
        var cameras = Enumerable.Range(0, views).Select(v => new Camera(azimuth + v * 360f / views, elevation, Distance, FieldOfView)).ToArray();
        var pixels = 4 * size * size;
        for (var v = 0; v < views; v++) PrimitiveRenderer.Render(scene.Scene, cameras[v], size, Samples, rgba.Slice(v * pixels, pixels));
        return new(scene.Caption, scene.Noun, scene.Colours.Body, cameras);
    }
}
