using System.Numerics;
using System.Runtime.InteropServices;
using Maquette.Scene.Cameras;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Rendering;

/// <summary>Steps along rays through the ball, without those in empty cells, in libtorch's operators: the samples of the marching kernel on any device.</summary>
internal static class TensorMarching
{
    /// <param name="jitter">[count], where in its first step each ray begins, 0…1</param>
    /// <param name="step">δ, metres</param>
    public static PackedRays March(Rays rays, int firstRay, int count, Tensor jitter, float radius, float step, OccupancyCells? cells, Device device)
    {
        using var scope = NewDisposeScope();
        var o = Upload(Enumerable.Range(firstRay, count).Select(rays.Origin).ToArray(), device);                // [count, 3]
        var d = Upload(rays.Directions.AsSpan(firstRay, count), device);                                   // [count, 3]
        var u = jitter.to(device).unsqueeze(1);                                                            // [count, 1]
        var b = (o * d).sum([1], keepdim: true);                                                           // [count, 1]
        var h2 = radius * radius - (o - b * d).square().sum([1], keepdim: true);
        var h = h2.clamp_min(0).sqrt();
        var (near, far) = ((-b - h).clamp_min(0), -b + h);                                                 // [count, 1] each

        var steps = ((far - near) / step - u).ceil() * (h2 > 0).to(float32);                               // [count, 1]
        var k = arange(Math.Max(1, (long)Math.Ceiling(2 * radius / step) + 1), dtype: float32, device: device).unsqueeze(0);
        var made = (k < steps).nonzero();                                                                  // [samples, 2], ray by ray
        var (owner, at) = (made.select(1, 0), made.select(1, 1));                                          // [samples] each
        var t = near.view(-1).index_select(0, owner) + (at + u.view(-1).index_select(0, owner)) * step;    // [samples]
        var x = o.index_select(0, owner) + d.index_select(0, owner) * t.unsqueeze(1);                      // [samples, 3]
        if (cells is { } grid)
        {
            var kept = Occupied(grid, x).nonzero().view(-1);
            (owner, t, x) = (owner.index_select(0, kept), t.index_select(0, kept), x.index_select(0, kept));
        }
        return new(Offsets(owner, count), x.MoveToOuterDisposeScope(), t.MoveToOuterDisposeScope(), step);
    }

    /// <summary>Whether each point's cell may hold something.</summary>
    private static Tensor Occupied(OccupancyCells grid, Tensor x)
    {
        var n = grid.Resolution;
        var cell = ((x + grid.Radius) * (n / (2 * grid.Radius))).floor().clamp(0, n - 1).to(int64);        // [samples, 3]
        var index = (cell.select(1, 2) * n + cell.select(1, 1)) * n + cell.select(1, 0);                   // [samples]
        return tensor(grid.Occupied).to(x.device).index_select(0, index);
    }

    private static int[] Offsets(Tensor owner, int count)
    {
        var offsets = new int[count + 1];
        foreach (var ray in owner.cpu().data<long>().ToArray()) offsets[ray + 1]++;
        for (var r = 0; r < count; r++) offsets[r + 1] += offsets[r];
        return offsets;
    }

    private static Tensor Upload(ReadOnlySpan<Vector3> vectors, Device device) =>
        tensor(MemoryMarshal.Cast<Vector3, float>(vectors).ToArray(), new long[] { vectors.Length, 3 }).to(device);
}
