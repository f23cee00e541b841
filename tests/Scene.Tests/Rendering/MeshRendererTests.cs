using System.Numerics;
using Maquette.Scene.Cameras;
using Maquette.Scene.Fields;
using Maquette.Scene.Meshes;
using Maquette.Scene.Rendering;
using Maquette.Scene.Tests.Fields;
using Maquette.Scene.Tests.Meshes;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Scene.Tests.Rendering;

public sealed class MeshRendererTests
{
    private static readonly Camera Front = new(0, 0, 3, 40);

    [Theory]
    [InlineData(0.31f, 0.27f)]
    [InlineData(0.50f, 0.44f)]
    [InlineData(0.011f, 0.62f)]   // a third of a pixel wide
    public void Render_Square_CoversExactlyItsArea(float width, float height)
    {
        using var scope = NewDisposeScope();
        var pixel = 2 * Front.TanHalfFov * 3 / 64;   // metres at the square
        var (topology, vertices) = Square(width, height, new(0, 0.013f, -0.029f));

        var views = White(topology).Render(vertices, [Front], 64, 64, new());

        Assert.Equal(width * height / (pixel * pixel), views.Opacity.sum().ToDouble(), 0.02);
        Assert.InRange(views.Opacity.min().ToDouble(), 0, 1e-6);
        Assert.InRange(views.Opacity.max().ToDouble(), 0, 1 + 1e-6);
    }

