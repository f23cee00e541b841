using Maquette.Scene.Cameras;
using Maquette.Scene.Meshes;
using Maquette.Scene.Rendering;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Judging;

/// <summary>Pictures of objects on mid-grey, as the judge is shown them.</summary>
internal static class Renders
{
    /// <summary>Cameras around a finished mesh: front, left, back, right.</summary>
    public const int Views = 4;

    /// <summary>Height and width of a picture of a mesh, pixels.</summary>
    public const int Size = 64;

    /// <summary>The grey behind it, sRGB.</summary>
    public const float Ground = .5f;

    private const float Elevation = 15, FieldOfView = 40;

    public static IReadOnlyList<Camera> Around { get; } =
        [.. Enumerable.Range(0, Views).Select(view => new Camera(360f * view / Views, Elevation, 1 / MathF.Sin(float.DegreesToRadians(FieldOfView / 2)), FieldOfView))];

    /// <param name="rgba">[views, size, size, 4], premultiplied</param>
    /// <returns>[views, 3, size, size]</returns>
    public static Tensor OverGrey(float[] rgba, int views, int size)
    {
        using var scope = NewDisposeScope();
        var x = tensor(rgba, [views, size, size, 4]).permute(0, 3, 1, 2);                        // [views, 4, size, size]
        return (x.narrow(1, 0, 3) + (1 - x.narrow(1, 3, 1)) * Ground).contiguous().MoveToOuterDisposeScope();
    }

    /// <summary>Four views of a mesh, framed alike and not lit: its colours hold the light of the pictures that it was made from, and would be lit twice.</summary>
    /// <returns>[views, 3, 64, 64]</returns>
    public static Tensor Of(Mesh mesh)
    {
        var centred = Framing.Centre(mesh);
        var distance = Framing.Distance(centred, Around);
        var rasterizer = new MeshRasterizer(centred, new() { Width = Size, Height = Size, Background = new(Ground), Lit = false });
        var rgba = Around.SelectMany(camera => rasterizer.Render(camera with { Distance = distance }).Bytes.Select(value => value / 255f)).ToArray();
        return OverGrey(rgba, Views, Size);   // covered all over: the ground is in the picture
    }
}
