using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Maquette.Scene.Meshes;
using Xunit;

namespace Maquette.Scene.Tests.Meshes;

public sealed class MarchingTetrahedraTests
{
    [Fact]
    public void Extract_AnyBlobs_IsClosedManifoldAndFacesOutwards()
    {
        var blob = from centre in Gen.Choose(-100, 100).ArrayOf(3)
                   from radius in Gen.Choose(5, 60)
                   select (Centre: new Vector3(centre[0], centre[1], centre[2]) / 100f, Radius: radius / 100f);

        Prop.ForAll(blob.NonEmptyListOf().ToArbitrary(), blobs =>
        {
            var mesh = Solids.Extract(14, p => blobs.Max(b => b.Radius - Vector3.Distance(p, b.Centre)));

            var quality = MeshQuality.Measure(mesh);
            return mesh.FaceCount == 0 || (quality.Watertight && quality.Manifold && quality.Volume > 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void Extract_AnyNoise_IsClosedAndManifold()
    {
        Prop.ForAll(Gen.Choose(-3, 3).ArrayOf(5 * 5 * 5).ToArbitrary(), noise =>
        {
            var quality = MeshQuality.Measure(MarchingTetrahedra.Extract([.. noise.Select(v => (float)v)], 4, -1, 1, 0));

            return quality.Faces == 0 || (quality.Watertight && quality.Manifold);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void Extract_Sphere_HasItsVolumePositionsAndNormals()
    {
        var mesh = Solids.Sphere(0.7f, cells: 40);

        Assert.Equal(1, MeshQuality.Measure(mesh).Volume / (4 / 3f * MathF.PI * 0.343f), tolerance: 0.01f);
        Assert.All(mesh.Positions, p => Assert.Equal(0.7f, p.Length(), tolerance: 0.003f));
        Assert.All(mesh.Positions.Zip(mesh.Normals), v => Assert.True(Vector3.Dot(Vector3.Normalize(v.First), v.Second) > 0.999f));
    }

    [Fact]
    public void Extract_FieldInsideEverywhere_ClosesAtTheBorderOfTheBox()
    {
        var quality = MeshQuality.Measure(Solids.Extract(8, _ => 1));

        Assert.True(quality.Watertight);
        Assert.Equal(8, quality.Volume, tolerance: 0.1f);
        Assert.Equal(1, quality.Max.Z, tolerance: 0.01f);
    }

    [Fact]
    public void Extract_ValuesAlongX_AreReadXFastest()
    {
        var mesh = Solids.Extract(8, p => p.X - 0.5f);

        Assert.All(mesh.Positions, p => Assert.True(p.X > 0.49f));
    }

    [Fact]
    public void Extract_LevelAndBox_PlaceTheSurface()
    {
        float[] values = Solids.Sample(16, p => 10 * (1 - p.Length()));

        var mesh = MarchingTetrahedra.Extract(values, 16, -3, 3, level: 5);

        Assert.All(mesh.Positions, p => Assert.Equal(1.5f, p.Length(), tolerance: 0.04f));   // a chord of the longest edge
    }

    [Fact]
    public void Extract_NotANumberInTheField_CountsAsOutside()
    {
        var values = Solids.Sample(12, p => 0.6f - p.Length());
        values[(6 * 13 + 6) * 13 + 6] = float.NaN;

        var mesh = MarchingTetrahedra.Extract(values, 12, -1, 1, 0);

        Assert.Equal(2, MeshQuality.Measure(mesh).Components);
        Assert.All(mesh.Positions, p => Assert.True(float.IsFinite(p.LengthSquared())));
    }

    [Fact]
    public void Extract_NothingAboveTheLevel_HasNoFaces() => Assert.Equal(0, Solids.Extract(4, _ => -1).FaceCount);

    [Fact]
    public void Extract_WrongNumberOfValues_SaysHowManyItNeeds()
    {
        var error = Assert.Throws<ArgumentException>(() => MarchingTetrahedra.Extract(new float[100], 4, -1, 1, 0));

        Assert.Contains("4 cells a side need 125 values; there are 100.", error.Message);
    }
}
