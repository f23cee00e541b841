using System.Numerics;
using Maquette.Scene.Import;
using Maquette.Scene.Meshes;
using Maquette.Scene.Meshes.Texturing;
using Maquette.Scene.Tests.Export;
using Maquette.Scene.Tests.Meshes;
using Maquette.Scene.Tests.Meshes.Texturing;
using Xunit;

namespace Maquette.Scene.Tests.Import;

public sealed class GlbReaderTests
{
    private static readonly Mesh Painted = Solids.Sphere(0.5f, cells: 14) is var sphere ? sphere with { Colours = [.. sphere.Positions.Select(p => PaintedSpace.Rainbow[p])] } : null!;

    [Fact]
    public void Read_WhatWasWritten_IsTheSameMesh()
    {
        var read = GlbReader.Read(Glb.Write(Painted));

        Assert.Null(read.Texture);
        Assert.Equal(Painted.Positions, read.Mesh.Positions);
        Assert.Equal(Painted.Indices, read.Mesh.Indices);
        Assert.All(Painted.Colours.Zip(read.Mesh.Colours), c => Assert.True(Vector3.Distance(c.First, c.Second) < 1e-3f));
        Assert.All(Painted.Normals.Zip(read.Mesh.Normals), n => Assert.True(Vector3.Distance(n.First, n.Second) < 1e-5f));
    }

    [Fact]
    public void Read_TexturedMesh_IsClosedAgainAfterWeldingAndShowsItsColours()
    {
        var read = GlbReader.Read(Glb.Write(Painted, TextureBaker.Bake(Painted, 256, PaintedSpace.Rainbow, TestContext.Current.CancellationToken)));

        Assert.False(MeshQuality.Measure(read.Mesh).Watertight);
        var whole = Welding.ByPosition(read.Mesh);
        Assert.True(MeshQuality.Measure(whole) is { Watertight: true, Manifold: true });
        Assert.Equal(Painted.FaceCount, whole.FaceCount);
        Assert.All(whole.Positions.Zip(whole.Colours), v => Assert.True(Vector3.Distance(PaintedSpace.Rainbow[v.First], v.Second) < 0.1f, $"{v}"));
        Assert.NotNull(read.Texture);
    }

    [Theory]
    [InlineData(0, 10, "no binary glTF")]
    [InlineData(0, 200, "cut short")]
    [InlineData(0, 2000, "cut short")]
    public void Read_PartOfAFile_SaysSo(int from, int to, string expected) =>
        Assert.Contains(expected, Assert.Throws<ImportException>(() => GlbReader.Read(Glb.Write(Painted).AsMemory(from, to - from))).Message);

    [Fact]
    public void Read_AnyByteBent_IsReadOrRefusedWithASentence()
    {
        var good = Glb.Write(Solids.Cube(1));
        for (var i = 0; i < good.Length; i += 3)
        {
            var bent = (byte[])good.Clone();
            bent[i] ^= 0x55;
            try
            {
                GlbReader.Read(bent);
            }
            catch (ImportException error)
            {
                Assert.NotEmpty(error.Message);
            }
        }
    }
}
