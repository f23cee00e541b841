using System.Numerics;
using Maquette.Scene.Cameras;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Rendering;

/// <summary>Draws light positions around the cameras.</summary>
public static class PointLight
{
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
}
