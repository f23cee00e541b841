using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Cameras;

/// <summary>Cameras as networks are told of them.</summary>
public static class CameraConditioning
{
    /// <summary>[views, 16]: camera-to-world with unit translation, row-major (MVDream, camera condition "rotation").</summary>
    public static Tensor Tensor(IReadOnlyList<Camera> cameras) => Rows(cameras, (camera, matrix) => camera.CopyConditioning(matrix));

    /// <summary>[views, 16]: camera-to-world as it is, row-major: what ProlificDreamer's particle score is told.</summary>
    public static Tensor CameraToWorld(IReadOnlyList<Camera> cameras) => Rows(cameras, (camera, matrix) => camera.CopyCameraToWorld(matrix));

    private delegate void Copy(Camera camera, Span<float> matrix);

    private static Tensor Rows(IReadOnlyList<Camera> cameras, Copy copy)
    {
        var matrices = new float[16 * cameras.Count];
        for (var v = 0; v < cameras.Count; v++) copy(cameras[v], matrices.AsSpan(16 * v, 16));
        return torch.tensor(matrices, new long[] { cameras.Count, 16 });   // [views, 16]
    }
}
