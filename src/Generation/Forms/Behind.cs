using System.Numerics;
using Maquette.Scene.Cameras;
using Maquette.Scene.Fields;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Forms;

/// <summary>What stands behind an object in a step.</summary>
internal static class Behind
{
    /// <returns>[1, 3, 1, 1] for a colour; [views, 3, h, w] for what is learnt</returns>
    public static Tensor Of(Vector3? background, EnvironmentMap? environment, IReadOnlyList<Camera> cameras, int size, Device device) =>
        background is { } colour ? tensor([colour.X, colour.Y, colour.Z]).view(1, 3, 1, 1).to(device) : environment!.Behind(cameras, size, size);
}
