using System.Runtime.Intrinsics;
using Maquette.Scene.Kernels;

namespace Maquette.Scene.Encodings.Kernels;

/// <summary>How rough an unhashed level is: the mean squared difference of neighbours along x, plus along y, plus along z.</summary>
internal static unsafe class LatticeVariation
{
    /// <param name="lattice">[res, res, res, features], x fastest but for the features</param>
    public static double Mean(ReadOnlySpan<float> lattice, int resolution, int features, int threads)
    {
        var slices = new double[resolution];
        fixed (float* fixedLattice = lattice)
        {
            var v = fixedLattice;
            Blocks.Each(resolution, threads, z =>
            {
                var row = resolution * features;
                var slice = row * resolution;
                var start = v + (long)z * slice;
                float sum = 0;
                for (var y = 0; y < resolution; y++) sum += Squared(start + y * row, features, row - features);
                sum += Squared(start, row, slice - row);
                if (z + 1 < resolution) sum += Squared(start, slice, slice);
                slices[z] = sum;
            });
        }
        return slices.Sum() / Differences(resolution, features);
    }

    /// <summary>∂mean/∂v = 2 (Σ over the neighbours n of v − n) / differences, times <paramref name="scale"/>.</summary>
    /// <param name="gradient">like the lattice; written</param>
    public static void Gradient(ReadOnlySpan<float> lattice, int resolution, int features, float scale, Span<float> gradient, int threads)
    {
        fixed (float* fixedLattice = lattice, fixedGradient = gradient)
        {
            float* v = fixedLattice, g = fixedGradient;
            var factor = (float)(2 * scale / Differences(resolution, features));
            Blocks.Each(resolution, threads, z =>
            {
                var row = resolution * features;
                var slice = row * resolution;
                for (var y = 0; y < resolution; y++)
                {
                    var at = ((long)z * resolution + y) * row;
                    float* a = v + at, o = g + at;
                    new Span<float>(o, row).Clear();
                    Pull(o, a, a - features, features, row);
                    Pull(o, a, a + features, 0, row - features);
                    if (y > 0) Pull(o, a, a - row, 0, row);
                    if (y + 1 < resolution) Pull(o, a, a + row, 0, row);
                    if (z > 0) Pull(o, a, a - slice, 0, row);
                    if (z + 1 < resolution) Pull(o, a, a + slice, 0, row);
                    for (var i = 0; i < row; i++) o[i] *= factor;
                }
            });
        }
    }

    private static double Differences(int resolution, int features) => (double)(resolution - 1) * resolution * resolution * features;

    private static float Squared(float* v, int step, int count)
    {
        float a = 0, b = 0, c = 0, d = 0;   // four sums, so that one addition does not wait for the one before
        var i = 0;
        for (; i + 4 <= count; i += 4)
        {
            float p = v[i + step] - v[i], q = v[i + 1 + step] - v[i + 1], r = v[i + 2 + step] - v[i + 2], s = v[i + 3 + step] - v[i + 3];
            a += p * p;
            b += q * q;
            c += r * r;
            d += s * s;
        }
        for (; i < count; i++) a += (v[i + step] - v[i]) * (v[i + step] - v[i]);
        return a + b + (c + d);
    }

    private static void Pull(float* gradient, float* v, float* neighbour, int from, int to)
    {
        var i = from;
        for (; i + 8 <= to; i += 8)
        {
            var difference = Vector256.Load(v + i) - Vector256.Load(neighbour + i);
            (Vector256.Load(gradient + i) + difference).Store(gradient + i);
        }
        for (; i < to; i++) gradient[i] += v[i] - neighbour[i];
    }
}
