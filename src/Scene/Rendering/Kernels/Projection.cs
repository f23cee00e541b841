using System.Numerics;
using Maquette.Scene.Cameras;
using Maquette.Scene.Kernels;

namespace Maquette.Scene.Rendering.Kernels;

/// <summary>
/// From the world to homogeneous pixels (x·z, y·z, z): x and y in pixels from the picture's middle, rows downwards, z the depth along the camera's
/// axis in metres. Linear in the position, so that points behind the eye need no exception.
/// </summary>
internal sealed unsafe class Projection(IReadOnlyList<Camera> cameras, int height)
{
    private const int Block = 8192;

    private readonly (Vector3 Eye, Vector3 X, Vector3 Y, Vector3 Z)[] views = [.. cameras.Select(camera => Rows(camera, height))];

    public int Views => views.Length;

    private static (Vector3, Vector3, Vector3, Vector3) Rows(Camera camera, int height)
    {
        var scale = height / (2 * camera.TanHalfFov);   // pixels for one metre at depth 1
        return (camera.Position, scale * camera.Right, -scale * camera.Up, -camera.Outward);
    }

    /// <param name="positions">[vertices, 3], metres</param>
    /// <param name="corners">[views, vertices, 3]; written</param>
    public void Forward(ReadOnlySpan<float> positions, Span<float> corners, int threads)
    {
        var count = positions.Length / 3;
        fixed (float* fixedPositions = positions, fixedCorners = corners)
        {
            Vector3* p = (Vector3*)fixedPositions, q = (Vector3*)fixedCorners;
            Blocks.For(count, Block, threads, (from, to) =>
            {
                for (var view = 0; view < views.Length; view++)
                {
                    var (eye, x, y, z) = views[view];
                    var o = q + (long)view * count;
                    for (var v = from; v < to; v++) o[v] = new(Vector3.Dot(p[v] - eye, x), Vector3.Dot(p[v] - eye, y), Vector3.Dot(p[v] - eye, z));
                }
            });
        }
    }

    /// <param name="gradient">[views, vertices, 3]</param>
    /// <param name="positionGradient">[vertices, 3], summed over the views in their order; written</param>
    public void Backward(ReadOnlySpan<float> gradient, Span<float> positionGradient, int threads)
    {
        var count = positionGradient.Length / 3;
        fixed (float* fixedGradient = gradient, fixedOut = positionGradient)
        {
            Vector3* g = (Vector3*)fixedGradient, o = (Vector3*)fixedOut;
            Blocks.For(count, Block, threads, (from, to) =>
            {
                new Span<Vector3>(o + from, to - from).Clear();
                for (var view = 0; view < views.Length; view++)
                {
                    var (_, x, y, z) = views[view];
                    var gv = g + (long)view * count;
                    for (var v = from; v < to; v++) o[v] += gv[v].X * x + gv[v].Y * y + gv[v].Z * z;
                }
            });
        }
    }
}
