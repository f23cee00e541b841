using System.Numerics;
using Maquette.Scene.Cameras;
using Maquette.Scene.Encodings;
using Maquette.Scene.Fields;
using Maquette.Scene.Rendering;
using Maquette.Scene.Tests.Fields;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Scene.Tests.Rendering;

public sealed class VolumeRendererTests
{
    private static readonly Camera Front = new(0, 0, 3, 40);

    [Fact]
    public void Render_HomogeneousBall_HasTheOpacityOfItsChords()
    {
        using var scope = NewDisposeScope();
        var renderer = new VolumeRenderer(FunctionField.Ball(0.6f, density: 2, new(1, 0.5f, 0)));
        var rays = Rays.Through([Front], 16, 16);

        var views = renderer.Render([Front], 16, 16, new() { Samples = 2000 });

        var opacity = views.Opacity.data<float>().ToArray();
        var expected = Enumerable.Range(0, rays.Count).Select(r => rays.MeetsBall(r, 0.6f, out var near, out var far) ? 1 - MathF.Exp(-2 * (far - near)) : 0);
        Assert.All(expected.Zip(opacity), pair => Assert.Equal(pair.First, pair.Second, 3e-3f));   // a step at either end of the chord
        Assert.True(opacity.Max() > 0.85f);
        Assert.True((views.Colour.select(1, 0) - views.Opacity.select(1, 0)).abs().max().ToDouble() < 1e-6);
        Assert.True((views.Colour.select(1, 1) - views.Opacity.select(1, 0) / 2).abs().max().ToDouble() < 1e-6);
        Assert.Equal(0, views.Colour.select(1, 2).abs().max().ToDouble());
    }

    [Fact]
    public void Render_OpaqueBall_IsAtItsDistance()
    {
        using var scope = NewDisposeScope();
        var renderer = new VolumeRenderer(FunctionField.Ball(0.6f, density: 500, Vector3.One));

        var views = renderer.Render([Front], 9, 9, new() { Samples = 2000 });

        Assert.Equal(2.4f, views.Depth[0, 0, 4, 4].ToSingle(), 5e-3f);
    }

    [Fact]
    public void Render_DepthVariance_OfAFoggyChordIsThatOfItsCutExponential()
    {
        using var scope = NewDisposeScope();
        var renderer = new VolumeRenderer(FunctionField.Ball(0.6f, density: 2, Vector3.One));

        var variance = renderer.Render([Front], 9, 9, new() { Samples = 2000, DepthVariance = true }).DepthVariance!;

        double rate = 2, chord = 1.2, left = Math.Exp(-rate * chord);
        var mean = (1 / rate - left * (chord + 1 / rate)) / (1 - left);
        var square = (2 / (rate * rate) - left * (chord * chord + 2 * chord / rate + 2 / (rate * rate))) / (1 - left);
        Assert.Equal(square - mean * mean, variance[0, 0, 4, 4].ToDouble(), 2e-3);
        Assert.Equal(0, variance[0, 0, 0, 0].ToSingle());
    }

    [Fact]
    public void Render_DepthVariance_LeavesTheOtherPicturesAsTheyAre()
    {
        using var scope = NewDisposeScope();
        var renderer = new VolumeRenderer(FunctionField.Ball(0.6f, density: 5, new(1, 0.5f, 0)));
        RenderSettings plain = new() { Samples = 64, Normals = true };

        var (without, with) = (renderer.Render([Front], 9, 9, plain), renderer.Render([Front], 9, 9, plain with { DepthVariance = true }));

        Assert.Null(without.DepthVariance);
        Assert.Equal(0, (without.Colour - with.Colour).abs().max().ToSingle());
        Assert.Equal(0, (without.Opacity - with.Opacity).abs().max().ToSingle());
        Assert.Equal(0, (without.Depth - with.Depth).abs().max().ToSingle());
        Assert.Equal(0, (without.Normal! - with.Normal!).abs().max().ToSingle());
    }

