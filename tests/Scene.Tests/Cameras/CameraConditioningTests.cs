using System.Globalization;
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

    /// <summary>MVDream counts azimuths from −y towards +x as seen in our world: ours is theirs less 90°.</summary>
    [Fact]
    public void Tensor_ManyDirections_AreMvDreamsOwnMatrices()
    {
        using var scope = NewDisposeScope();
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Golden", "cameras.txt")).Where(line => line[0] != '#')
            .Select(line => line.Split(' ').Select(number => float.Parse(number, CultureInfo.InvariantCulture)).ToArray()).ToArray();

        var matrices = CameraConditioning.Tensor([.. rows.Select(row => new Camera(row[1] - 90, row[0], 2.5f, 45))]);

        Assert.Equal(16, rows.Length);
        Assert.All(rows.SelectMany(row => row[2..]).Zip(matrices.data<float>().ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
    }
}
