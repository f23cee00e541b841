using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Cameras;

/// <summary>Cameras as the multi-view prior is told of them.</summary>
public static class CameraConditioning
{
    /// <summary>[views, 16]: camera-to-world with unit translation, row-major (MVDream, camera condition "rotation").</summary>
    public static Tensor Tensor(IReadOnlyList<Camera> cameras)
    {
        var matrices = new float[16 * cameras.Count];
        for (var v = 0; v < cameras.Count; v++) cameras[v].CopyConditioning(matrices.AsSpan(16 * v, 16));
        return torch.tensor(matrices, new long[] { cameras.Count, 16 });   // [views, 16]
    }
}
