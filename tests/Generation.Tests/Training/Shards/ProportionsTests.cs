using System.Numerics;
using Maquette.Generation.Training.Catalogues;
using Maquette.Generation.Training.Shards;
using Maquette.Scene.Import;

namespace Maquette.Generation.Tests.Training.Shards;

public sealed class ProportionsTests
{
    private static readonly MaterialMesh Ball = Sphere(24);

    [Fact]
    public void Of_NoChange_LeavesTheMeshAsItIs()
    {
        var same = new Proportions(Vector3.One, Taper: 0).Of(Ball);

        Assert.All(same.Positions.Zip(Ball.Positions), pair => Assert.InRange(Vector3.Distance(pair.First, pair.Second), 0, 1e-5f));
        Assert.All(same.Normals.Zip(Ball.Normals), pair => Assert.InRange(Vector3.Distance(pair.First, pair.Second), 0, 1e-5f));
    }

    [Theory]
    [InlineData(1, 1, 2, 0)]
    [InlineData(1.3, .8, 1, .2)]
    [InlineData(.7, 1.2, 1.1, -.3)]
    public void Of_AnyChange_NormalsStandOnTheNewSurface(float x, float y, float z, float taper)
    {
        var changed = new Proportions(new(x, y, z), taper).Of(Ball);

        // Along every edge of a fine ball the normal at its middle is at a right angle to it, and points outwards.
        for (var f = 0; f < changed.FaceCount; f++)
        {
            var (a, b) = (changed.Indices[3 * f], changed.Indices[3 * f + 1]);
            var along = changed.Positions[b] - changed.Positions[a];
            if (along.Length() < 1e-3f) continue;
            var across = Vector3.Dot(Vector3.Normalize(along), Vector3.Normalize(changed.Normals[a] + changed.Normals[b]));
            Assert.InRange(across, -.06f, .06f);
        }
        Assert.All(changed.Positions.Zip(changed.Normals), vertex => Assert.True(Vector3.Dot(vertex.First, vertex.Second) > 0));
    }

    [Fact]
    public void Of_Taper_WidensTheTopAndNarrowsTheBottom()
    {
        var changed = new Proportions(Vector3.One, Taper: .3f).Of(Ball);

        float Breadth(Func<Vector3, bool> where) => changed.Positions.Where(where).Max(p => MathF.Abs(p.X));
        Assert.True(Breadth(p => p.Z > .3f) > 1.1f * Breadth(p => p.Z < -.3f));
    }

    [Fact]
    public void Of_AnyDraw_StaysInItsFrame()
    {
        for (var i = 0; i < 50; i++)
        {
            var positions = Proportions.Draw(.5f, new(i)).Of(Ball).Positions;

            Assert.Equal(CatalogueModel.Radius, positions.Max(p => p.Length()), .001f);
            Assert.InRange(((positions.Aggregate(Vector3.Min) + positions.Aggregate(Vector3.Max)) / 2).Length(), 0, 1e-4f);
        }
    }

    [Fact]
    public void Draw_Share_BoundsTheFactors()
    {
        var drawn = Enumerable.Range(0, 500).Select(i => Proportions.Draw(.3f, new(i))).ToArray();

        Assert.All(drawn.SelectMany(each => new[] { each.Stretch.X, each.Stretch.Y, each.Stretch.Z }), factor => Assert.InRange(factor, 1 / 1.3f, 1.3f));
        Assert.All(drawn, each => Assert.InRange(each.Taper, -.15f, .15f));
        Assert.True(drawn.Max(each => each.Stretch.Z) > 1.25f && drawn.Min(each => each.Stretch.Z) < 1 / 1.25f);
    }

    [Fact]
    public void Renderer_ChangesProportionsOfTrainingModelsAlone()
    {
        var stop = TestContext.Current.CancellationToken;
        var (free, held) = (TinySubjects.Three[0], TinySubjects.Three[2]);

        Assert.Equal(new ModelRenderer(16, 4, seed: 1).Render(held, stop)!.Pictures, new ModelRenderer(16, 4, seed: 1, change: .4f).Render(held, stop)!.Pictures);
        var (plain, changed) = (new ModelRenderer(16, 4, seed: 1).Render(free, stop)!, new ModelRenderer(16, 4, seed: 1, change: .4f).Render(free, stop)!);
        Assert.NotEqual(plain.Pictures, changed.Pictures);
        Assert.Equal(plain.Variants.Select(variant => (variant.Colouring.Colour, variant.Orbit.Elevation)), changed.Variants.Select(variant => (variant.Colouring.Colour, variant.Orbit.Elevation)));
    }

    private static MaterialMesh Sphere(int rings)
    {
        Vector3[] points =
        [
            .. from i in Enumerable.Range(0, rings + 1)
               from j in Enumerable.Range(0, 2 * rings)
               let polar = MathF.PI * i / rings
               let around = MathF.PI * j / rings
               select new Vector3(MathF.Sin(polar) * MathF.Cos(around), MathF.Sin(polar) * MathF.Sin(around), MathF.Cos(polar)),
        ];
        int At(int i, int j) => i * 2 * rings + j % (2 * rings);
        int[] indices =
        [
            .. from i in Enumerable.Range(0, rings)
               from j in Enumerable.Range(0, 2 * rings)
               from corner in new[] { At(i, j), At(i + 1, j), At(i + 1, j + 1), At(i, j), At(i + 1, j + 1), At(i, j + 1) }
               select corner,
        ];
        return new([.. points.Select(p => CatalogueModel.Radius * p)], points, new Vector2[points.Length], indices, new int[indices.Length / 3], [new("clay", Vector3.One, 1, null)]);
    }
}
