using System.Numerics;
using Maquette.Scene.Cameras;
using TorchSharp;
using Xunit;

namespace Maquette.Scene.Tests.Cameras;

public sealed class RandomViewsTests
{
    [Fact]
    public void Draw_ManyOfDreamFusionsLaw_StayInItsRangesAndReachTheirEnds()
    {
        var generator = new torch.Generator(1);

        var drawn = Enumerable.Range(0, 500).Select(_ => RandomViews.DreamFusion.Draw(generator)[0]).ToArray();

        Assert.All(drawn, camera => Assert.InRange(camera.Distance, 1.5f, 2));
        Assert.All(drawn, camera => Assert.InRange(camera.FieldOfView, 40, 70));
        Assert.InRange(drawn.Min(c => c.Elevation), -10, -8);
        Assert.InRange(drawn.Max(c => c.Elevation), 43, 45.001f);
        Assert.InRange(drawn.Min(c => c.Azimuth), -180, -170);
        Assert.InRange(drawn.Max(c => c.Azimuth), 170, 180);
        Assert.All(drawn, camera => Assert.InRange(Vector3.Abs(camera.Jitter.Eye).Length(), 0, 0.1f * MathF.Sqrt(3) + 1e-6f));
        Assert.InRange(MathF.Sqrt(drawn.Average(c => c.Jitter.Target.LengthSquared()) / 3), 0.18f, 0.22f);
        Assert.InRange(MathF.Sqrt(drawn.Average(c => c.Jitter.Up.LengthSquared()) / 3), 0.018f, 0.022f);
    }

    [Fact]
    public void Draw_SeveralViews_HaveEachItsSliceOfTheCircle()
    {
        var cameras = (RandomViews.ProlificDreamer with { Views = 4 }).Draw(new torch.Generator(2));

        for (var view = 0; view < 4; view++) Assert.InRange(cameras[view].Azimuth, 90 * view - 180, 90 * view - 90);
        Assert.Equal(4, cameras.DistinctBy(camera => camera.Elevation).Count());
        Assert.All(cameras, camera => Assert.Equal(default, camera.Jitter));
    }

    [Fact]
    public void JitteredCamera_LooksAtItsTargetWithUprightAxes()
    {
        var camera = RandomViews.DreamFusion.Draw(new torch.Generator(3))[0];

        Assert.True(Vector3.Distance(Vector3.Normalize(camera.Jitter.Target - camera.Position), -camera.Outward) < 1e-5f);
        Assert.Equal(0, Vector3.Dot(camera.Right, camera.Outward), 1e-5f);
        Assert.Equal(0, Vector3.Dot(camera.Up, camera.Right), 1e-5f);
        Assert.Equal(1, camera.Up.Length(), 1e-5f);
        Assert.True(camera.Up.Z > 0.5f);

        using var scope = torch.NewDisposeScope();
        var told = CameraConditioning.Tensor([camera]).data<float>().ToArray();
        Assert.Equal(1, new Vector3(told[3], told[7], told[11]).Length(), 1e-5f);
        Assert.True(Vector3.Distance(new(told[2], told[6], told[10]), camera.Outward) < 1e-6f);
    }
}
