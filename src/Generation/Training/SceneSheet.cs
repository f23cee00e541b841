using System.Numerics;
using Maquette.Generation.Training.Procedural;
using Maquette.Scene.Cameras;
using Maquette.Scene.Imaging;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training;

/// <summary>What training shows: a scene of every kind and form, four views each, front first.</summary>
/// <param name="Picture">a row of views a scene, two scenes beside each other</param>
/// <param name="Captions">of the scenes, in reading order</param>
public sealed record SceneSheet(Bitmap Picture, IReadOnlyList<string> Captions)
{
    public const int LeastSize = 16, MostSize = 512;

    private const int Views = 4, Samples = 3, ScenesAcross = 2;
    private const float Elevation = 15, FieldOfView = 40, Background = .5f;

    /// <param name="size">height and width of a view, pixels, <see cref="LeastSize"/>…<see cref="MostSize"/></param>
    /// <param name="seed">another number draws other colours and proportions</param>
    /// <exception cref="StudioException">the size is out of its range</exception>
    public static SceneSheet Draw(int size, long seed)
    {
        if (size is < LeastSize or > MostSize) throw new StudioException($"A view of {size} pixels can't be drawn; take {LeastSize}…{MostSize}.");

        var wanted = ProceduralObject.All.SelectMany(kind => (string[])[kind.Name, .. kind.Forms.Select(form => form.Name)]).ToArray();
        var scenes = wanted.Select((noun, place) => Find(noun, seed, place)).ToArray();
        return new(ContactSheet.Arrange([.. scenes.SelectMany(scene => Render(scene, size))], Views * ScenesAcross), [.. scenes.Select(scene => scene.Caption)]);
    }

    /// <summary>The first scene whose caption says the noun, out of a stream of its own.</summary>
    private static ProceduralScene Find(string noun, long seed, int place)
    {
        var random = Procedural.Draw.At(seed, place);
        while (true)
        {
            var scene = ProceduralScene.Draw(random);
            if (scene.Noun == noun) return scene;
        }
    }

    private static IEnumerable<Bitmap> Render(ProceduralScene scene, int size)
    {
        var rgba = new float[4 * size * size];
        for (var v = 0; v < Views; v++)
        {
            var camera = new Camera(360f * v / Views, Elevation, 1 / MathF.Sin(float.DegreesToRadians(FieldOfView / 2)), FieldOfView);
            PrimitiveRenderer.Render(scene.Scene, camera, size, Samples, rgba);
            yield return new(size, size, 3, [.. rgba.Chunk(4).SelectMany(Bytes)]);
        }
    }

    private static byte[] Bytes(float[] rgba)
    {
        var colour = 255 * (new Vector3(rgba) + new Vector3((1 - rgba[3]) * Background));
        return [(byte)(colour.X + .5f), (byte)(colour.Y + .5f), (byte)(colour.Z + .5f)];
    }
}