    [Theory]
    [InlineData(0, 1, 0)]     // front: +y, the red half, on the right
    [InlineData(180, 0, 1)]   // back: the red half on the left
    public void Render_RedOnPlusY_IsOnTheSideOfTheView(float azimuth, float right, float left)
    {
        using var scope = NewDisposeScope();
        var field = new FunctionField(1, x => x.Length() < 0.7f ? new(100, x.Y > 0 ? 1 : 0, 0, x.Z > 0 ? 1 : 0) : default);

        var views = new VolumeRenderer(field).Render([Front with { Azimuth = azimuth }], 16, 16, new() { Samples = 128 });

        Assert.Equal(right, views.Colour[0, 0, 8, 10].ToSingle(), 0.01f);
        Assert.Equal(left, views.Colour[0, 0, 8, 5].ToSingle(), 0.01f);
        Assert.Equal(1, views.Colour[0, 2, 5, 8].ToSingle(), 0.01f);    // blue is up: a small row
        Assert.Equal(0, views.Colour[0, 2, 10, 8].ToSingle(), 0.01f);
    }

    [Fact]
    public void Render_FaceTowardsPlusX_IsSeenFromAzimuthZeroOnly()
    {
        using var scope = NewDisposeScope();
        var field = new FunctionField(1, x => x.Length() < 0.7f ? new(300, x.X > 0 ? 1 : 0, x.Y > 0 ? 1 : 0, 0) : default);
        Camera[] around = [Front, Front with { Azimuth = 90 }, Front with { Azimuth = 180 }, Front with { Azimuth = 270 }];

        var views = new VolumeRenderer(field).Render(around, 15, 15, new() { Samples = 256 });

        Assert.True(views.Colour[0, 0, 7, 7].ToSingle() > 0.98f);    // front looks at +x
        Assert.True(views.Colour[1, 1, 7, 7].ToSingle() > 0.98f);    // azimuth 90 looks at +y
        Assert.True(views.Colour[2, 0, 7, 7].ToSingle() < 0.02f);
        Assert.True(views.Colour[3, 1, 7, 7].ToSingle() < 0.02f);
    }

    [Fact]
    public void Render_PrunedByOccupancy_EqualsUnpruned()
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        var field = new FunctionField(1, x => Vector3.Distance(x, new(0.2f, -0.3f, 0.1f)) is var r && r < 0.4f ? new(60 * (0.4f - r), 1, x.Z, 0) : default);
        var occupancy = new OccupancyGrid(1);
        var generator = new Generator(1);
        for (var i = 0; i < 4; i++) occupancy.Update(field, generator);
        Camera[] cameras = [new(10, 20, 2.9f, 40), new(200, -5, 2.9f, 40)];

        var all = new VolumeRenderer(field).Render(cameras, 40, 40, new() { Samples = 200 });
        var pruned = new VolumeRenderer(field, occupancy).Render(cameras, 40, 40, new() { Samples = 200 });

