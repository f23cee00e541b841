using Maquette.Scene.Cameras;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Scene.Tests.Cameras;

public sealed class OrthogonalViewsTests
{
    [Fact]
    public void Draw_FourViews_Are90DegreesApartAndShareTheRest()
    {
        var cameras = OrthogonalViews.MvDream.Draw(new Generator(1));

        Assert.Equal(4, cameras.Count);
        for (var k = 1; k < 4; k++)
        {
            Assert.Equal(90f, cameras[k].Azimuth - cameras[k - 1].Azimuth, 1e-3f);
            Assert.Equal(cameras[0] with { Azimuth = cameras[k].Azimuth }, cameras[k]);
        }
    }

    [Fact]
    public void Draw_ManyOfMvDreamsLaw_StayInItsRangesAndReachTheirEnds()
    {
        var generator = new Generator(2);

        var drawn = Enumerable.Range(0, 500).Select(_ => OrthogonalViews.MvDream.Draw(generator)[0]).ToArray();

        Assert.All(drawn, camera => Assert.InRange(camera.Distance * camera.TanHalfFov, 0.8f - 1e-4f, 1 + 1e-4f));
        Assert.All(drawn, camera => Assert.InRange(camera.Elevation, 0, 30));
        Assert.InRange(drawn.Min(c => c.FieldOfView), 15, 16);
        Assert.InRange(drawn.Max(c => c.FieldOfView), 59, 60);
        Assert.InRange(drawn.Max(c => c.Azimuth), 85, 90);
        Assert.InRange(drawn.Max(c => c.Elevation), 29, 30);
    }

    [Fact]
    public void Draw_UnitSphere_TouchesTheSphereWithItsCone()
    {
        var camera = OrthogonalViews.UnitSphere.Draw(new Generator(3))[0];

        Assert.Equal(1 / MathF.Sin(float.DegreesToRadians(20)), camera.Distance, 1e-4f);
        Assert.Equal(40, camera.FieldOfView);
    }

    [Fact]
    public void Draw_SameSeed_IsTheSame() =>
        Assert.Equal(OrthogonalViews.MvDream.Draw(new Generator(4)), OrthogonalViews.MvDream.Draw(new Generator(4)));
}
