using Maquette.Scene.Cameras;
using Maquette.Scene.Meshes;
using Maquette.Scene.Rendering;
using Maquette.Scene.Tests.Meshes;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Scene.Tests.Rendering;

public sealed class MeshFittingTests
{
    private const int Size = 64;

    private static readonly Camera[] Cameras = [.. Enumerable.Range(0, 16).Select(i => new Camera(22.5f * i + 10, i % 4 * 25 - 35, 3, 40))];

    [Fact]
    public void Sphere_FittedToTheSilhouettesOfACube_BecomesTheCube()
    {
        using var scope = NewDisposeScope();
        var cube = Solids.Cube(1);
        var targets = Silhouettes(cube);                                      // [16, 1, h, w]
        var sphere = Solids.Sphere(0.65f, cells: 14);
        var topology = MovingMesh.Topology(sphere);
        using var vertices = new Parameter(MovingMesh.Vectors(sphere.Positions));
        var renderer = new MeshRenderer(topology, new VertexColours(ones(topology.Vertices, 3)));
        using var optimizer = optim.Adam(new[] { vertices }, lr: 0.01);

        for (var step = 0; step < 120; step++)
        {
            using var iteration = NewDisposeScope();
            int[] chosen = [.. Enumerable.Range(0, 4).Select(k => (step + 4 * k) % 16)];
            var seen = renderer.Render(vertices, [.. chosen.Select(i => Cameras[i])], Size, Size, new()).Opacity;
            var wanted = targets.index_select(0, tensor(Array.ConvertAll(chosen, i => (long)i)));
            optimizer.zero_grad();
            ((seen - wanted).square().mean() + 0.1 * MeshSmoothness.Laplacian(vertices, topology)).backward();
            optimizer.step();
        }

        using var still = no_grad();
        var fitted = renderer.Render(vertices, Cameras, Size, Size, new()).Opacity.gt(0.5);
        var real = targets.gt(0.5);
        var overlap = (fitted & real).sum().ToDouble() / (fitted | real).sum().ToDouble();
        Assert.True(overlap >= 0.97, $"IoU {overlap}");
    }

    /// <summary>By the other rasteriser, which knows nothing of gradients: [views, 1, h, w].</summary>
    private static Tensor Silhouettes(Mesh mesh)
    {
        var rasterizer = new MeshRasterizer(mesh, new() { Width = Size, Height = Size, Supersampling = 4 });
        float[] alpha = [.. Cameras.SelectMany(camera => rasterizer.Render(camera).Bytes.Where((_, i) => i % 4 == 3)).Select(a => a / 255f)];
        return tensor(alpha, new long[] { Cameras.Length, 1, Size, Size });
    }
}
