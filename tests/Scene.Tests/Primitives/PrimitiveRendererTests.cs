using System.Numerics;
using Maquette.Scene.Cameras;
using Maquette.Scene.Primitives;
using Xunit;

namespace Maquette.Scene.Tests.Primitives;

public sealed class PrimitiveRendererTests
{
    private const int Size = 64;
    private static readonly Vector3 Red = new(1, 0, 0), Blue = new(0, 0, 1);

    [Theory]
    [InlineData(20, 40)]
    [InlineData(3, 60)]
    [InlineData(1.5f, 90)]
    public void Ball_AnyCamera_CoversTheDiscOfItsSilhouette(float distance, float fieldOfView)
    {
        const float Radius = .4f;
        var scene = new PrimitiveScene();
        scene.Ellipsoid(Vector3.Zero, new(Radius), Red);
        var camera = new Camera(33, 21, distance, fieldOfView);

        var share = Render(scene, camera, samples: 4).Opacity.Average();

        // the tangent cone has half angle asin(r/d); its disc on the picture plane at distance 1 has radius tan of that
        var disc = MathF.Tan(MathF.Asin(Radius / distance)) / camera.TanHalfFov;
        Assert.Equal(MathF.PI * disc * disc / 4, share, tolerance: .004f);
    }

    [Theory]
    [InlineData(0, true, false)]      // the front shows the front's colour only
    [InlineData(180, false, true)]
    public void TwoHalves_FromFrontAndBack_ShowTheirOwnColour(float azimuth, bool red, bool blue)
    {
        var scene = FrontRedBackBlue();

        var view = Render(scene, new(azimuth, 0, 4, 40), samples: 1);

        Assert.Equal(red, view.Red.Any(value => value > .3f));
        Assert.Equal(blue, view.Blue.Any(value => value > .3f));
    }

    [Fact]
    public void TwoHalves_FromAzimuth90_ShowTheFrontOnTheRightHandSideOfWhatLooksAlongMinusY()
    {
        var view = Render(FrontRedBackBlue(), new(90, 0, 4, 40), samples: 1);

        // the eye stands at +y and looks along −y with z up: +x lies to its left
        Assert.True(view.Red[Size / 2 * Size + Size / 3] > .3f);
        Assert.True(view.Blue[Size / 2 * Size + 2 * Size / 3] > .3f);
    }

    [Fact]
    public void HigherPart_IsDrawnHigher()
    {
        var scene = new PrimitiveScene();
        scene.Box(new(0, 0, .5f), new(.2f), Red);

        var view = Render(scene, new(0, 0, 4, 40), samples: 1);

        var rows = Enumerable.Range(0, Size).Where(y => Enumerable.Range(0, Size).Any(x => view.Opacity[y * Size + x] > 0));
        Assert.All(rows, y => Assert.True(y < Size / 2));
    }

    [Theory]
    [InlineData(PrimitiveKind.Ellipsoid)]
    [InlineData(PrimitiveKind.Box)]
    [InlineData(PrimitiveKind.Frustum)]
    [InlineData(PrimitiveKind.Hemisphere)]
    [InlineData(PrimitiveKind.Torus)]
    public void EveryShape_TurnedAndStretched_StaysInsideItsFrame(PrimitiveKind kind)
    {
        const float Radius = .9f;
        var random = new Random(5);
        for (var i = 0; i < 20; i++)
        {
            var scene = new PrimitiveScene();
            var turn = PrimitiveScene.Turn(Vector3.Normalize(new(random.NextSingle(), random.NextSingle(), random.NextSingle())), 360 * random.NextSingle());
            Add(scene, kind, new(random.NextSingle(), 2 * random.NextSingle(), 0), new(.2f + random.NextSingle(), .2f + random.NextSingle(), .2f + random.NextSingle()), turn);
            var framed = scene.Framed(new(1, 1, 1.5f), Radius);

            var camera = new Camera(360 * random.NextSingle(), 30, 4, 40);
            var view = Render(framed, camera, samples: 1);

            // 27 points stand for each shape, so the frame may be missed by a little between them
            var limit = 1.12f * MathF.Tan(MathF.Asin(Radius / camera.Distance)) / camera.TanHalfFov;
            Assert.Contains(view.Opacity, value => value > 0);
            for (var p = 0; p < Size * Size; p++)
            {
                var (u, v) = ((p % Size + .5f) / Size * 2 - 1, (p / Size + .5f) / Size * 2 - 1);
                Assert.True(view.Opacity[p] == 0 || MathF.Sqrt(u * u + v * v) <= limit);
            }
        }
    }

