using Maquette.Scene.Cameras;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Scene.Tests.Cameras;

public sealed class CameraConditioningTests
{
    [Fact]
    public void Tensor_AtElevation15_IsMvDreamsMatrix()
    {
        using var scope = NewDisposeScope();

        var front = CameraConditioning.Tensor([new(0, 15, 2.9f, 40), new(-90, 15, 1.4f, 60)]);

        Assert.Equal([2, 16], front.shape);
        float[] azimuth0 = [0, -0.25882f, 0.96593f, 0.96593f, 1, 0, 0, 0, 0, 0.96593f, 0.25882f, 0.25882f, 0, 0, 0, 1];
        float[] azimuthMinus90 = [1, 0, 0, 0, 0, 0.25882f, -0.96593f, -0.96593f, 0, 0.96593f, 0.25882f, 0.25882f, 0, 0, 0, 1];
        Assert.All(azimuth0.Concat(azimuthMinus90).Zip(front.data<float>().ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }
}
