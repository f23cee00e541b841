using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Maquette.Scene.Cameras;
using Maquette.Scene.Imaging;
using Maquette.Scene.Rendering;
using Maquette.Scene.Tests.Meshes;
using Xunit;

namespace Maquette.Scene.Tests.Rendering;

public sealed class TurntableTests
{
    private static readonly TurntableOptions Small = new() { Frames = 6, Size = 48, ThumbnailSize = 64 };

    [Fact]
    public void Webp_Mesh_IsAnAnimationOfItsFrames()
    {
        var file = Turntable.Webp(Solids.Cube(1), Small with { Azimuth = 3 }, TestContext.Current.CancellationToken);

        Assert.Equal(new ImageInfo("webp", 48, 48, 6), ImageCodec.Probe(file));
    }

    [Fact]
    public void Render_FullTurn_ShowsTheMarkedSideOnce()
    {
        var mesh = Solids.Cube(1) with { Colours = [.. Enumerable.Repeat(Vector3.UnitZ, 8)] };
        mesh = Solids.Together(mesh, Solids.Painted(Solids.Moved(Solids.Cube(0.4f), new(0.5f, 0, 0)), Vector3.UnitX));

        var frames = Turntable.Render(mesh, Small with { Frames = 4, Azimuth = 0, Elevation = 0 }, TestContext.Current.CancellationToken);

        var red = frames.Select(frame => frame.Bytes[4 * (24 * 48 + 24)] > frame.Bytes[4 * (24 * 48 + 24) + 2]).ToArray();
        Assert.Equal([true, false, false, false], red);
    }

    [Fact]
    public void Render_ObjectFarFromTheOrigin_IsWholeAndFillsTheFrames()
    {
        var shapes = from size in Gen.Choose(1, 30).ArrayOf(3) from place in Gen.Choose(-50, 50).ArrayOf(3) select (Size: Scaled(size, 10), Place: Scaled(place, 10));

        Prop.ForAll(shapes.ToArbitrary(), shape =>
        {
            var cube = Solids.Cube(1);
            var mesh = Solids.Moved(cube with { Positions = [.. cube.Positions.Select(p => p * shape.Size)] }, shape.Place);

            var frames = Turntable.Render(mesh, Small, TestContext.Current.CancellationToken);

            return frames.All(IsClearOfTheBorder) && frames.Max(Reach) >= 0.85;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    [Fact]
    public void Thumbnail_Mesh_IsOfItsOwnSizeAndClearOfTheBorder()
    {
        var thumbnail = Turntable.Thumbnail(Solids.Sphere(0.3f, new(0.5f, 0.5f, 0)), Small);

        Assert.Equal((64, 64, 4), (thumbnail.Width, thumbnail.Height, thumbnail.Channels));
        Assert.True(IsClearOfTheBorder(thumbnail));
        Assert.Equal(0.92, Reach(thumbnail), tolerance: 0.05);
    }

    [Fact]
    public void Distance_Sphere_IsThatOfItsTangents()
    {
        var distance = Framing.Distance(Solids.Sphere(0.5f), [new Camera(10, 20, 1, 40)], fill: 1);

        Assert.Equal(0.5f / MathF.Sin(MathF.PI / 9), distance, tolerance: 0.02f);
    }

    [Fact]
    public void Render_NoFaces_SaysThereIsNothingToShow()
    {
        var error = Assert.Throws<ArgumentException>(() => Turntable.Render(new([], [], [], []), Small, TestContext.Current.CancellationToken));

        Assert.Contains("no faces", error.Message);
    }

    [Fact]
    public void Render_Stopped_Ends() =>
        Assert.Throws<OperationCanceledException>(() => Turntable.Render(Solids.Cube(1), Small, new CancellationToken(canceled: true)));

    private static Vector3 Scaled(int[] v, float by) => new Vector3(v[0], v[1], v[2]) / by;

    private static bool IsClearOfTheBorder(Bitmap frame) => Reach(frame) < 0.999;

    /// <summary>How far from the middle the picture is covered: 1 at the border.</summary>
    private static double Reach(Bitmap frame) => Enumerable.Range(0, frame.Width * frame.Height)
        .Where(i => frame.Bytes[4 * i + 3] > 0)
        .Max(i => Math.Max(Math.Abs(i % frame.Width + 0.5 - frame.Width / 2.0), Math.Abs(i / frame.Width + 0.5 - frame.Height / 2.0)) / (frame.Width / 2.0));
}
