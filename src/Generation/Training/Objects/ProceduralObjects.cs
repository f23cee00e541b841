using System.Numerics;
using Maquette.Generation.Training.Procedural;
using Maquette.Scene.Cameras;
using Maquette.Scene.Primitives;
using Maquette.Scene.Rendering;

namespace Maquette.Generation.Training.Objects;

/// <summary>Objects put together from coloured primitives, drawn afresh each time: exact language of colours and parts, nothing repeats.</summary>
/// <param name="everyPair">also those pairs of kind and colour that a prior's training leaves out: for a judge, which must know them all</param>
/// <param name="plainShare">how many have all parts in shades of the body's colour, as modelled objects often do, and a caption that names no parts</param>
internal sealed class ProceduralObjects(bool everyPair = false, float plainShare = 0) : IObjectSource
{
    private const int Samples = 2;
    private const float FieldOfView = 40;
    private static readonly float Distance = 1 / MathF.Sin(float.DegreesToRadians(FieldOfView / 2));

    public IEnumerable<string> Vocabulary => Captions.Vocabulary;

    public DrawnObject Draw(Random random, int views, int size, Span<float> rgba)
    {
        var scene = ProceduralScene.Draw(random, everyPair);
        if (plainShare > 0 && random.Chance(plainShare)) scene = Plain(scene, random);
        var azimuth = random.Between(0, 360);
        var elevation = views == 1 && random.Chance(.12f) ? random.Between(62, 88) : random.Between(0, 30);
        var cameras = Enumerable.Range(0, views).Select(v => new Camera(azimuth + v * 360f / views, elevation, Distance, FieldOfView)).ToArray();
        var pixels = 4 * size * size;
        for (var v = 0; v < views; v++) PrimitiveRenderer.Render(scene.Scene, cameras[v], size, Samples, rgba.Slice(v * pixels, pixels));
        return new(scene.Caption, scene.Noun, scene.Colours.Body, cameras);
    }

    // Painted as a rendered set's models are.
    private static ProceduralScene Plain(ProceduralScene scene, Random random)
    {
        var paint = MaterialPaint.Of(ProceduralScene.Shade(scene.Colours.Body, random), Palette.Colours[scene.Colours.Body]);
        var painted = scene.Scene.Painted(part => Dimmed(paint.Over(part)));
        return scene with { Scene = painted, Caption = Articles.Indefinite($"{scene.Colours.Body} {scene.Noun}", scene.Noun) };
    }

    // Within 0…1, of the same hue.
    private static Vector3 Dimmed(Vector3 colour) => colour / float.Max(1, float.Max(colour.X, float.Max(colour.Y, colour.Z)));
}
