using System.Numerics;
using Maquette.Scene.Fields;
using Maquette.Scene.Meshes;
using Maquette.Scene.Tests.Fields;
using Xunit;

namespace Maquette.Scene.Tests.Meshes;

public sealed class FieldMesherTests
{
    [Fact]
    public void Extract_SolidBall_IsOneClosedBallOfItsVolumeAndColours()
    {
        var field = new FunctionField(1, x => new(80 * Smooth(0.5f - x.Length()), x.X > 0 ? 1 : 0, 0, 0.25f));

        var mesh = FieldMesher.Extract(field, new() { Cells = 64 });

        var quality = MeshQuality.Measure(mesh);
        Assert.True(quality.Watertight);
        Assert.Equal(1, quality.Components);
        Assert.InRange(quality.Volume, Volume(0.49f), Volume(0.53f));   // the outline where half of the light is hidden lies a little outside
        Assert.All(mesh.Positions.Zip(mesh.Colours), v => Assert.True(MathF.Abs(v.First.X) < 0.04f || v.Second.X == (v.First.X > 0 ? 1 : 0)));
        Assert.All(mesh.Colours, c => Assert.Equal(0.25f, c.Z, 1e-6f));
    }

    [Theory]
    [InlineData(0.15f)]
    [InlineData(0.3f)]
    public void Extract_BallInFog_LeavesTheFogOut(float fog)
    {
        var field = new FunctionField(1, x => new(fog + 80 * Smooth(0.5f - x.Length()), 1, 1, 1));

        var quality = MeshQuality.Measure(FieldMesher.Extract(field, new() { Cells = 64 }));

        Assert.Equal(1, quality.Components);
        Assert.InRange(quality.Max.X, 0.49f, 0.53f);
    }

    [Fact]
    public void Extract_SolidUpToTheBorder_EndsOnASmoothSphere()
    {
        var field = new FunctionField(1, _ => new(60, 1, 1, 1));
        const float Spacing = 2 / 64f;

        var mesh = FieldMesher.Extract(field, new() { Cells = 64 });

        Assert.All(mesh.Positions, p => Assert.InRange(p.Length(), 1 - 1.1f * Spacing, 1 - 0.9f * Spacing));
    }

    [Fact]
    public void Extract_ThinShellOfASolid_IsFilled()
    {
        var field = new FunctionField(1, x => new(80 * Smooth(0.05f - MathF.Abs(x.Length() - 0.5f)), 1, 1, 1));

        var quality = MeshQuality.Measure(FieldMesher.Extract(field, new() { Cells = 64 }));

        Assert.Equal(1, quality.Components);
        Assert.InRange(quality.Volume, Volume(0.53f), Volume(0.6f));
    }

    [Fact]
    public void Extract_FloaterBesideABall_DropsIt()
    {
        var floater = new Vector3(0.8f, 0, 0);
        var field = new FunctionField(1, x => new(80 * MathF.Max(Smooth(0.5f - x.Length()), Smooth(0.06f - Vector3.Distance(x, floater))), 1, 1, 1));

        var quality = MeshQuality.Measure(FieldMesher.Extract(field, new() { Cells = 64, SmallestPiece = 0.05f }));

        Assert.Equal(1, quality.Components);
        Assert.InRange(quality.Max.X, 0.49f, 0.53f);
    }

    [Fact]
    public void Extract_FogOnly_SaysWhatToChange()
    {
        var field = new FunctionField(1, _ => new(0.2f, 1, 1, 1));

        var error = Assert.Throws<EmptySurfaceException>(() => FieldMesher.Extract(field, new() { Cells = 32 }));

        Assert.Contains("hides 3", error.Message);   // 1 − e^(−0.4) = 33 %
        Assert.Contains("Run more steps", error.Message);
    }

    [Fact]
    public void Extract_LevelAboveEverything_SaysHowDenseTheFieldIs()
    {
        var field = new FunctionField(1, x => new(x.Length() < 0.5f ? 40 : 0, 1, 1, 1));

        var error = Assert.Throws<EmptySurfaceException>(() => FieldMesher.Extract(field, new() { Cells = 32, Level = 100 }));

        Assert.Contains("densest point has 40", error.Message);
    }

    /// <summary>0 outside, 1 inside, with four centimetres in between.</summary>
    private static float Smooth(float inside) => Math.Clamp(inside * 25 + 0.5f, 0, 1);

    private static float Volume(float radius) => 4 / 3f * MathF.PI * radius * radius * radius;
}
