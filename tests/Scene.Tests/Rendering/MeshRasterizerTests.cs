using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Maquette.Scene.Cameras;
using Maquette.Scene.Imaging;
using Maquette.Scene.Meshes;
using Maquette.Scene.Rendering;
using Maquette.Scene.Tests.Meshes;
using Xunit;

namespace Maquette.Scene.Tests.Rendering;

public sealed class MeshRasterizerTests
{
    private static readonly Mesh Ball = Solids.Sphere(0.7f, cells: 40);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(130, 35)]
    public void Render_Sphere_HasTheSilhouetteOfOne(float azimuth, float elevation)
    {
        var camera = new Camera(azimuth, elevation, 3, 40);

        var picture = new MeshRasterizer(Ball).Render(camera);

        int both = 0, either = 0;
        for (var y = 0; y < 256; y++)
        {
            for (var x = 0; x < 256; x++)
            {
                bool drawn = Alpha(picture, x, y) >= 128, real = Inside(camera, 0.7f, x + 0.5f, y + 0.5f);
                both += drawn && real ? 1 : 0;
                either += drawn || real ? 1 : 0;
            }
        }
        Assert.True(both > 0.99 * either, $"IoU {both / (double)either}");
    }

    [Fact]
    public void Render_AnyCamera_LeavesNoHoleInAClosedMesh()
    {
        var views = from azimuth in Gen.Choose(0, 3599) from elevation in Gen.Choose(-899, 899) select new Camera(azimuth / 10f, elevation / 10f, 3, 40);
        var rasterizer = new MeshRasterizer(Ball, new() { Width = 96, Height = 96 });

        Prop.ForAll(views.ToArbitrary(), camera =>
        {
            var picture = rasterizer.Render(camera);
            return Enumerable.Range(0, 96 * 96).All(i => !Inside(camera, 0.66f, (i % 96 + 0.5f) / 96 * 256, (i / 96 + 0.5f) / 96 * 256) || picture.Bytes[4 * i + 3] == 255);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Fact]
    public void Render_WithoutLight_ShowsTheColoursAsTheyAre()
    {
        var picture = new MeshRasterizer(Solids.Painted(Solids.Cube(1), new(0.2f, 0.6f, 1)), new() { Width = 32, Height = 32, Lit = false }).Render(new(30, 20, 3, 40));

        Assert.All(Enumerable.Range(0, 32 * 32).Where(i => picture.Bytes[4 * i + 3] == 255), i => Assert.Equal([51, 153, 255], picture.Bytes[(4 * i)..(4 * i + 3)]));
        Assert.Equal(255, picture.Bytes[4 * (16 * 32 + 16) + 3]);
    }

    [Fact]
    public void Render_CubeFromTheFront_IsTheSquareOfItsNearFace()
    {
        var picture = new MeshRasterizer(Solids.Cube(1)).Render(new(0, 0, 3, 40));

        var side = 256 * 0.5f / 2.5f / MathF.Tan(MathF.PI / 9);   // half an edge at distance 2.5
        var covered = Enumerable.Range(0, 256 * 256).Sum(i => picture.Bytes[4 * i + 3] / 255.0);
        Assert.Equal(1, covered / (side * side), tolerance: 0.01);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Render_TwoCubesInLine_ShowsTheNearOneInEitherOrder(bool nearFirst)
    {
        var near = Solids.Painted(Solids.Moved(Solids.Cube(0.4f), new(0.6f, 0, 0)), Vector3.UnitX);
        var far = Solids.Painted(Solids.Cube(0.6f), Vector3.UnitY);

        var picture = new MeshRasterizer(nearFirst ? Solids.Together(near, far) : Solids.Together(far, near)).Render(new(0, 0, 3, 40));

        Assert.True(Pixel(picture, 128, 128)[0] > 2 * Pixel(picture, 128, 128)[1]);
    }

    [Theory]
    [InlineData(0, 0, 1, 0, 0)]
    [InlineData(90, 0, 0, 1, 0)]
    [InlineData(180, 0, -1, 0, 0)]
    [InlineData(0, 80, 0, 0, 1)]
    public void Render_FromASide_ShowsThatSide(float azimuth, float elevation, float x, float y, float z)
    {
        var side = new Vector3(x, y, z);
        var marked = Solids.Painted(Solids.Moved(Solids.Cube(0.2f), 0.6f * side), Vector3.UnitX);
        var mesh = Solids.Together(Solids.Painted(Solids.Cube(0.8f), Vector3.UnitZ), marked);

        var pixel = Pixel(new MeshRasterizer(mesh).Render(new(azimuth, elevation, 4, 40)), 128, 128);

        Assert.True(pixel[0] > 2 * pixel[2]);
    }

    [Fact]
    public void Render_ObjectToTheLeftOfTheViewer_IsLeftInThePicture()
    {
        var mesh = Solids.Moved(Solids.Cube(0.2f), new(0, -0.5f, 0.5f));   // from +x, −y is on the left and +z above

        var picture = new MeshRasterizer(mesh).Render(new(0, 0, 4, 40));

        Assert.True(Alpha(picture, 128 - 44, 128 - 44) == 255);
        Assert.True(Alpha(picture, 128 + 44, 128 - 44) == 0 && Alpha(picture, 128 - 44, 128 + 44) == 0);
    }

    [Fact]
    public void Render_ColoursAlongARecedingFloor_AreRightInPerspective()
    {
        Vector3[] corners = [new(1, -1, 0), new(1, 1, 0), new(-1, 1, 0), new(-1, -1, 0)];
        Vector3[] colours = [Vector3.UnitX, Vector3.UnitX, Vector3.UnitZ, Vector3.UnitZ];
        var floor = new Mesh(corners, [.. corners.Select(_ => Vector3.UnitZ)], colours, [0, 1, 2, 0, 2, 3]);

        var pixel = Pixel(new MeshRasterizer(floor).Render(new(0, 25, 2.5f, 60)), 128, 128);   // the floor's middle, where the camera looks

        Assert.Equal(pixel[0], pixel[2], tolerance: 12);
    }

    [Fact]
    public void Render_WhiteBall_IsBrightTowardsTheKeyLightAndNeverBlack()
    {
        var picture = new MeshRasterizer(Ball).Render(new(70, 10, 3, 40));

        Assert.InRange(Pixel(picture, 128 - 35, 128 - 45)[1], 235, 255);
        Assert.InRange(Pixel(picture, 128 + 40, 128 + 50)[1], 90, 200);
    }

    [Fact]
    public void Render_WithoutBackground_IsTransparentAroundAndSoftAtTheEdge()
    {
        var picture = new MeshRasterizer(Ball).Render(new(0, 0, 3, 40));

        Assert.Equal([0, 0, 0, 0], Pixel(picture, 0, 0));
        Assert.Contains(Enumerable.Range(0, 256), x => Alpha(picture, x, 128) is > 0 and < 255);
    }

    [Fact]
    public void Render_WithBackground_IsOpaqueAndItsColourAround()
    {
        var picture = new MeshRasterizer(Ball, new() { Background = new(0.2f, 0.4f, 0.6f) }).Render(new(0, 0, 3, 40));

        Assert.Equal([51, 102, 153, 255], Pixel(picture, 0, 0));
        Assert.All(Enumerable.Range(0, 256 * 256), i => Assert.Equal(255, picture.Bytes[4 * i + 3]));
    }

    [Fact]
    public async Task Render_OnOneThreadOrMany_GivesTheSameBytes()
    {
        var rasterizer = new MeshRasterizer(Ball);
        var oneByOne = new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler;

        var many = rasterizer.Render(new(20, 20, 3, 40));
        var one = await Task.Factory.StartNew(() => rasterizer.Render(new(20, 20, 3, 40)), TestContext.Current.CancellationToken, TaskCreationOptions.None, oneByOne);

        Assert.Equal(many.Bytes, one.Bytes);
    }

    [Fact]
    public void Render_EyeInsideTheMesh_DrawsWhatIsInFront()
    {
        var picture = new MeshRasterizer(Ball).Render(new(0, 0, 0.1f, 40));

        Assert.Equal(255, Alpha(picture, 128, 128));
    }

    // The rays of a sphere are those no farther from the axis than asin(radius / distance).
    private static bool Inside(Camera camera, float radius, float x, float y)
    {
        var off = camera.TanHalfFov * new Vector2(x - 128, y - 128).Length() / 128;
        return MathF.Atan(off) <= MathF.Asin(radius / camera.Distance);
    }

    private static byte Alpha(Bitmap picture, int x, int y) => Pixel(picture, x, y)[3];

    private static byte[] Pixel(Bitmap picture, int x, int y) => picture.Bytes[(4 * (y * picture.Width + x))..(4 * (y * picture.Width + x) + 4)];
}
