using System.Runtime.Intrinsics;
using Maquette.Scene.Kernels;

namespace Maquette.Scene.Rendering.Kernels;

/// <summary>
/// Emission and absorption along rays whose samples lie packed one ray after another (Mildenhall et al. 2020, eq. 3):
/// α_i = 1 − e^(−σ_i δ), T_i = Π_{j&lt;i} (1 − α_j), w_i = T_i α_i.
/// </summary>
internal static unsafe class Composite
{
    private const int Block = 256;

    /// <summary>Per ray Σ w v for every value, then Σ w, then the first moments of the distance: Σ w t, and Σ w t² if two are wanted.</summary>
    /// <param name="samples">[samples, 1 + values]: density per metre, then what is composited</param>
    /// <param name="distances">[samples], t of each sample, metres</param>
    /// <param name="offsets">[rays + 1]: ray r owns samples offsets[r] … offsets[r + 1]</param>
    /// <param name="rays">[rays, values + 1 + moments]; written</param>
    /// <param name="moments">1 or 2</param>
    public static void Forward(int width, ReadOnlySpan<float> samples, ReadOnlySpan<float> distances, int[] offsets, float step, Span<float> rays, int threads, int moments = 1)
    {
        fixed (float* fixedSamples = samples, fixedDistances = distances, fixedRays = rays)
        {
            float* s = fixedSamples, d = fixedDistances, o = fixedRays;
            Blocks.For(offsets.Length - 1, Block, threads, (from, to) =>
            {
                for (var r = from; r < to; r++) ForwardRay(width, moments, s, d, offsets[r], offsets[r + 1], step, o + (long)r * (width + moments));
            });
        }
    }

    private static void ForwardRay(int width, int moments, float* samples, float* distances, int first, int end, float step, float* ray)
    {
        for (var c = 0; c < width + moments; c++) ray[c] = 0;
        var T = 1f;
        for (var i = first; i < end; i++)
        {
            var v = samples + (long)i * width;
            if (v[0] == 0) continue;
            var passed = T * MathF.Exp(-v[0] * step);
            var w = T - passed;
            for (var c = 1; c < width; c++) ray[c - 1] += w * v[c];
            ray[width - 1] += w;
            ray[width] += w * distances[i];
            if (moments > 1) ray[width + 1] += w * distances[i] * distances[i];
            T = passed;
        }
    }

    /// <summary>w_i of each sample.</summary>
    public static void Weights(int width, ReadOnlySpan<float> samples, int[] offsets, float step, Span<float> weights, int threads)
    {
        fixed (float* fixedSamples = samples, fixedWeights = weights)
        {
            float* s = fixedSamples, w = fixedWeights;
            Blocks.For(offsets.Length - 1, Block, threads, (from, to) =>
            {
                for (var r = from; r < to; r++)
                {
                    var T = 1f;
                    for (var i = offsets[r]; i < offsets[r + 1]; i++)
                    {
                        var passed = T * MathF.Exp(-s[(long)i * width] * step);
                        w[i] = T - passed;
                        T = passed;
                    }
                }
            });
        }
    }

    /// <summary>
    /// With g_i = ∂L/∂w_i: ∂L/∂σ_i = δ (T_{i+1} g_i − Σ_{j&gt;i} w_j g_j) and ∂L/∂v_i = w_i ∂L/∂ray.
    /// </summary>
    /// <param name="rayGradient">[rays, values + 1 + moments]</param>
    /// <param name="gradient">[samples, 1 + values]; written</param>
    /// <param name="moments">1 or 2</param>
    public static void Backward(int width, ReadOnlySpan<float> samples, ReadOnlySpan<float> distances, int[] offsets, float step, ReadOnlySpan<float> rayGradient, Span<float> gradient, int threads, int moments = 1)
    {
        fixed (float* fixedSamples = samples, fixedDistances = distances, fixedRays = rayGradient, fixedGradient = gradient)
        {
            float* s = fixedSamples, d = fixedDistances, o = fixedRays, g = fixedGradient;
            Blocks.For(offsets.Length - 1, Block, threads, (from, to) =>
            {
                for (var r = from; r < to; r++) BackwardRay(width, moments, s, d, offsets[r], offsets[r + 1], step, o + (long)r * (width + moments), g);
            });
        }
    }

    private static void BackwardRay(int width, int moments, float* samples, float* distances, int first, int end, float step, float* ray, float* gradient)
    {
        // forward again, leaving w_i in the gradient's place for σ_i and ∂L/∂v_i in theirs
        var T = 1f;
        for (var i = first; i < end; i++)
        {
            var v = samples + (long)i * width;
            var g = gradient + (long)i * width;
            var passed = T * MathF.Exp(-v[0] * step);
            var w = T - passed;
            g[0] = w;
            for (var c = 1; c < width; c++) g[c] = w * ray[c - 1];
            T = passed;
        }

        var behind = 0f;   // Σ_{j>i} w_j g_j
        for (var i = end - 1; i >= first; i--)
        {
            var v = samples + (long)i * width;
            var g = gradient + (long)i * width;
            var gi = ray[width - 1] + ray[width] * distances[i];
            if (moments > 1) gi += ray[width + 1] * distances[i] * distances[i];
            for (var c = 1; c < width; c++) gi += ray[c - 1] * v[c];
            var w = g[0];
            g[0] = step * (T * gi - behind);   // T is T_{i+1} here
            behind += w * gi;
            T += w;                            // T_i = T_{i+1} + w_i
        }
    }
}
