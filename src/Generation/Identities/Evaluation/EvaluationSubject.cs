using System.Numerics;
using Maquette.Generation.Judging;
using Maquette.Generation.Training.Procedural;
using Maquette.Scene.Cameras;
using Maquette.Scene.Imaging;
using Maquette.Scene.Primitives;
using static TorchSharp.torch;

namespace Maquette.Generation.Identities.Evaluation;

/// <summary>A thing of a kind that priors know, in colours that no caption ever named: it can only be known from its photos.</summary>
/// <param name="Seed">draws its proportions</param>
internal sealed record EvaluationSubject(string ClassNoun, int Seed, Slots<Vector3> Colours)
{
    private const int PhotoSize = 256, Samples = 2, FieldOfView = 40;
    private const float Radius = .95f;

    private static readonly (float Azimuth, float Elevation)[] Photographed = [(25, 5), (97, 20), (169, 10), (241, 25), (313, 15)];

    public static IReadOnlyList<EvaluationSubject> All { get; } =
    [
        new("robot", 11, new(new(.85f, .1f, .55f), new(.62f, .9f, .1f), new(.1f, .15f, .45f))),
        new("car", 12, new(new(.05f, .5f, .45f), new(.95f, .65f, .8f), new(.75f, .95f, .3f))),
        new("duck", 13, new(new(.68f, .55f, .95f), new(.1f, .5f, .3f), new(.3f, .1f, .35f))),
        new("teapot", 14, new(new(.75f, .4f, .28f), new(.1f, .25f, .6f), new(.9f, .8f, .6f))),
        new("house", 15, new(new(.55f, .85f, .7f), new(.45f, .05f, .25f), new(.95f, .75f, .5f))),
    ];

    /// <summary>Five pictures with transparent ground, as PNG.</summary>
    public IReadOnlyList<byte[]> Photos() => [.. Photographed.Select(place => Photo(Camera(place.Azimuth, place.Elevation)))];

    /// <summary>Front, left, back and right on mid-grey, none of them a photo: [4, 3, size, size].</summary>
    public Tensor HeldOut(int size) => Renders.OverGrey([.. Renders.Around.SelectMany(camera => Render(camera, size))], Renders.Views, size);

    private byte[] Photo(Camera camera)
    {
        var rgba = Render(camera, PhotoSize);
        var bytes = new byte[rgba.Length];
        for (var i = 0; i < rgba.Length; i += 4)
        {
            var alpha = rgba[i + 3];
            for (var c = 0; c < 3; c++) bytes[i + c] = (byte)(255 * Math.Clamp(alpha > 0 ? rgba[i + c] / alpha : 0, 0, 1) + .5f);
            bytes[i + 3] = (byte)(255 * Math.Clamp(alpha, 0, 1) + .5f);
        }
        return ImageCodec.EncodePng(new(PhotoSize, PhotoSize, 4, bytes));
    }

    private float[] Render(Camera camera, int size)
    {
        var scene = new PrimitiveScene();
        ProceduralObject.All.Single(kind => kind.Name == ClassNoun).Build(scene, new(Seed), Colours);
        var rgba = new float[4 * size * size];
        PrimitiveRenderer.Render(scene.Framed(Vector3.One, Radius), camera, size, Samples, rgba);
        return rgba;
    }

    private static Camera Camera(float azimuth, float elevation) => new(azimuth, elevation, 1 / MathF.Sin(float.DegreesToRadians(FieldOfView / 2)), FieldOfView);
}
