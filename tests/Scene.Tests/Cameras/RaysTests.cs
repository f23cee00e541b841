using System.Numerics;
using Maquette.Scene.Cameras;
using Xunit;

namespace Maquette.Scene.Tests.Cameras;

public sealed class RaysTests
{
    [Fact]
    public void Through_OddPicture_SendsTheMiddleRayToTheOrigin()
    {
        var camera = new Camera(35, 20, 3, 50);

        var rays = Rays.Through([camera], 5, 5);

        Assert.True(Vector3.Distance(-camera.Outward, rays.Directions[12]) < 1e-6f);
    }

    [Fact]
    public void Through_FrontCamera_HasPlusYOnTheRightAndPlusZAbove()
    {
        var rays = Rays.Through([new Camera(0, 0, 3, 40)], 8, 16);

        var topRight = rays.Directions[15];
        Assert.True(topRight.X < 0);
        Assert.True(topRight.Y > 0);
        Assert.True(topRight.Z > 0);
        Assert.Equal(1, topRight.Length(), 1e-6f);
        var tan = MathF.Tan(float.DegreesToRadians(20));
        Assert.Equal(tan * 7 / 8, topRight.Z / -topRight.X, 1e-5f);        // centre of the top row
        Assert.Equal(2 * tan * 15 / 16, topRight.Y / -topRight.X, 1e-5f);  // twice as wide as high
    }

    [Fact]
    public void MeetsBall_ThroughTheCentre_IsTheDiameter()
    {
        var rays = Rays.Through([new Camera(0, 0, 3, 40)], 3, 3);

        Assert.True(rays.MeetsBall(4, 0.75f, out var near, out var far));
        Assert.Equal(2.25f, near, 1e-5f);
        Assert.Equal(3.75f, far, 1e-5f);
        Assert.False(rays.MeetsBall(0, 0.5f, out _, out _));
    }

    [Fact]
    public void MeetsBall_EyeInside_BeginsAtTheEye()
    {
        var rays = Rays.Through([new Camera(0, 0, 0.5f, 40)], 1, 1);

        Assert.True(rays.MeetsBall(0, 1, out var near, out var far));
        Assert.Equal(0, near);
        Assert.Equal(1.5f, far, 1e-5f);
    }
}
