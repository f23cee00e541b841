using Maquette.Scene.Cameras;
using Maquette.Scene.Encodings;
using Maquette.Scene.Fields;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Scene.Tests.Fields;

public sealed class EnvironmentMapTests
{
    [Fact]
    public void SphericalHarmonics_AreOrthonormalOverTheSphere()
    {
        using var scope = NewDisposeScope();
        const int n = 40_000;
        var i = arange(n, dtype: float64);
        var z = 1 - (2 * i + 1) / n;                                       // a Fibonacci lattice: even over the sphere
        var (r, a) = ((1 - z.square()).sqrt(), i * (Math.PI * (3 - Math.Sqrt(5))));
        var y = SphericalHarmonics.Encode(stack([r * a.cos(), r * a.sin(), z], 1));   // [n, 9]
        var gram = y.transpose(0, 1).matmul(y) * (4 * Math.PI / n);
        Assert.True((gram - eye(9, dtype: float64)).abs().max().ToDouble() < 1e-3);
    }

    [Fact]
    public void Behind_StartsNearGreyAndLearnsAColour()
    {
        using var scope = NewDisposeScope();
        using var map = new EnvironmentMap(new Generator(1));
        Camera[] cameras = [new(0, 10, 2, 60), new(180, 10, 2, 60)];
        var picture = map.Behind(cameras, 6, 8);
        Assert.Equal([2, 3, 6, 8], picture.shape);
        Assert.InRange(picture.min().ToSingle(), 0.3f, 0.5f);
        Assert.InRange(picture.max().ToSingle(), 0.5f, 0.7f);

        var target = tensor([0.9f, 0.2f, 0.4f]).view(1, 3, 1, 1);
        using var optimizer = optim.AdamW(map.parameters(), lr: 0.02);
        for (var step = 0; step < 200; step++)
        {
            using var inner = NewDisposeScope();
            optimizer.zero_grad();
            (map.Behind(cameras, 6, 8) - target).square().mean().backward();
            optimizer.step();
        }
        Assert.True((map.Behind(cameras, 6, 8) - target).square().mean().ToSingle() < 2e-3f);
    }
}