        Assert.InRange(occupancy.OccupiedShare, 0.01f, 0.12f);
        Assert.True((all.Colour - pruned.Colour).abs().max().ToDouble() < 5e-3);
        Assert.True((all.Opacity - pruned.Opacity).abs().max().ToDouble() < 5e-3);
        Assert.True(all.Opacity.max().ToDouble() > 0.9);
    }

    [Fact]
    public void Render_InChunks_IsTheSamePicture()
    {
        using var scope = NewDisposeScope();
        var renderer = new VolumeRenderer(FunctionField.Ball(0.5f, 5, Vector3.One));

        var whole = renderer.Render([Front], 12, 12, new() { Samples = 50 });
        var chunked = renderer.Render([Front], 12, 12, new() { Samples = 50, ChunkRays = 50 });

        Assert.True(whole.Colour.equal(chunked.Colour).all().ToBoolean());
    }

    [Fact]
    public void Gradient_OfAPicture_IsTheFiniteDifference()
    {
        using var scope = NewDisposeScope();
        using var field = SmallField();
        var renderer = new VolumeRenderer(field);
        var upstream = randn(new long[] { 1, 3, 8, 8 }, generator: new Generator(5));

        Loss().backward();

        using var still = no_grad();
        var table = field.Grid.Table.view(-1);
        var gradient = field.Grid.Table.grad!.view(-1);
        var entry = gradient.abs().argmax(0).ToInt64();
        foreach (var i in new[] { entry, entry + 1, entry - 4 })
        {
            var value = table[i].clone();
            table[i] = value + 0.05f;
            var above = Loss().ToDouble();
            table[i] = value - 0.05f;
            var below = Loss().ToDouble();
            table[i] = value;
            Assert.Equal((above - below) / 0.1, gradient[i].ToDouble(), 0.02 * Math.Abs(gradient[entry].ToDouble()));
        }

        Tensor Loss() => (renderer.Render([Front], 8, 8, new() { Samples = 30 }).Colour * upstream).sum();
    }

    [Fact]
    public void Render_ShadedTowardsTheLight_IsBrightOnThatSideAndNormalsFaceTheCamera()
    {
        using var scope = NewDisposeScope();
        var field = new FunctionField(1, x => new(MathF.Max(0, 400 * (0.6f - x.Length())), 0.5f, 0.5f, 0.5f));
        var settings = new RenderSettings { Samples = 200, Normals = true, Shading = Shading.Textureless, Lights = [new(0, 5, 0)], Ambient = 0.2f, Diffuse = 0.8f };

        var views = new VolumeRenderer(field).Render([Front], 17, 17, settings);

        var row = views.Colour[0, 0, 8];
        Assert.True(row[11].ToSingle() > 0.6f);
        Assert.Equal(0.2f, row[5].ToSingle(), 0.03f);                              // turned away: ambient
        Assert.Equal(1f, views.Normal![0, 0, 8, 8].ToSingle(), 0.02f);             // +x, written as (n + 1)/2
        Assert.True(views.Normal[0, 2, 4, 8].ToSingle() > 0.8f);                   // the upper part faces up
        Assert.True(views.Orientation!.ToDouble() < 0.01);                         // nothing visible faces away
    }

    [Fact]
    public void Render_DensityThatGrowsAwayFromTheCamera_HasAnOrientationPenalty()
    {
        using var scope = NewDisposeScope();
        var field = new FunctionField(1, x => new(MathF.Max(0, 3 - 3 * x.X), 1, 1, 1));

        var towards = new VolumeRenderer(field).Render([Front with { Azimuth = 180 }], 9, 9, new() { Samples = 60, Normals = true });
        var away = new VolumeRenderer(field).Render([Front], 9, 9, new() { Samples = 60, Normals = true });

        Assert.True(away.Orientation!.ToDouble() < 1e-3);
        Assert.True(towards.Orientation!.ToDouble() > 0.3);
    }

    [Fact]
    public void Render_NothingInView_IsBlackAndCanGoBackward()
    {
        using var scope = NewDisposeScope();
        using var field = SmallField();
        var occupancy = new OccupancyGrid(1);
        occupancy.Update(FunctionField.Ball(0.5f, 0, Vector3.One), new Generator(1));

        var views = new VolumeRenderer(field, occupancy).Render([Front], 8, 8, new() { Samples = 30 });
        views.Colour.sum().backward();

        Assert.Equal(0, views.Opacity.sum().ToDouble());
        Assert.Equal(0, field.Grid.Table.grad!.abs().sum().ToDouble());
    }

    [Fact]
    public void Render_JitteredSameSeedAnyThreadCount_GivesTheSameBytes()
    {
        var (one, oneGradient) = RenderWith(threads: 1);
        var (two, twoGradient) = RenderWith(threads: 2);
        var (five, fiveGradient) = RenderWith(threads: 5);

        Assert.Equal(one, two);
        Assert.Equal(one, five);
        Assert.Equal(oneGradient, twoGradient);
        Assert.Equal(oneGradient, fiveGradient);
    }

    [Fact]
    public void Render_ShadingWithoutLights_SaysHowManyItNeeds()
    {
        var renderer = new VolumeRenderer(FunctionField.Ball(0.5f, 1, Vector3.One));

        var error = Assert.Throws<ArgumentException>(() => renderer.Render([Front, Front], 8, 8, new() { Shading = Shading.Lambertian }));

        Assert.Contains("2 views needs as many lights, not 0", error.Message);
    }

    private static HashGridField SmallField() => new(
        HashGridFieldOptions.Draft with { Grid = new() { Levels = 2, Features = 4, BaseResolution = 6, Growth = 2, InitialSpread = 0.5f } }, new Generator(3));

    private static (float[] Colour, float[] Gradient) RenderWith(int threads)
    {
        using var scope = NewDisposeScope();
        var before = get_num_threads();
        set_num_threads(threads);
        try
        {
            using var field = new HashGridField(HashGridFieldOptions.Draft, new Generator(6));
            var occupancy = new OccupancyGrid(1);
            var generator = new Generator(7);
            occupancy.Update(field, generator);
            var views = new VolumeRenderer(field, occupancy).Render(OrthogonalViews.UnitSphere.Draw(generator), 32, 32, new() { Samples = 40, Jitter = true }, generator);
            views.Colour.square().sum().backward();
            return (views.Colour.detach().contiguous().data<float>().ToArray(), field.Grid.Table.grad!.data<float>().ToArray());
        }
        finally
        {
            set_num_threads(before);
        }
    }
}