    [Theory]
    [InlineData(PrimitiveKind.Ellipsoid)]
    [InlineData(PrimitiveKind.Box)]
    [InlineData(PrimitiveKind.Frustum)]
    [InlineData(PrimitiveKind.Hemisphere)]
    [InlineData(PrimitiveKind.Torus)]
    public void EveryShape_FromFarAndFromInsideItsBox_CoversThePixelsThatItsSurfaceMeets(PrimitiveKind kind)
    {
        var random = new Random(6);
        for (var i = 0; i < 20; i++)
        {
            var scene = new PrimitiveScene();
            var turn = PrimitiveScene.Turn(Vector3.Normalize(new(random.NextSingle(), random.NextSingle(), random.NextSingle())), 360 * random.NextSingle());
            Add(scene, kind, new(random.NextSingle() - .5f, random.NextSingle() - .5f, 0), new(.2f + random.NextSingle(), .2f + random.NextSingle(), .2f + random.NextSingle()), turn);
            var camera = new Camera(360 * random.NextSingle(), 40, i % 2 == 0 ? 4 : 1.2f, 40);

            var view = Render(scene, camera, samples: 1);

            var surface = new PrimitiveSurface(scene.Parts[0], camera.Position);
            for (var p = 0; p < Size * Size; p++)
            {
                var (u, v) = ((p % Size + .5f) / Size * 2 - 1, 1 - (p / Size + .5f) / Size * 2);
                float nearest = float.MaxValue, plane = camera.TanHalfFov;
                var normal = Vector3.Zero;
                var met = surface.Hit(Vector3.Normalize(-camera.Outward + u * plane * camera.Right + v * plane * camera.Up), ref nearest, ref normal);
                Assert.Equal(met ? 1 : 0, view.Opacity[p]);
            }
        }
    }

    private static void Add(PrimitiveScene scene, PrimitiveKind kind, Vector3 centre, Vector3 half, Quaternion turn)
    {
        switch (kind)
        {
            case PrimitiveKind.Ellipsoid: scene.Ellipsoid(centre, half, Red, turn); break;
            case PrimitiveKind.Box: scene.Box(centre, half, Red, turn); break;
            case PrimitiveKind.Frustum: scene.Frustum(centre, half, .5f, Red, turn); break;
            case PrimitiveKind.Hemisphere: scene.Hemisphere(centre, half, Red, turn); break;
            case PrimitiveKind.Torus: scene.Torus(centre, half.X, .3f, Red, turn); break;
            default: throw new NotSupportedException($"No {kind} is added here.");
        }
    }

    private static PrimitiveScene FrontRedBackBlue()
    {
        var scene = new PrimitiveScene();
        scene.Box(new(.3f, 0, 0), new(.29f, .4f, .4f), Red);
        scene.Box(new(-.3f, 0, 0), new(.29f, .4f, .4f), Blue);
        return scene;
    }

    private static (float[] Red, float[] Blue, float[] Opacity) Render(PrimitiveScene scene, Camera camera, int samples)
    {
        var rgba = new float[Size * Size * 4];
        PrimitiveRenderer.Render(scene, camera, Size, samples, rgba);
        return (Channel(rgba, 0), Channel(rgba, 2), Channel(rgba, 3));
    }

    private static float[] Channel(float[] rgba, int channel) => [.. rgba.Where((_, i) => i % 4 == channel)];
}
