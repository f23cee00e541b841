using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Maquette.Scene.Meshes;
using Maquette.Scene.Meshes.Simplification;
using Maquette.Scene.Meshes.Texturing;
using Xunit;

namespace Maquette.Scene.Tests.Meshes.Simplification;

public sealed class QuadricSimplifierTests
{
    private static readonly Mesh Sphere = Solids.Sphere(0.7f, cells: 40);

    [Theory]
    [InlineData(4000)]
    [InlineData(500)]
    [InlineData(60)]
    public void Simplify_Sphere_StaysAClosedSphereOfItsVolume(int faces)
    {
        var simple = QuadricSimplifier.Simplify(Sphere, faces, TestContext.Current.CancellationToken);

        var quality = MeshQuality.Measure(simple);
        Assert.InRange(quality.Faces, faces - 2, faces);
        Assert.True(quality is { Watertight: true, Manifold: true, Components: 1, DegenerateFaces: 0, SelfIntersections: 0 }, $"{quality}");
        Assert.Equal(1, quality.Volume / MeshQuality.Measure(Sphere).Volume, tolerance: faces >= 500 ? 0.02f : 0.15f);
        Assert.All(Normals(simple), n => Assert.True(Vector3.Dot(n.Normal, n.Middle) > 0, $"a face at {n.Middle} looks inwards"));
    }

    [Fact]
    public void Simplify_Twice_GivesTheSameMesh()
    {
        var (one, other) = (QuadricSimplifier.Simplify(Sphere, 700, TestContext.Current.CancellationToken), QuadricSimplifier.Simplify(Sphere, 700, TestContext.Current.CancellationToken));

        Assert.Equal(one.Positions, other.Positions);
        Assert.Equal(one.Indices, other.Indices);
    }

    [Fact]
    public void Simplify_FewerFacesThanAskedFor_ChangesNothing() => Assert.Same(Sphere, QuadricSimplifier.Simplify(Sphere, 1_000_000, TestContext.Current.CancellationToken));

    [Fact]
    public void Simplify_Cube_KeepsItsCornersToTheLast()
    {
        var cube = Solids.Extract(20, p => 0.5f - float.Max(float.Abs(p.X), float.Max(float.Abs(p.Y), float.Abs(p.Z))));

        var quality = MeshQuality.Measure(QuadricSimplifier.Simplify(cube, 60, TestContext.Current.CancellationToken));

        Assert.Equal(MeshQuality.Measure(cube).Volume, quality.Volume, tolerance: 0.02f);
        Assert.True(quality.Watertight);
    }

    [Fact]
    public void Simplify_OpenSheet_KeepsItsBorder()
    {
        var sheet = Sheet(24, p => new Vector3(p.X, p.Y, 0.2f * MathF.Sin(3 * p.X)));

        var quality = MeshQuality.Measure(QuadricSimplifier.Simplify(sheet, 120, TestContext.Current.CancellationToken));

        var before = MeshQuality.Measure(sheet);
        Assert.Equal(before.Area, quality.Area, tolerance: 0.02f);
        Assert.True(Vector3.Distance(before.Min, quality.Min) < 0.01f && Vector3.Distance(before.Max, quality.Max) < 0.01f, $"{quality.Min} {quality.Max}");
        Assert.True(quality is { Manifold: true, Components: 1 });
    }

    [Fact]
    public void Simplify_TwoColoursOnOnePlane_KeepTheirFrontier()
    {
        static bool IsRed(Vector3 p) => p.X < Frontier(p);
        static float Frontier(Vector3 p) => 0.5f + 0.2f * MathF.Sin(6 * p.Y);
        var sheet = Sheet(60, p => new Vector3(p, 0)) is var white ? white with { Colours = [.. white.Positions.Select(p => IsRed(p) ? Vector3.UnitX : Vector3.UnitZ)] } : null!;

        var simple = QuadricSimplifier.Simplify(sheet, 200, TestContext.Current.CancellationToken);

        Vector3[] away = [.. Sheet(97, p => new Vector3(p, 0)).Positions.Where(p => MathF.Abs(p.X - Frontier(p)) > 0.05f)];
        var seen = new Vector3[away.Length];
        new SurfaceColours(simple, null).At(away, new Vector3[away.Length], seen);
        Assert.InRange(simple.FaceCount, 150, 200);
        Assert.InRange(away.Zip(seen, (p, colour) => Vector3.Distance(colour, IsRed(p) ? Vector3.UnitX : Vector3.UnitZ)).Average(), 0, 0.02f);
    }

    [Fact]
    public void Simplify_AnySurface_StaysWatertightAndAsManifoldAsItWas()
    {
        var noise = Gen.Choose(-100, 100).ArrayOf(7 * 7 * 7);
        Prop.ForAll(noise.ToArbitrary(), values =>
        {
            var mesh = MarchingTetrahedra.Extract([.. values.Select(v => (float)v)], 6, -1, 1, 0);
            if (mesh.FaceCount == 0) return true;
            var simple = MeshQuality.Measure(QuadricSimplifier.Simplify(mesh, int.Max(4, mesh.FaceCount / 4)));
            var before = MeshQuality.Measure(mesh);
            return simple.Watertight == before.Watertight && simple.NonManifoldVertices <= before.NonManifoldVertices && simple.Components == before.Components;
        }).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<(Vector3 Normal, Vector3 Middle)> Normals(Mesh mesh) => mesh.Indices.Chunk(3).Select(face =>
    {
        Vector3 a = mesh.Positions[face[0]], b = mesh.Positions[face[1]], c = mesh.Positions[face[2]];
        return (Vector3.Cross(b - a, c - a), (a + b + c) / 3);
    });

    /// <summary>The square 0…1 in so many steps, bent.</summary>
    private static Mesh Sheet(int steps, Func<Vector2, Vector3> bend)
    {
        var (positions, indices, row) = (new List<Vector3>(), new List<int>(), steps + 1);
        for (var y = 0; y <= steps; y++)
            for (var x = 0; x <= steps; x++) positions.Add(bend(new Vector2(x, y) / steps));
        for (var y = 0; y < steps; y++)
        {
            for (var x = 0; x < steps; x++)
            {
                var corner = y * row + x;
                indices.AddRange([corner, corner + 1, corner + row + 1, corner, corner + row + 1, corner + row]);
            }
        }
        return new([.. positions], VertexNormals.Compute([.. positions], [.. indices]), [.. positions.Select(_ => Vector3.One)], [.. indices]);
    }
}
