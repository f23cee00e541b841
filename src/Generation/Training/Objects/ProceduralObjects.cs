using System.Numerics;
using Maquette.Generation.Training.Procedural;
using Maquette.Generation.Training.Shards;
using Maquette.Scene.Cameras;
using Maquette.Scene.Primitives;
using Maquette.Scene.Rendering;

namespace Maquette.Generation.Training.Objects;

/// <summary>Objects put together from coloured primitives, drawn afresh each time: exact language of colours and parts, nothing repeats.</summary>
/// <param name="everyPair">also those pairs of kind and colour that a prior's training leaves out: for a judge, which must know them all</param>
/// <param name="plainShare">how many have all parts in shades of the body's colour, as modelled objects often do, and a caption that names no parts</param>
/// <param name="clearColours">only those of which three fifths and more of what is seen have the body's colour, which is the rule for modelled objects too: a blue wheelchair that is mostly yellow may as well be called yellow</param>
internal sealed class ProceduralObjects(bool everyPair = false, float plainShare = 0, bool clearColours = false) : IObjectSource
{
    private const int Samples = 2, Coarse = 24;
    private const float ShadeReach = .12f, Unlit = .1f;   // a shade strays by .06 a channel from its word's colour
    private const float FieldOfView = 40;
    private static readonly float Distance = 1 / MathF.Sin(float.DegreesToRadians(FieldOfView / 2));

    public IEnumerable<string> Vocabulary => Captions.Vocabulary;

    public DrawnObject Draw(Random random, int views, int size, Span<float> rgba)
    {
        var (scene, cameras) = Seen(random, views);
        while (clearColours && BodyShare(scene, cameras) < Colouring.MainShare) (scene, cameras) = Seen(random, views);
        var pixels = 4 * size * size;
        for (var v = 0; v < views; v++) PrimitiveRenderer.Render(scene.Scene, cameras[v], size, Samples, rgba.Slice(v * pixels, pixels));
        return new(scene.Caption, scene.Noun, scene.Colours.Body, cameras);
    }

    /// <summary>How much of what these cameras see of an object is of its body's colour, as it is or sunken.</summary>
    internal static float BodyShare(ProceduralScene scene, IReadOnlyList<Camera> cameras)
    {
        var body = Palette.Colours[scene.Colours.Body];
        var marked = scene.Scene.Painted(part => Vector3.Distance(part, body) < ShadeReach || Vector3.Distance(part, Palette.Sunken(body)) < ShadeReach ? Vector3.One : Vector3.Zero);
        Span<float> rgba = stackalloc float[4 * Coarse * Coarse];
        var (seen, own) = (0, 0);
        foreach (var camera in cameras)
        {
            PrimitiveRenderer.Render(marked, camera, Coarse, samples: 1, rgba);
            for (var p = 0; p < rgba.Length; p += 4)
            {
                if (rgba[p + 3] < .5f) continue;
                seen++;
                if (rgba[p] > Unlit) own++;
            }
        }
        return seen == 0 ? 0 : own / (float)seen;
    }

    private (ProceduralScene Scene, Camera[] Cameras) Seen(Random random, int views)
    {
        var scene = ProceduralScene.Draw(random, everyPair);
        if (plainShare > 0 && random.Chance(plainShare)) scene = Plain(scene, random);
        var azimuth = random.Between(0, 360);
        var elevation = views == 1 && random.Chance(.12f) ? random.Between(62, 88) : random.Between(0, 30);
        return (scene, [.. Enumerable.Range(0, views).Select(v => new Camera(azimuth + v * 360f / views, elevation, Distance, FieldOfView))]);
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