    [Theory]
    [InlineData(12)]   // faces of several pixels
    [InlineData(48)]   // several faces a pixel
    public void Render_Sphere_CoversADiscThatGrowsAsItShould(int cells)
    {
        using var scope = NewDisposeScope();
        var mesh = Solids.Sphere(0.7f, cells: cells);
        var vertices = MovingMesh.Vertices(mesh);
        var camera = new Camera(25, 40, 3, 40);
        var f = 24 / camera.TanHalfFov;
        var shape = 0.7 * 0.7 / (9 - 0.7 * 0.7);     // tan² of the cone that holds the ball
        var area = Math.PI * f * f * shape;

        var opacity = White(MovingMesh.Topology(mesh)).Render(vertices, [camera], 48, 48, new()).Opacity.sum();
        opacity.backward();

        var growth = (vertices.grad! * vertices.detach()).sum().ToDouble();   // ∂area/∂scale
        Assert.Equal(1, opacity.ToDouble() / area, cells == 12 ? 0.03 : 0.01);
        Assert.Equal(1, growth / (2 * area * (1 + shape)), cells == 12 ? 0.05 : 0.03);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Render_AnyMotionOfTheVertices_ChangesThePictureByTheIntegralOfItsGradient(int seed)
    {
        using var scope = NewDisposeScope();
        var generator = new Generator((ulong)seed);
        var mesh = Solids.Sphere(0.6f, cells: 7);
        var topology = MovingMesh.Topology(mesh);
        var start = MovingMesh.Vectors(mesh.Positions) + 0.04 * randn(new long[] { topology.Vertices, 3 }, generator: generator);
        var way = 0.03 * randn(new long[] { topology.Vertices, 3 }, generator: generator) + 0.05 * randn(new long[] { 1, 3 }, generator: generator);
        var colours = rand(new long[] { topology.Vertices, 3 }, generator: generator);
        var renderer = new MeshRenderer(topology, new VertexColours(colours));
        var cameras = new[] { new Camera(20, 10, 3, 40), new Camera(140, 35, 3, 40) };
        var wave = (arange(0, 96, dtype: float32) / 14).sin() + 1.5;
        var upstream = wave.view(1, 1, 96, 1) * wave.view(1, 1, 1, 96);      // [1, 1, h, w], smooth

        const int Steps = 60;
        double integral = 0, length = 0;
        for (var step = 0; step < Steps; step++)
        {
            using var iteration = NewDisposeScope();
            var at = (start + (step + 0.5) / Steps * way).detach().requires_grad_(true);
            Loss(at).backward();
            var slope = (at.grad! * way).sum().ToDouble() / Steps;
            integral += slope;
            length += Math.Abs(slope);
        }

        var change = Loss(start + way).ToDouble() - Loss(start).ToDouble();
        Assert.True(Math.Abs(change - integral) < 0.03 * length, $"changed by {change}, gradients say {integral} of {length} in all");

        Tensor Loss(Tensor at)
        {
            var views = renderer.Render(at, cameras, 96, 96, new());
            return (cat(new[] { views.Colour, views.Opacity, views.Depth }, 1) * upstream).sum();
        }
    }

    [Fact]
    public void Render_Colours_HaveTheGradientOfTheirFiniteDifference()
    {
        using var scope = NewDisposeScope();
        var mesh = Solids.Sphere(0.6f, cells: 8);
        var topology = MovingMesh.Topology(mesh);
        var vertices = MovingMesh.Vectors(mesh.Positions);
        var generator = new Generator(4);
        var colours = rand(new long[] { topology.Vertices, 3 }, generator: generator).requires_grad_(true);
        var direction = randn(new long[] { topology.Vertices, 3 }, generator: generator);
        var upstream = randn(new long[] { 2, 3, 32, 32 }, generator: generator);

        Loss(colours).backward();

        var slope = (colours.grad! * direction).sum().ToDouble();
        var difference = (Loss(colours + direction).ToDouble() - Loss(colours - direction).ToDouble()) / 2;
        Assert.Equal(difference, slope, 1e-3 * Math.Abs(difference));

        Tensor Loss(Tensor c) => (new MeshRenderer(topology, new VertexColours(c)).Render(vertices, [Front, Front with { Azimuth = 77 }], 32, 32, new()).Colour * upstream).sum();
    }

    [Fact]
    public void Render_NormalsAsColours_AreThePicturesOfNormals_AndMoveTheVertices()
    {
        using var scope = NewDisposeScope();
        var mesh = Solids.Sphere(0.7f, cells: 8);
        var topology = MovingMesh.Topology(mesh);
        var generator = new Generator(6);
        var vertices = (MovingMesh.Vectors(mesh.Positions) + 0.02 * randn(new long[] { topology.Vertices, 3 }, generator: generator)).detach().requires_grad_(true);

        var asked = White(topology).Render(vertices, [Front], 32, 32, new() { Normals = true });
        Assert.True((Colours(vertices) - asked.Normal!).abs().max().ToSingle() < 1e-5f);

        // in the middle, where no outline moves, a push along the gradient changes the picture as the gradient says
        var inside = zeros(1, 3, 32, 32);
        inside.narrow(2, 10, 12).narrow(3, 10, 12).copy_(randn(new long[] { 1, 3, 12, 12 }, generator: generator));
        (Colours(vertices) * inside).sum().backward();
        var direction = 3e-4 * vertices.grad! / vertices.grad!.abs().max();
        var slope = (vertices.grad! * direction).sum().ToDouble();
        var difference = ((Colours(vertices + direction) - Colours(vertices - direction)) * inside).sum().ToDouble() / 2;
        Assert.Equal(difference, slope, 0.05 * Math.Abs(difference));

        Tensor Colours(Tensor at) => new MeshRenderer(topology, new NormalColours(new(at, topology))).Render(at, [Front], 32, 32, new()).Colour;
    }

    [Fact]
    public void Render_SphereWithNormals_ShowsDistanceAndNormalsOfOne()
    {
        using var scope = NewDisposeScope();
        var mesh = Solids.Sphere(0.7f, cells: 32);

        var views = White(MovingMesh.Topology(mesh)).Render(MovingMesh.Vertices(mesh), [Front], 65, 65, new() { Normals = true });

        Assert.Equal(2.3, views.Depth[0, 0, 32, 32].ToDouble(), 0.01);
        float[] centre = [.. Enumerable.Range(0, 3).Select(c => views.Normal![0, c, 32, 32].ToSingle())];
        Assert.Equal(1, centre[0], 0.01f);      // (n + 1)/2 with n towards the camera, +x
        Assert.Equal(0.5f, centre[1], 0.03f);
        Assert.Equal(0.5f, centre[2], 0.03f);
        Assert.Equal(0.77f, views.Normal![0, 2, 18, 32].ToSingle(), 0.02f);   // that ray meets the ball at z = 0.378: (0.378/0.7 + 1)/2
        Assert.InRange(views.Orientation!.ToDouble(), 0, 1e-3);
    }

    [Fact]
    public void Render_LambertianNormals_HaveTheGradientOfTheirFiniteDifference()
    {
        using var scope = NewDisposeScope();
        var (topology, _) = Square(8, 8, default);   // fills the picture: no outline
        Vector3[] corners = [new(0.3f, -4, -4), new(0, 4, -4), new(-0.2f, 4, 4), new(0.1f, -4, 4)];
        var vertices = MovingMesh.Vectors(corners).requires_grad_(true);
        var direction = randn(new long[] { 4, 3 }, generator: new Generator(2)) * 0.05;
        var settings = new RenderSettings { Shading = Shading.Lambertian, Lights = [new(2, 1, 1)], Normals = true };

        Loss(vertices).backward();

        var slope = (vertices.grad! * direction).sum().ToDouble();
        var difference = (Loss(vertices + direction).ToDouble() - Loss(vertices - direction).ToDouble()) / 2;
        Assert.Equal(difference, slope, 0.01 * Math.Abs(difference));

        Tensor Loss(Tensor at)
        {
            var views = White(topology).Render(at, [Front], 16, 16, settings);
            return (views.Colour.sum() + views.Normal!.narrow(1, 1, 1).sum()).to_type(ScalarType.Float64);
        }
    }

    [Fact]
    public void Render_ColoursOfAField_AreAskedForAtTheSurfaceOnly()
    {
        using var scope = NewDisposeScope();
        using var field = new HashGridField(HashGridFieldOptions.Draft, new Generator(3));
        var mesh = Solids.Sphere(0.6f, cells: 12);
        var renderer = new MeshRenderer(MovingMesh.Topology(mesh), new FieldColours(field));

        var views = renderer.Render(MovingMesh.Vectors(mesh.Positions), [Front], 33, 33, new());
        views.Colour.sum().backward();

        var expected = field.Query(tensor(new float[] { 0.6f, 0, 0 }, new long[] { 1, 3 })).narrow(1, 1, 3);
        for (var c = 0; c < 3; c++) Assert.Equal(expected[0, c].ToSingle(), views.Colour[0, c, 16, 16].ToSingle(), 0.02f);
        Assert.True(field.Grid.Table.grad!.abs().sum().ToDouble() > 0);
    }

    [Fact]
    public void Render_NothingInView_StillGoesBackward()
    {
        using var scope = NewDisposeScope();
        var mesh = Solids.Cube(0.5f);
        var vertices = MovingMesh.Vertices(Solids.Moved(mesh, new(20, 0, 0)));   // behind the eye

        var views = White(MovingMesh.Topology(mesh)).Render(vertices, [Front], 8, 8, new() { Normals = true });
        (views.Colour.sum() + views.Opacity.sum() + views.Depth.sum() + views.Normal!.sum() + views.Orientation!).backward();

        Assert.Equal(0, views.Opacity.abs().sum().ToDouble());
        Assert.Equal(0, views.Colour.abs().sum().ToDouble());
        Assert.All(MovingMesh.Numbers(vertices.grad!), g => Assert.Equal(0, g));
    }

    [Fact]
    public void Render_EyeInsideTheMesh_ShowsItsInsideAllOver()
    {
        using var scope = NewDisposeScope();
        var mesh = Solids.Cube(8);

        var views = White(MovingMesh.Topology(mesh)).Render(MovingMesh.Vertices(mesh), [Front], 24, 24, new());
        views.Depth.sum().backward();

        Assert.Equal(1, views.Opacity.min().ToDouble());
        Assert.Equal(7, views.Depth.min().ToDouble(), 0.05);   // from x = 3 to the far wall at −4
    }

    [Fact]
    public void Render_AnyThreadCount_GivesTheSameBytes()
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
    public void Render_PositionsOfAnotherMesh_SaysWhatItNeeds()
    {
        using var scope = NewDisposeScope();

        var error = Assert.Throws<ArgumentException>(() => White(MovingMesh.Topology(Solids.Cube(1))).Render(zeros(7, 3), [Front], 8, 8, new()));

        Assert.Contains("8 vertices of 3 coordinates; the positions are [7, 3]", error.Message);
    }

    [Fact]
    public void Render_ShadingWithoutLights_SaysHowManyItNeeds()
    {
        using var scope = NewDisposeScope();
        var mesh = Solids.Cube(1);

        var error = Assert.Throws<ArgumentException>(() => White(MovingMesh.Topology(mesh)).Render(MovingMesh.Vertices(mesh), [Front], 8, 8, new() { Shading = Shading.Textureless }));

        Assert.Contains("1 views needs as many lights, not 0", error.Message);
    }

    private static MeshRenderer White(MeshTopology topology) => new(topology, new VertexColours(ones(topology.Vertices, 3)));

    /// <summary>An upright rectangle that faces the front.</summary>
    private static (MeshTopology Topology, Tensor Vertices) Square(float width, float height, Vector3 centre)
    {
        Vector3[] corners = [new(0, -width / 2, -height / 2), new(0, width / 2, -height / 2), new(0, width / 2, height / 2), new(0, -width / 2, height / 2)];
        return (new([0, 1, 2, 0, 2, 3], 4), MovingMesh.Vectors([.. corners.Select(corner => corner + centre)]));
    }

    private static (float[] Pictures, float[] Gradient) RenderWith(int threads)
    {
        using var scope = NewDisposeScope();
        var before = get_num_threads();
        set_num_threads(threads);
        try
        {
            var mesh = Solids.Sphere(0.7f, cells: 24);
            var vertices = MovingMesh.Vertices(mesh);
            var views = White(MovingMesh.Topology(mesh)).Render(vertices, OrthogonalViews.UnitSphere.Draw(new Generator(7)), 64, 64, new() { Normals = true });
            var all = cat(new[] { views.Colour, views.Opacity, views.Depth, views.Normal! }, 1);
            (all * randn(all.shape, generator: new Generator(9))).sum().backward();
            return (MovingMesh.Numbers(all), MovingMesh.Numbers(vertices.grad!));
        }
        finally
        {
            set_num_threads(before);
        }
    }
}
