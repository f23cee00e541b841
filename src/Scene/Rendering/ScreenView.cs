using System.Numerics;
using Maquette.Scene.Cameras;

namespace Maquette.Scene.Rendering;

/// <summary>From the world to the samples of a screen and back: x to the right, y from the top.</summary>
internal readonly struct ScreenView(Camera camera, int width, int height)
{
    private readonly Vector3 eye = camera.Position, right = camera.Right, up = camera.Up, outward = camera.Outward;
    private readonly float scale = height / (2 * camera.TanHalfFov);   // samples for one metre at depth 1
    private readonly float middleX = width / 2f, middleY = height / 2f;

    /// <summary>x and y in samples and 1/depth; all zero for a point nearer than <paramref name="near"/> or behind the eye.</summary>
    public Vector3 Project(Vector3 point, float near)
    {
        var p = point - eye;
        var depth = -Vector3.Dot(p, outward);
        if (!(depth > near)) return Vector3.Zero;
        var inverse = 1 / depth;
        return new(middleX + scale * inverse * Vector3.Dot(p, right), middleY - scale * inverse * Vector3.Dot(p, up), inverse);
    }

    /// <summary>Unit vector from what is seen at a sample to the eye.</summary>
    public Vector3 ToEye(float x, float y) => Vector3.Normalize(outward - right * ((x - middleX) / scale) + up * ((y - middleY) / scale));
}
