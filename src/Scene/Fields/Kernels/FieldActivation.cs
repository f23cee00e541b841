using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Maquette.Scene.Kernels;

namespace Maquette.Scene.Fields.Kernels;

/// <summary>From four raw numbers a point to density (<see cref="DensityLaw"/>) and colour (sigmoid). Every slope follows from the result alone.</summary>
internal static unsafe class FieldActivation
{
    private const int Lanes = 8;
    private const int Block = 4096;
    private const float ExpLimit = 15;

    /// <param name="points">[points, 3], metres</param>
    /// <param name="raw">[points, 4]</param>
    /// <param name="samples">[points, 4]; written</param>
    public static void Forward(DensityLaw law, ReadOnlySpan<float> points, ReadOnlySpan<float> raw, Span<float> samples, int threads)
    {
        fixed (float* fixedPoints = points, fixedRaw = raw, fixedSamples = samples)
        {
            float* p = fixedPoints, r = fixedRaw, s = fixedSamples;
            Blocks.For(raw.Length / 4, Block, threads, (from, to) => ForwardBlock(law, p, r, s, from, to));
        }
    }

    private static void ForwardBlock(DensityLaw law, float* points, float* raw, float* samples, int from, int to)
    {
        var norm = stackalloc float[Lanes];
        var padded = stackalloc float[4 * Lanes];
        for (var i = from; i < to; i += Lanes)
        {
            var lanes = Math.Min(Lanes, to - i);
            for (var k = 0; k < lanes; k++)
            {
                var p = points + 3L * (i + k);
                norm[k] = MathF.Sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
            }
            Buffer.MemoryCopy(raw + 4L * i, padded, 128, 16L * lanes);
            Eight(law, padded, Vector256.Load(norm), padded);
            Buffer.MemoryCopy(padded, samples + 4L * i, 16L * lanes, 16L * lanes);
        }
    }

    /// <summary>Eight points at once, [8, 4] to [8, 4]; both may be the same place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Eight(DensityLaw law, float* raw, Vector256<float> norm, float* samples)
    {
        var z = Vector256.Create(raw[0], raw[4], raw[8], raw[12], raw[16], raw[20], raw[24], raw[28])
            + Vector256.Create(law.Bias + law.BlobStrength) - norm * (law.BlobStrength / law.BlobRadius);
        var activated = law.Activation == DensityActivation.Exp ? Vector256.Exp(Vector256.Min(z, Vector256.Create(ExpLimit))) : Softplus(z);
        var density = activated * law.Scale;
        for (var k = 0; k < 4 * Lanes; k += 8) Sigmoid(Vector256.Load(raw + k)).Store(samples + k);
        for (var k = 0; k < Lanes; k++) samples[4 * k] = ((float*)&density)[k];
    }

    /// <summary>∂/∂raw from ∂/∂samples.</summary>
    /// <param name="samples">what forward wrote, [points, 4]</param>
    /// <param name="gradient">[points, 4]</param>
    /// <param name="raw">[points, 4]; written</param>
    public static void Backward(DensityLaw law, ReadOnlySpan<float> samples, ReadOnlySpan<float> gradient, Span<float> raw, int threads)
    {
        fixed (float* fixedSamples = samples, fixedGradient = gradient, fixedRaw = raw)
        {
            float* s = fixedSamples, g = fixedGradient, r = fixedRaw;
            Blocks.For(samples.Length / 4, Block, threads, (from, to) =>
            {
                for (var i = 4L * from; i < 4L * to; i += 4)
                {
                    var c = Vector128.Load(s + i);
                    (Vector128.Load(g + i) * (c * (Vector128<float>.One - c))).Store(r + i);
                    r[i] = g[i] * Slope(law, s[i]);
                }
            });
        }
    }

    private static Vector256<float> Sigmoid(Vector256<float> z) => Vector256<float>.One / (Vector256<float>.One + Vector256.Exp(-z));

    /// <summary>log(1 + e^z), exact also where e^z vanishes beside 1.</summary>
    private static Vector256<float> Softplus(Vector256<float> z)
    {
        var e = Vector256.Exp(-Vector256.Abs(z));
        var series = e * (Vector256<float>.One - e * (Vector256.Create(0.5f) - e * Vector256.Create(1 / 3f)));
        var log = Vector256.ConditionalSelect(Vector256.LessThan(e, Vector256.Create(0.01f)), series, Vector256.Log(Vector256<float>.One + e));
        return Vector256.Max(z, Vector256<float>.Zero) + log;
    }

    /// <summary>dσ/draw from σ: softplus y has the slope 1 − e^−y; e^z has itself, and 0 past its limit.</summary>
    private static float Slope(DensityLaw law, float density)
    {
        var y = density / law.Scale;
        if (law.Activation == DensityActivation.Exp) return y < 3.269e6f ? density : 0;   // e^15
        return law.Scale * (y < 0.01f ? y * (1 - y * (0.5f - y * (1 / 6f))) : 1 - MathF.Exp(-y));
    }
}
