using System.Numerics;
using Maquette.Scene.Cameras;
using Maquette.Scene.Imaging;
using Maquette.Scene.Import;
using Maquette.Scene.Rendering;
using Xunit;

namespace Maquette.Scene.Tests.Rendering;

public sealed class MaterialRasterizerTests
{
    private const int Size = 32;
    private static readonly Camera Front = new(0, 0, 3, 40);

    [Fact]
    public void Show_TexturedQuadFromTheFront_HasTheTexturesColoursInItsCorners()
    {
        var picture = Picture(Quad(0, new("cloth", Vector3.One, 1, Checks(255))));

        Assert.Equal([255, 0, 0], Hue(picture, 10, 10));      // rows of the texture from the top: red, green over blue, white
        Assert.Equal([0, 255, 0], Hue(picture, 21, 10));
        Assert.Equal([0, 0, 255], Hue(picture, 10, 21));
        Assert.Equal([255, 255, 255], Hue(picture, 21, 21));
        Assert.Equal(0, picture[Place(1, 1) + 3]);
    }

    [Fact]
    public void Show_QuadFromBehind_IsLitLikeFromTheFront()
    {
        var quad = Quad(0, new("paint", new(.5f, .5f, .5f), 1, null));

        Assert.NotEqual(0, Picture(quad, new(180, 0, 3, 40))[Place(16, 16)]);
        Assert.Equal(255, Picture(quad, new(180, 0, 3, 40))[Place(16, 16) + 3]);
    }

    [Fact]
    public void Show_GlassBeforeAWall_ShowsTheWall()
    {
        var scene = Together(Quad(.3f, new("glass", Vector3.UnitX, .3f, null)), Quad(-.3f, new("wall", Vector3.UnitZ, 1, null)));

        Assert.Equal([0, 0, 255], Hue(Picture(scene), 16, 16));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Show_CutOutBeforeAWall_ShowsTheWallThroughItsHoles(bool wallFirst)
    {
        var leaf = Quad(.3f, new("leaf", Vector3.One, 1, Checks(topLeftAlpha: 0)));
        var wall = Quad(-.3f, new("wall", new(1, 1, 0), 1, null));

        var picture = Picture(wallFirst ? Together(wall, leaf) : Together(leaf, wall));

        Assert.Equal([255, 255, 0], Hue(picture, 12, 12));
        Assert.Equal([0, 255, 0], Hue(picture, 21, 10));
    }

    [Fact]
    public void Show_Painted_MakesTheMeanTheColourAndKeepsLightAndDark()
    {
        var texture = new Bitmap(2, 1, 3, [100, 100, 100, 140, 140, 140]);
        var rasterizer = new MaterialRasterizer(Quad(0, new("wood", Vector3.One, 1, texture)), Size);
        rasterizer.Look(Front);
        var seen = new Vector4[1];
        rasterizer.Measure(seen);

        byte[] plain = Show(rasterizer, new MaterialPaint(Vector3.One, float.MaxValue)), painted = Show(rasterizer, new MaterialPaint(new(.6f, .3f, .1f), seen[0].X / seen[0].W));   // plain: .6 of white

        Assert.InRange(seen[0].X / seen[0].W, 119 / 255f, 121 / 255f);
        Assert.True(painted[Place(12, 16)] < painted[Place(20, 16)]);
        var inside = Enumerable.Range(0, Size * Size).Where(i => plain[4 * i + 3] == 255).ToArray();
        for (var c = 0; c < 3; c++)
            Assert.Equal(new[] { .6, .3, .1 }[c], .6 * inside.Average(i => (double)painted[4 * i + c]) / inside.Average(i => (double)plain[4 * i + c]), tolerance: .02);
    }

    [Fact]
    public void Show_AfterLookingElsewhere_HasNothingOfTheFirstView()
    {
        var rasterizer = new MaterialRasterizer(Quad(0, new("paint", Vector3.One, 1, null)), Size);
        rasterizer.Look(Front);
        rasterizer.Look(new(90, 0, 3, 40));   // edge-on

        Assert.True(Show(rasterizer, MaterialPaint.None).Where((_, i) => i % 4 == 3).Count(alpha => alpha > 0) < Size);
    }

    private static byte[] Picture(MaterialMesh mesh, Camera? camera = null)
    {
        var rasterizer = new MaterialRasterizer(mesh, Size);
        rasterizer.Look(camera ?? Front);
        return Show(rasterizer, [.. mesh.Materials.Select(_ => MaterialPaint.None)]);
    }

    private static byte[] Show(MaterialRasterizer rasterizer, params MaterialPaint[] paints)
    {
        var rgba = new byte[4 * Size * Size];
        rasterizer.Show(paints, rgba);
        return rgba;
    }

    private static int Place(int x, int y) => 4 * (y * Size + x);

    // The pixel's colour at full light.
    private static int[] Hue(byte[] rgba, int x, int y)
    {
        var pixel = rgba.AsSpan(Place(x, y), 3).ToArray();
        return [.. pixel.Select(value => (int)MathF.Round(255f * value / pixel.Max()))];
    }

    // 16×16 texels in four plain corners.
    private static Bitmap Checks(byte topLeftAlpha)
    {
        byte[][] corners = [[255, 0, 0, topLeftAlpha], [0, 255, 0, 255], [0, 0, 255, 255], [255, 255, 255, 255]];
        return new(16, 16, 4, [.. Enumerable.Range(0, 256).SelectMany(i => corners[i / 128 * 2 + i % 16 / 8])]);
    }

    // A square of 1.2 m that looks to +x; from the front +y is to the right.
    private static MaterialMesh Quad(float x, SurfaceMaterial material) => new(
        [new(x, -.6f, -.6f), new(x, .6f, -.6f), new(x, .6f, .6f), new(x, -.6f, .6f)],
        [.. Enumerable.Repeat(Vector3.UnitX, 4)],
        [new(0, 0), new(1, 0), new(1, 1), new(0, 1)],
        [0, 1, 2, 0, 2, 3],
        [0, 0],
        [material]);

    private static MaterialMesh Together(MaterialMesh a, MaterialMesh b) => new(
        [.. a.Positions, .. b.Positions],
        [.. a.Normals, .. b.Normals],
        [.. a.TexCoords, .. b.TexCoords],
        [.. a.Indices, .. b.Indices.Select(i => i + a.Positions.Length)],
        [.. a.FaceMaterials, .. b.FaceMaterials.Select(m => m + a.Materials.Length)],
        [.. a.Materials, .. b.Materials]);
}
