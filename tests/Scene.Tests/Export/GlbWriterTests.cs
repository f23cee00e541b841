using System.Numerics;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Maquette.Scene.Export;
using Maquette.Scene.Meshes;
using Maquette.Scene.Tests.Meshes;
using Xunit;

namespace Maquette.Scene.Tests.Export;

public sealed class GlbWriterTests
{
    private static readonly Mesh Sphere = Solids.Sphere(0.5f, new(0.3f, 0, 0), cells: 12);

    [Fact]
    public void Write_ReadBack_IsTheMeshTurnedToYUp()
    {
        var glb = new Glb(Glb.Write(Sphere));

        Assert.Equal(Sphere.Positions.Select(p => new Vector3(p.Y, p.Z, p.X)), glb.Positions);
        Assert.Equal(Sphere.Indices, glb.Indices);
        Assert.All(Sphere.Normals.Zip(glb.Normals), n => Assert.True(Vector3.Distance(new(n.First.Y, n.First.Z, n.First.X), n.Second) < 1e-5f));
    }

    [Fact]
    public void Write_FrontUpAndSide_BecomeGltfsOwn()
    {
        var glb = new Glb(Glb.Write(new([Vector3.UnitX, Vector3.UnitZ, Vector3.UnitY], [Vector3.UnitX, Vector3.UnitZ, Vector3.UnitY], [default, default, default], [0, 1, 2])));

        Assert.Equal([Vector3.UnitZ, Vector3.UnitY, Vector3.UnitX], glb.Positions);   // front +x → +z, up +z → +y
        Assert.Equal([Vector3.UnitZ, Vector3.UnitY, Vector3.UnitX], glb.Normals);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.02f, 0.02f / 12.92f)]
    [InlineData(0.5f, 0.2140411f)]
    [InlineData(1, 1)]
    [InlineData(7, 1)]
    [InlineData(float.NaN, 0)]
    public void Write_Colours_AreLinearInTheFile(float encoded, float linear)
    {
        var glb = new Glb(Glb.Write(Solids.Painted(Sphere, new Vector3(encoded, 0, 1))));

        Assert.All(glb.Colours, c => Assert.True(Vector4.Distance(c, new(linear, 0, 1, 1)) < 1e-5f, $"{c}"));
    }

    [Fact]
    public void Write_Bounds_AreExactlyTheSmallestAndLargestPosition()
    {
        var glb = new Glb(Glb.Write(Sphere));

        var accessor = glb.Json["accessors"]![0]!;
        Assert.Equal(glb.Positions.Min(p => (double)p.Z), accessor["min"]![2]!.GetValue<double>());
        Assert.Equal(glb.Positions.Max(p => (double)p.X), accessor["max"]![0]!.GetValue<double>());
    }

    [Fact]
    public void Write_Receipt_StandsInTheAssetsExtras()
    {
        var receipt = new JsonObject { ["prompt"] = "ein „roter“ Stuhl 🪑", ["seed"] = 1 };

        var glb = new Glb(Glb.Write(Sphere, new() { Generator = "Maquette 1.0", Extras = receipt }));

        Assert.Equal("Maquette 1.0", glb.Json["asset"]!["generator"]!.GetValue<string>());
        Assert.True(JsonNode.DeepEquals(receipt, glb.Json["asset"]!["extras"]));
    }

    [Fact]
    public void Write_AnyNameLength_KeepsTheChunksAligned()
    {
        Prop.ForAll(Gen.Choose(0, 40).ToArbitrary(), length =>
        {
            var file = Glb.Write(Sphere, new() { Name = new string('n', length) });

            var json = BitConverter.ToInt32(file, 12);
            return file.Length % 4 == 0 && json % 4 == 0 && new Glb(file).Positions.Length == Sphere.Positions.Length;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Write_NoFaces_SaysThereIsNothingToExport()
    {
        var output = new MemoryStream();

        var error = Assert.Throws<ArgumentException>(() => GlbWriter.Write(output, new([], [], [], [])));

        Assert.Contains("no faces", error.Message);
        Assert.Equal(0, output.Length);
    }

    [Fact]
    public void Write_PositionThatIsNoNumber_NamesTheVertex()
    {
        var broken = Solids.Cube(1);
        broken.Positions[5].Y = float.NaN;

        var error = Assert.Throws<ArgumentException>(() => Glb.Write(broken));

        Assert.Contains("Vertex 5", error.Message);
    }
}
