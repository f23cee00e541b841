using Maquette.Scene.Cameras;
using Maquette.Scene.Fields;
using Maquette.Scene.Kernels;
using Maquette.Scene.Rendering.Kernels;
using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Scene.Rendering;

/// <summary>
/// Renders a field by emission and absorption along rays (Mildenhall et al. 2020, eq. 3). Samples in cells that the occupancy grid
/// calls empty are never made; the others lie packed and go through the field in one query.
/// </summary>
/// <param name="occupancy">null: every sample inside the ball is made</param>
public sealed class VolumeRenderer(IField field, OccupancyGrid? occupancy = null, Arithmetic arithmetic = Arithmetic.Kernels)
{
    /// <summary>Rays marched at once, whatever <see cref="RenderSettings.ChunkRays"/> would allow: whoever ran out of memory lowers it.</summary>
    public int LargestChunk { get; set; } = int.MaxValue;

    private bool InTensors() => arithmetic == Arithmetic.Tensors || field.Device.type != DeviceType.CPU;

    /// <summary>Differentiable with respect to the field's parameters unless the caller is under no_grad.</summary>
    /// <param name="generator">needed with <see cref="RenderSettings.Jitter"/></param>
    /// <exception cref="ArgumentException">Jitter without a generator, or shading without one light a view.</exception>
    public RenderedViews Render(IReadOnlyList<Camera> cameras, int height, int width, RenderSettings settings, Generator? generator = null)
    {
        if (settings.Jitter && generator is null) throw new ArgumentException("Jitter needs a generator.", nameof(generator));
        if (settings.Shading != Shading.Albedo && settings.Lights.Count != cameras.Count)
            throw new ArgumentException($"Shading {cameras.Count} views needs as many lights, not {settings.Lights.Count}.", nameof(settings));

        using var scope = NewDisposeScope();
        var rays = Rays.Through(cameras, height, width);
        var jitter = settings.Jitter ? rand(new long[] { rays.Count }, generator: generator) : full(new long[] { rays.Count }, 0.5f);   // [rays]

        var phase = settings is { Jitter: true, RaysForNormals: > 1 } ? randint(settings.RaysForNormals, [1], generator: generator).ToInt32() : 0;

        var chunks = new List<Tensor>();
        Tensor orientation = zeros(1).to(field.Device);
        var most = Math.Min(settings.ChunkRays, LargestChunk);
        for (var first = 0; first < rays.Count; first += most)
        {
            var (chunk, penalty) = RenderRays(rays, first, Math.Min(most, rays.Count - first), jitter, phase, settings);
            chunks.Add(chunk);
            if (penalty is not null) orientation = orientation + penalty;
        }

        var image = (chunks.Count == 1 ? chunks[0] : cat(chunks.ToArray(), 0))
            .view(cameras.Count, height, width, -1).permute(0, 3, 1, 2);          // [views, rgb (normal) opacity depth (t²), h, w]
        return Keep(image, settings, orientation);
    }

    private (Tensor Rays, Tensor? Orientation) RenderRays(Rays rays, int first, int count, Tensor jitter, int phase, RenderSettings settings)
    {
        var packed = March(rays, first, count, jitter, settings);
        var moments = settings.DepthVariance ? 2 : 1;
        if (packed.Samples == 0) return (Nothing(count, 4 + moments + (settings.Normals ? 3 : 0)), null);

        var samples = field is HashGridField grid ? grid.QueryAlong(packed.Points, packed.Offsets, packed.Step) : field.Query(packed.Points);   // [samples, 4]
        Tensor? orientation = null;
        if (settings.NeedsNormals) (samples, orientation) = new SampleShading(field, rays, first, packed, settings, phase).Shade(samples);   // [samples, 4 or 7]
        var composed = InTensors() ? TensorComposite.Of(samples, packed, moments) : CompositeFunction.apply(samples, packed.Distances, packed.Offsets, packed.Step, moments);   // [rays, values + 1 + moments]
        return (composed, orientation);
    }

    private PackedRays March(Rays rays, int first, int count, Tensor jitter, RenderSettings settings)
    {
        var step = 2 * field.Radius / settings.Samples;
        if (InTensors()) return TensorMarching.March(rays, first, count, jitter.narrow(0, first, count), field.Radius, step, occupancy?.Cells, field.Device);
        var marching = new Marching(rays, first, count, field.Radius, step, occupancy?.Cells);
        var u = Data.Of<float>(jitter).Slice(first, count);
        var offsets = marching.Count(u, get_num_threads());
        var points = empty(new long[] { offsets[^1], 3 });                        // [samples, 3]
        var distances = empty(new long[] { offsets[^1] });                        // [samples]
        if (offsets[^1] > 0) marching.Fill(u, offsets, Data.Of<float>(points), Data.Of<float>(distances), get_num_threads());
        return new(offsets, points, distances, step);
    }

    /// <summary>Zeros that still hang on the field, so that a step with nothing in view can go backward.</summary>
    private Tensor Nothing(int count, int width) => zeros(new long[] { count, width }).to(field.Device) + field.Query(zeros(new long[] { 1, 3 }).to(field.Device)).sum() * 0;

    private static RenderedViews Keep(Tensor image, RenderSettings settings, Tensor orientation)
    {
        var first = settings.Normals ? 6 : 3;
        var opacity = image.narrow(1, first, 1);                                  // [views, 1, h, w]
        var depth = image.narrow(1, first + 1, 1);                                // [views, 1, h, w]
        var normal = settings.Normals ? (F.normalize(image.narrow(1, 3, 3), dim: 1) + 1) / 2 * opacity : null;   // [views, 3, h, w]
        var met = opacity.detach().gt(0).sum().clamp_min(1);                      // scalar
        return new(
            image.narrow(1, 0, 3).MoveToOuterDisposeScope(),
            opacity.MoveToOuterDisposeScope(),
            depth.MoveToOuterDisposeScope(),
            normal?.MoveToOuterDisposeScope(),
            settings.NeedsNormals ? (orientation / met).sum().MoveToOuterDisposeScope() : null,
            settings.DepthVariance ? Variance(image.narrow(1, first + 2, 1), depth, opacity).MoveToOuterDisposeScope() : null);
    }

    /// <param name="square">[views, 1, h, w], Σ w t²</param>
    private static Tensor Variance(Tensor square, Tensor depth, Tensor opacity)
    {
        var o = opacity.clamp_min(1e-5);                                          // [views, 1, h, w]
        return (square / o - (depth / o).square()).clamp_min(0);
    }
}
