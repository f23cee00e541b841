using System.Numerics;
using Maquette.Scene.Cameras;
using Maquette.Scene.Fields;
using Maquette.Scene.Meshes;
using Maquette.Scene.Primitives;
using Maquette.Scene.Rendering;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Scene.Tests.Rendering;

public sealed class FieldFittingTests
{
    private const int Size = 24;

    [Fact]
    public void Field_FittedToExactPictures_ShowsUnseenSidesAndMeshesToTheObject()
    {
        using var scope = NewDisposeScope();
        var scene = Asymmetric();
        var generator = new Generator(1);
        using var field = new HashGridField(HashGridFieldOptions.Draft, generator);
        var occupancy = new OccupancyGrid(1);
        var renderer = new VolumeRenderer(field, occupancy);
        using var optimizer = optim.Adam(field.parameters(), lr: 0.08, beta1: 0.9, beta2: 0.99);

        for (var step = 0; step < 60; step++)
        {
            using var iteration = NewDisposeScope();
            if (step % 10 == 0) occupancy.Update(field, generator);
            var cameras = OrthogonalViews.UnitSphere.Draw(generator);
            var views = renderer.Render(cameras, Size, Size, new() { Samples = 32, Jitter = true }, generator);
            var loss = (cat(new[] { views.Colour, views.Opacity }, 1) - Exact(scene, cameras)).square().mean();
            optimizer.zero_grad();
            (loss + field.Grid.TotalVariation(field.Grid.FinestLattice) * 0.1).backward();
            optimizer.step();
        }

        using var still = no_grad();
        Camera[] unseen = [new(20, 15, 2.9238f, 40), new(155, 10, 2.9238f, 40), new(260, 25, 2.9238f, 40)];
        var seen = renderer.Render(unseen, Size, Size, new() { Samples = 64 });
        var error = (cat(new[] { seen.Colour, seen.Opacity }, 1) - Exact(scene, unseen)).square().mean().ToDouble();
        var flipped = (cat(new[] { seen.Colour, seen.Opacity }, 1) - Exact(scene, [.. unseen.Select(c => c with { Azimuth = -c.Azimuth })])).square().mean().ToDouble();
        Assert.True(error < 0.01, $"mean squared error {error}");
        Assert.True(flipped > 3 * error, $"the mirrored scene fits too: {flipped} against {error}");

        var quality = MeshQuality.Measure(FieldMesher.Extract(field, new() { Cells = 48 }));
        Assert.True(quality.Watertight);
        Assert.InRange(quality.Max.Y, 0.6f, 0.85f);     // the red ball's far side is at 0.72
        Assert.InRange(quality.Min.Y, -0.5f, -0.25f);   // the blue box ends at −0.35
    }

    /// <summary>A blue box with a red ball on its +y side and a yellow ball in front.</summary>
    private static PrimitiveScene Asymmetric()
    {
        var scene = new PrimitiveScene();
        scene.Box(new(0, -0.05f, 0), new(0.3f), new(0.1f, 0.2f, 0.9f));
        scene.Ellipsoid(new(0, 0.5f, 0), new(0.22f), new(0.9f, 0.1f, 0.1f));
        scene.Ellipsoid(new(0.45f, 0, -0.1f), new(0.15f), new(0.9f, 0.8f, 0.1f));
        return scene;
    }

    /// <summary>[views, 4, h, w]: colour premultiplied, opacity.</summary>
    private static Tensor Exact(PrimitiveScene scene, IReadOnlyList<Camera> cameras)
    {
        var rgba = new float[cameras.Count * Size * Size * 4];
        for (var v = 0; v < cameras.Count; v++) PrimitiveRenderer.Render(scene, cameras[v], Size, 2, rgba.AsSpan(v * Size * Size * 4, Size * Size * 4));
        return tensor(rgba, new long[] { cameras.Count, Size, Size, 4 }).permute(0, 3, 1, 2);
    }
}
