using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Maquette.Scene.Kernels;
using Maquette.Scene.Meshes;
using Maquette.Scene.Rendering;
using Maquette.Scene.Tests.Meshes;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Scene.Tests.Rendering;

public sealed class RasterizeTests
{
    [Fact]
    public void Rasterize_Sphere_HasWeightsThatAddUpToOneAndTheDepthOfItsCorners()
    {
        using var scope = NewDisposeScope();
        var mesh = Solids.Sphere(0.7f, cells: 10);
        var (weights, shown) = Draw([.. mesh.Positions.Select(p => new Vector3(40 * p.X, 40 * p.Y, p.Z + 3))], mesh.Indices, 32, 32);

        var covered = 0;
        for (var pixel = 0; pixel < 32 * 32; pixel++)
        {
            if (shown[pixel] < 0) continue;
            covered++;
            var b = weights.AsSpan(4 * pixel, 4).ToArray();
            Assert.All(b[..3], w => Assert.InRange(w, 0, 1));
            Assert.Equal(1, b[0] + b[1] + b[2], 1e-5f);
            Assert.InRange(b[3], 2.3f, 3.01f);
            Assert.Equal(Enumerable.Range(0, 3).Sum(k => b[k] * (mesh.Positions[mesh.Indices[3 * shown[pixel] + k]].Z + 3)), b[3], 1e-4f);
        }
        Assert.InRange(covered, 200, 400);   // a disc of radius 40 · 0.7 / 2.9
    }

    [Fact]
    public void Rasterize_FacesThatShareEdges_LeaveNoGapAndCoverNothingTwice()
    {
        var places = Gen.Choose(-300, 300).ArrayOf(2 * 25).ToArbitrary();

        Prop.ForAll(places, offsets =>
        {
            using var scope = NewDisposeScope();
            var (corners, faces) = Sheet(5, (i, j) => new Vector2(-11.87f + 6 * i + offsets[2 * (5 * i + j)] / 250f, -11.93f + 6 * j + offsets[2 * (5 * i + j) + 1] / 250f));
            var times = new int[16 * 16];
            for (var face = 0; face < faces.Length; face += 3)
            {
                var (_, alone) = Draw(corners, faces[face..(face + 3)], 16, 16);
                for (var pixel = 0; pixel < times.Length; pixel++) times[pixel] += alone[pixel] >= 0 ? 1 : 0;
            }
            var (_, together) = Draw(corners, faces, 16, 16);
            return times.All(count => count == 1) && together.All(face => face >= 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));
    }

    [Fact]
    public void Rasterize_FloorThatReachesBehindTheEye_CoversTheLowerHalfOnly()
    {
        using var scope = NewDisposeScope();
        // a floor one metre under the eye from ten metres behind it to a hundred before; rows grow downwards
        Vector3[] floor = [new(-1000, 1, -10), new(1000, 1, -10), new(0, 1, 100)];

        var (weights, shown) = Draw([.. floor.Select(p => new Vector3(16 * p.X, 16 * p.Y, p.Z))], [0, 1, 2], 32, 32);

        for (var y = 0; y < 32; y++)
        {
            var down = y + 0.5f - 16;
            Assert.Equal(down > 0.16f ? 0 : -1, shown[32 * y + 16]);   // a hundred metres away it is 16/100 of a pixel under the horizon
            if (down > 0.16f) Assert.Equal(16 / down, weights[4 * (32 * y + 16) + 3], 1e-2f);
        }
    }

    [Fact]
    public void Rasterize_FaceBehindTheEye_ShowsNothing()
    {
        using var scope = NewDisposeScope();

        var (_, shown) = Draw([new(-50, -50, -2), new(50, -50, -2), new(0, 50, -2)], [0, 1, 2], 8, 8);

        Assert.All(shown, face => Assert.Equal(-1, face));
    }

    [Fact]
    public void Rasterize_WeightsAndDepth_HaveTheGradientOfTheirFiniteDifference()
    {
        using var scope = NewDisposeScope();
        var topology = new MeshTopology([0, 1, 2], 3);
        float[] corners = [-40, -30, 2, 35, -25, 2.5f, 5, 60, 3.5f];   // covers all of 4 × 4
        var upstream = randn(new long[] { 1, 4, 4, 4 }, generator: new Generator(5));
        var q = tensor(corners, new long[] { 1, 3, 3 }).requires_grad_(true);

        RasterizeFunction.apply(q, topology, 4, 4)[0].mul(upstream).sum().backward();

        var gradient = MovingMesh.Numbers(q.grad!);
        var largest = gradient.Max(Math.Abs);
        for (var i = 0; i < corners.Length; i++)
        {
            var h = i % 3 == 2 ? 0.01f : 0.1f;
            var difference = (Loss(i, h) - Loss(i, -h)) / (2 * h);
            Assert.Equal(difference, gradient[i], 1e-3 * largest);
        }

        double Loss(int changed, float by)
        {
            var moved = (float[])corners.Clone();
            moved[changed] += by;
            return RasterizeFunction.apply(tensor(moved, new long[] { 1, 3, 3 }), topology, 4, 4)[0].mul(upstream).to_type(ScalarType.Float64).sum().ToDouble();
        }
    }

    [Fact]
    public void Interpolate_Values_HaveTheGradientOfTheirFiniteDifference()
    {
        using var scope = NewDisposeScope();
        var mesh = Solids.Sphere(0.7f, cells: 6);
        var topology = MovingMesh.Topology(mesh);
        var corners = MovingMesh.Vectors([.. mesh.Positions.Select(p => new Vector3(40 * p.X, 40 * p.Y, p.Z + 3))]).unsqueeze(0);
        var raster = RasterizeFunction.apply(corners, topology, 24, 24);
        var values = randn(new long[] { topology.Vertices, 5 }, generator: new Generator(6)).requires_grad_(true);
        var direction = randn(new long[] { topology.Vertices, 5 }, generator: new Generator(7));
        var upstream = randn(new long[] { 1, 24, 24, 5 }, generator: new Generator(8));

        Loss(values).backward();

        var slope = (values.grad! * direction).to_type(ScalarType.Float64).sum().ToDouble();
        var difference = (Loss(values + direction).ToDouble() - Loss(values - direction).ToDouble()) / 2;   // linear: any step is right
        Assert.Equal(difference, slope, 1e-4 * Math.Abs(difference));

        Tensor Loss(Tensor v) => (InterpolateFunction.apply(v, raster[0], raster[1], topology) * upstream).to_type(ScalarType.Float64).sum();
    }

    /// <summary>A sheet of side² corners at depth 1 in two triangles a cell.</summary>
    private static (Vector3[] Corners, int[] Faces) Sheet(int side, Func<int, int, Vector2> at)
    {
        var corners = new List<Vector3>();
        var faces = new List<int>();
        for (var i = 0; i < side; i++)
        {
            for (var j = 0; j < side; j++)
            {
                corners.Add(new(at(i, j), 1));
                if (i + 1 == side || j + 1 == side) continue;
                int a = i * side + j, b = a + side;
                faces.AddRange([a, b, a + 1, b, b + 1, a + 1]);
            }
        }
        return ([.. corners], [.. faces]);
    }

    private static (float[] Weights, int[] Shown) Draw(Vector3[] corners, int[] faces, int height, int width)
    {
        using var scope = NewDisposeScope();
        var raster = RasterizeFunction.apply(MovingMesh.Vectors(corners).unsqueeze(0), new MeshTopology(faces, corners.Length), height, width);
        return (MovingMesh.Numbers(raster[0]), Data.Of<int>(raster[1]).ToArray());
    }
}
