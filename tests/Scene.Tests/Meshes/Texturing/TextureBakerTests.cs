using System.Numerics;
using Maquette.Scene.Meshes;
using Maquette.Scene.Meshes.Simplification;
using Maquette.Scene.Meshes.Texturing;
using Xunit;

namespace Maquette.Scene.Tests.Meshes.Texturing;

public sealed class TextureBakerTests
{
    private static readonly Mesh Sphere = QuadricSimplifier.Simplify(Solids.Sphere(0.8f), 1500);

    /// <summary>Holes, necks and inner walls: no chart can be the whole of a side.</summary>
    private static readonly Mesh Knot = QuadricSimplifier.Simplify(
        Solids.Extract(36, p => 0.35f - MathF.Abs(MathF.Sin(4 * p.X) * MathF.Cos(4 * p.Y) + MathF.Sin(4 * p.Y) * MathF.Cos(4 * p.Z) + MathF.Sin(4 * p.Z) * MathF.Cos(4 * p.X))), 6000);

    public static TheoryData<string> Names => ["sphere", "knot", "cube"];

    private static Mesh Named(string name) => name switch { "sphere" => Sphere, "knot" => Knot, _ => Solids.Cube(1) };

    [Theory]
    [MemberData(nameof(Names))]
    public void Bake_AnyShape_CoversItWithoutOverlap(string name)
    {
        var mesh = Named(name);
        var map = TextureBaker.Bake(mesh, 512, PaintedSpace.Rainbow, TestContext.Current.CancellationToken);

        Assert.Equal(mesh.Indices.Length, map.Indices.Length);
        Assert.All(map.TexCoords, t => Assert.True(t is { X: > 0 and < 1, Y: > 0 and < 1 }, $"{t}"));
        var quality = MeshQuality.Measure(mesh, map).Texture!;
        Assert.Equal(0, quality.Overlap);
        Assert.True(quality.Used > 0.3f, $"{quality.Used:P0} of the picture is used");
        Assert.True(quality.LeastTexelsPerMetre > 0.4f * quality.TexelsPerMetre, $"{quality}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Bake_EveryPlaceOfTheSurface_ShowsTheColourOfThatPlace(string name)
    {
        var mesh = Named(name);
        var map = TextureBaker.Bake(mesh, 512, PaintedSpace.Rainbow, TestContext.Current.CancellationToken);

        var (looks, misses) = (0, 0);
        foreach (var weights in new[] { new Vector3(1 / 3f), new(0.98f, 0.01f, 0.01f), new(0.5f, 0.5f, 0), new(0, 0.2f, 0.8f) })
        {
            for (var i = 0; i < mesh.Indices.Length; i += 3, looks++)
            {
                var point = weights.X * mesh.Positions[mesh.Indices[i]] + weights.Y * mesh.Positions[mesh.Indices[i + 1]] + weights.Z * mesh.Positions[mesh.Indices[i + 2]];
                var texCoord = weights.X * map.TexCoords[map.Indices[i]] + weights.Y * map.TexCoords[map.Indices[i + 1]] + weights.Z * map.TexCoords[map.Indices[i + 2]];
                if (Vector3.Distance(PaintedSpace.Rainbow[point], map.At(texCoord)) > 0.06f) misses++;
            }
        }
        Assert.InRange(misses, 0, name == "knot" ? looks / 200 : 0);   // two walls of the knot may lie side by side in one chart, a texel apart
    }

    [Fact]
    public void Bake_Twice_GivesTheSameBytes() =>
        Assert.Equal(TextureBaker.Bake(Knot, 128, PaintedSpace.Rainbow, TestContext.Current.CancellationToken).Picture.Bytes, TextureBaker.Bake(Knot, 128, PaintedSpace.Rainbow, TestContext.Current.CancellationToken).Picture.Bytes);

    [Fact]
    public void Bake_ChartsThatDoNotFit_SaysToTakeALargerTexture()
    {
        var one = Solids.Cube(0.01f);
        var many = Enumerable.Range(0, 200).Select(i => Solids.Moved(one, new(i * 0.02f, 0, 0))).Aggregate(Solids.Together);

        Assert.Contains("take a larger one", Assert.Throws<TextureTooSmallException>(() => TextureBaker.Bake(many, 64, PaintedSpace.Rainbow, TestContext.Current.CancellationToken)).Message);
    }

    [Fact]
    public void Fill_OneKnownTexel_SpreadsByRings()
    {
        var (rgb, known) = (new byte[3 * 49], new bool[49]);
        known[24] = true;
        (rgb[72], rgb[73], rgb[74]) = (200, 100, 50);

        Dilation.Fill(rgb, known, 7, 7, rings: 2);

        Assert.Equal(25, known.Count(texel => texel));
        Assert.All(Enumerable.Range(0, 49), texel => Assert.Equal<byte>([200, 100, 50], rgb[(3 * texel)..(3 * texel + 3)]));   // rings, and the mean beyond them
    }

    [Fact]
    public void SurfaceColours_OfAVertexColouredMesh_AreThoseOfTheNearestPlace()
    {
        var painted = Sphere with { Colours = [.. Sphere.Positions.Select(p => PaintedSpace.Rainbow[p])] };
        var map = TextureBaker.Bake(Sphere, 512, PaintedSpace.Rainbow, TestContext.Current.CancellationToken);
        Vector3[] points = [.. Solids.Sphere(0.8f, cells: 11).Positions];

        foreach (var colours in new[] { new SurfaceColours(painted, null), new SurfaceColours(Sphere, map) })
        {
            var found = new Vector3[points.Length];
            colours.At(points, new Vector3[points.Length], found);
            Assert.All(points.Zip(found), pair => Assert.True(Vector3.Distance(PaintedSpace.Rainbow[pair.First], pair.Second) < 0.04f, $"{pair}"));
        }
    }
}
