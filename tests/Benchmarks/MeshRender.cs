using System.Diagnostics;
using Maquette.Scene.Cameras;
using Maquette.Scene.Meshes;
using Maquette.Scene.Rendering;
using Maquette.Scene.Tests.Meshes;
using Maquette.Scene.Tests.Rendering;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Benchmarks;

/// <summary>
/// Claim: the differentiable rasteriser draws 50,000 triangles (colour, opacity, depth, antialiased outlines) at 256² at least 60 times a second on two
/// cores, i.e. in at most 33 ms of processor time. Also times it against the rasteriser that shades without gradients, and a step forward and backward.
/// </summary>
internal static class MeshRender
{
    private const double Wanted = 60;

    private const int Cores = 2;

    public static bool Run()
    {
        using var scope = NewDisposeScope();
        var mesh = Solids.Sphere(0.7f, cells: 60);
        var topology = MovingMesh.Topology(mesh);
        var vertices = MovingMesh.Vertices(mesh);
        var renderer = new MeshRenderer(topology, new VertexColours(MovingMesh.Vectors(mesh.Colours)));
        var plain = new MeshRasterizer(mesh, new() { Supersampling = 1 });
        var camera = new Camera(30, 15, 2.5f, 40);
        var before = get_num_threads();
        set_num_threads(Cores);
        try
        {
            var rate = FramesPerSecond(Forward);
            Interleaved.Compare($"256², {topology.FaceCount} triangles, against the rasteriser without gradients", rounds: 5,
                ("shaded, no gradients", () => plain.Render(camera)),
                ("differentiable, forward", Forward));
            Interleaved.Compare("a step of optimisation against the picture alone", rounds: 5,
                ("forward and backward", Step),
                ("forward", Forward));
            return rate >= Wanted;
        }
        finally
        {
            set_num_threads(before);
        }

        void Forward()
        {
            using var frame = NewDisposeScope();
            using var still = no_grad();
            renderer.Render(vertices, [camera], 256, 256, new());
        }

        void Step()
        {
            using var step = NewDisposeScope();
            vertices.grad = null;
            var views = renderer.Render(vertices, [camera], 256, 256, new());
            (views.Colour.square().sum() + views.Opacity.square().sum()).backward();
        }
    }

    /// <summary>By processor time, which a busy machine leaves alone, as if all cores were ours.</summary>
    private static double FramesPerSecond(Action frame)
    {
        const int Frames = 40;
        for (var i = 0; i < 30; i++) frame();   // until the compiler has done its best
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < Frames; i++) frame();
        var wall = clock.Elapsed.TotalMilliseconds / Frames;
        process.Refresh();
        var cpu = (process.TotalProcessorTime - before).TotalMilliseconds / Frames;
        var rate = Cores * 1000 / cpu;
        Console.WriteLine($"  {1000 / wall:F0} frames a second as measured, {rate:F0} by processor time on {Cores} cores ({wall:F1} ms wall, {cpu:F1} ms CPU a frame)");
        return rate;
    }
}
