using System.Numerics;
using Maquette.Scene.Cameras;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Rendering;

/// <summary>Draws light positions around the cameras.</summary>
public static class PointLight
{
    /// <returns>one position a camera, metres</returns>
    public static IReadOnlyList<Vector3> Draw(LightLaw law, IReadOnlyList<Camera> cameras, Generator generator) => law switch
    {
        LightLaw.NearCamera => NearCameras(cameras, generator),
        LightLaw.CameraFrame => InCameraFrames(cameras, generator),
        _ => throw new ArgumentOutOfRangeException(nameof(law), law, null),
    };

    /// <summary>
    /// normalize(eye + N(0, 1)) · U(0.8, 1.5), with one random offset and distance for all views (DreamFusion's light as MVDream shares it).
    /// </summary>
    /// <returns>one position a camera, metres</returns>
    public static IReadOnlyList<Vector3> NearCameras(IReadOnlyList<Camera> cameras, Generator generator)
    {
        using var scope = NewDisposeScope();
        var n = randn(new long[] { 3 }, generator: generator).data<float>();   // [3]
        var u = rand(new long[] { 1 }, generator: generator).data<float>();    // [1]
        var offset = new Vector3(n[0], n[1], n[2]);
        var distance = float.Lerp(0.8f, 1.5f, u[0]);
        return [.. cameras.Select(camera => Vector3.Normalize(camera.Position + offset) * distance)];
    }

    /// <summary>
    /// In each camera's own frame, with one draw for all views: turned anyhow around the line of sight and 30…90° out of the picture plane, at
    /// U(0.8, 1.5) (Magic3D's law): never behind the object.
    /// </summary>
    /// <returns>one position a camera, metres</returns>
    public static IReadOnlyList<Vector3> InCameraFrames(IReadOnlyList<Camera> cameras, Generator generator)
    {
        using var scope = NewDisposeScope();
        var u = rand(new long[] { 3 }, generator: generator).data<float>();    // [3]
        var (sinA, cosA) = MathF.SinCos((2 * u[0] - 1) * MathF.PI);
        var (sinE, cosE) = MathF.SinCos(float.Lerp(MathF.PI / 6, MathF.PI / 2, u[1]));
        var distance = float.Lerp(0.8f, 1.5f, u[2]);
        return [.. cameras.Select(camera => distance * (cosE * cosA * camera.Right + cosE * sinA * camera.Up + sinE * camera.Outward))];
    }
}
