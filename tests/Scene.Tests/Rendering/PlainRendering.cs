using System.Numerics;
using System.Runtime.InteropServices;
using Maquette.Scene.Cameras;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Tests.Rendering;

/// <summary>Volume rendering in tensor operations only: the same samples on every ray of the ball, all in one [rays, samples] block.</summary>
public static class PlainRendering
{
    /// <param name="query">[points, 3] → [points, 4]</param>
    /// <param name="steps">most samples a ray of the ball can have: those across the diameter</param>
    /// <returns>[rays, 5]: colour, opacity, depth</returns>
    public static Tensor Render(Func<Tensor, Tensor> query, IReadOnlyList<Camera> cameras, int height, int width, float radius, int steps)
    {
        var (o, d) = Rays(cameras, height, width);                                           // [rays, 3]
        var step = 2 * radius / steps;
        var b = (o * d).sum(1);
        var foot = o - b.unsqueeze(1) * d;
        var h = (radius * radius - foot.square().sum(1)).clamp_min(0).sqrt();                // [rays]
        var t = (-b - h).unsqueeze(1) + (arange(0, steps, 1, dtype: float32) + 0.5) * step;  // [rays, samples]
        var inside = t.lt((-b + h).unsqueeze(1)) & h.gt(0).unsqueeze(1);                     // [rays, samples]
        var hit = inside.any(1).nonzero().view(-1);                                          // [hit]
        var (th, oh, dh) = (t.index_select(0, hit), o.index_select(0, hit), d.index_select(0, hit));
        var x = oh.unsqueeze(1) + dh.unsqueeze(1) * th.unsqueeze(2);                         // [hit, samples, 3]

        var samples = query(x.view(-1, 3)).view(hit.shape[0], steps, 4);                     // [hit, samples, 4]
        var sigma = samples.select(2, 0) * inside.index_select(0, hit).to_type(ScalarType.Float32);
        var tau = sigma * step;                                                              // [hit, samples]
        var T = (-(tau.cumsum(1) - tau)).exp();                                              // [hit, samples]
        var w = T * (1 - (-tau).exp());                                                      // [hit, samples]
        var colour = (w.unsqueeze(2) * samples.narrow(2, 1, 3)).sum(1);                      // [hit, 3]
        var rays = cat(new[] { colour, w.sum(1, true), (w * th).sum(1, true) }, 1);          // [hit, 5]
        return zeros(new long[] { o.shape[0], 5 }).index_add(0, hit, rays, 1);               // [rays, 5]
    }

    private static (Tensor Origins, Tensor Directions) Rays(IReadOnlyList<Camera> cameras, int height, int width)
    {
        var rays = Scene.Cameras.Rays.Through(cameras, height, width);
        var o = new Vector3[rays.Count];
        for (var r = 0; r < o.Length; r++) o[r] = rays.Origin(r);
        return (Tensor(o), Tensor(rays.Directions));

        static Tensor Tensor(Vector3[] vectors) => tensor(MemoryMarshal.Cast<Vector3, float>(vectors).ToArray(), new long[] { vectors.Length, 3 });
    }
}
