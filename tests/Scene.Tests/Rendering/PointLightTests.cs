using System.Numerics;
using Maquette.Scene.Cameras;
using Maquette.Scene.Rendering;
using TorchSharp;
using Xunit;

namespace Maquette.Scene.Tests.Rendering;

public sealed class PointLightTests
{
    private static readonly Camera[] Cameras = [new(20, 15, 2, 40), new(110, 40, 2, 40)];

    [Fact]
    public void CameraFrame_Lights_StandBeforeTheObjectAtTheSamePlaceOfEachFrame()
    {
        var generator = new torch.Generator(1);
        for (var i = 0; i < 100; i++)
        {
            var lights = PointLight.Draw(LightLaw.CameraFrame, Cameras, generator);
            Assert.All(lights, light => Assert.InRange(light.Length(), 0.8f - 1e-5f, 1.5f + 1e-5f));
            Vector3 InFrame(int v) => new(Vector3.Dot(lights[v], Cameras[v].Right), Vector3.Dot(lights[v], Cameras[v].Up), Vector3.Dot(lights[v], Cameras[v].Outward));
            Assert.True(InFrame(0).Z >= 0.5f * lights[0].Length() - 1e-5f);   // at least 30° out of the picture plane
            Assert.True(Vector3.Distance(InFrame(0), InFrame(1)) < 1e-5f);
        }
    }

    [Fact]
    public void NearCamera_Lights_AreAroundTheirCameras()
    {
        var generator = new torch.Generator(2);
        var drawn = Enumerable.Range(0, 300).Select(_ => PointLight.Draw(LightLaw.NearCamera, Cameras, generator)[0]).ToArray();
        Assert.All(drawn, light => Assert.InRange(light.Length(), 0.8f - 1e-5f, 1.5f + 1e-5f));
        Assert.True(Vector3.Dot(drawn.Aggregate((a, b) => a + b) / drawn.Length, Cameras[0].Outward) > 0.6f);
    }
}
