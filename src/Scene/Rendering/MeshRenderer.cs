using System.Numerics;
using Maquette.Scene.Cameras;
using Maquette.Scene.Kernels;
using Maquette.Scene.Meshes;
using Maquette.Scene.Rendering.Kernels;
using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Scene.Rendering;

/// <summary>
/// Renders a mesh whose vertices may move, differentiable with respect to their places (through what each pixel shows and through the antialiased
/// outlines) and to its colours: the nearest face at each pixel, interpolation, light, outlines (Laine et al. 2020). Both sides of a face show.
/// The same bytes for any number of threads. Kernels run on the CPU: vertices on another device are fetched and the pictures returned there.
/// </summary>
public sealed class MeshRenderer(MeshTopology topology, ISurfaceColour colour)
{
    /// <param name="positions">[vertices, 3], metres</param>
    /// <param name="settings">shading, lights and normals count; what belongs to rays does not</param>
    /// <exception cref="ArgumentException">The positions are not those of the mesh, or shading without one light a view.</exception>
    public RenderedViews Render(Tensor positions, IReadOnlyList<Camera> cameras, int height, int width, RenderSettings settings)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        if (positions.shape is not [var count, 3] || count != topology.Vertices) throw new ArgumentException($"The mesh has {topology.Vertices} vertices of 3 coordinates; the positions are [{string.Join(", ", positions.shape)}].", nameof(positions));
        if (settings.Shading != Shading.Albedo && settings.Lights.Count != cameras.Count)
            throw new ArgumentException($"Shading {cameras.Count} views needs as many lights, not {settings.Lights.Count}.", nameof(settings));

        using var scope = NewDisposeScope();
        var vertices = positions.cpu();                                                                     // [vertices, 3]
        var corners = ProjectFunction.apply(vertices, new Projection(cameras, height));                     // [views, vertices, 3]
        var raster = RasterizeFunction.apply(corners, topology, height, width);
        var (weights, shown) = (raster[0], raster[1]);                                                      // [views, h, w, 4], [views, h, w]

        var surface = new SurfacePoints(vertices, weights, shown, topology);
        var (points, orientation) = Shade(surface, vertices, cameras, height * width, settings);            // [points, rgb (normal) opacity distance]
        if (!surface.Any) points = points * 0;
        var pixels = SumRowsFunction.apply(points, surface.Pixels).view(cameras.Count, height, width, -1);
        var image = AntialiasFunction.apply(pixels, corners, weights, shown, topology).permute(0, 3, 1, 2).to(positions.device);   // [views, …, h, w]

        var last = image.shape[1] - 1;
        return new(
            image.narrow(1, 0, 3).MoveToOuterDisposeScope(),
            image.narrow(1, last - 1, 1).MoveToOuterDisposeScope(),
            image.narrow(1, last, 1).MoveToOuterDisposeScope(),
            settings.NeedsNormals ? image.narrow(1, 3, 3).MoveToOuterDisposeScope() : null,
            orientation?.to(positions.device).MoveToOuterDisposeScope());
    }

    private (Tensor Points, Tensor? Orientation) Shade(SurfacePoints surface, Tensor vertices, IReadOnlyList<Camera> cameras, int pixels, RenderSettings settings)
    {
        var x = surface.Points;                                                                             // [points, 3]
        var view = tensor(Array.ConvertAll(surface.Pixels.Rows, pixel => (long)(pixel / pixels)));          // [points]
        var ray = x - OfViews(cameras.Select(camera => camera.Position), view);                             // [points, 3]
        var distance = ray.norm(1, keepdim: true);                                                          // [points, 1]
        var opacity = ones_like(distance);                                                                  // [points, 1]
        var albedo = colour.At(surface).cpu();                                                              // [points, 3]
        if (!settings.NeedsNormals) return (cat(new[] { albedo, opacity, distance }, 1), null);

        var n = F.normalize(surface.Interpolate(VertexNormals.Compute(vertices, topology)), dim: 1);        // [points, 3]
        var away = (n * (ray / distance)).sum(1).relu().square();                                           // [points]
        var lit = settings.Shading == Shading.Albedo ? albedo : Lit(albedo, n, F.normalize(OfViews(settings.Lights, view) - x, dim: 1), settings);
        return (cat(new[] { lit, (n + 1) / 2, opacity, distance }, 1), surface.Any ? away.mean() : away.sum() * 0);
    }

    private static Tensor Lit(Tensor albedo, Tensor n, Tensor toLight, RenderSettings settings)
    {
        var light = settings.Diffuse * (n * toLight).sum(1, keepdim: true).relu() + settings.Ambient;       // [points, 1]
        return settings.Shading == Shading.Textureless ? light.expand(-1, 3) : albedo * light;              // [points, 3]
    }

    /// <summary>[points, 3]: of each point's view.</summary>
    private static Tensor OfViews(IEnumerable<Vector3> vectors, Tensor view)
    {
        float[] flat = [.. vectors.SelectMany(v => new[] { v.X, v.Y, v.Z })];
        return tensor(flat, new long[] { flat.Length / 3, 3 }).index_select(0, view);
    }
}
