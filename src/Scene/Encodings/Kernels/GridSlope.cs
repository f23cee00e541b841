using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Maquette.Scene.Kernels;

namespace Maquette.Scene.Encodings.Kernels;

/// <summary>
/// How the first feature of a level changes from place to place, in closed form: the trilinear interpolant's slope is that along each of the
/// four parallel edges of a cell, interpolated between them.
/// </summary>
internal static unsafe class GridSlope
{
    /// <summary>Slopes of eight points along x, y and z, for one unit of the cube's edge.</summary>
    /// <param name="table">[entries, features]</param>
    /// <param name="element">room for <see cref="GridCorners.Size"/> numbers</param>
    /// <param name="weight">room for <see cref="GridCorners.Size"/> numbers</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector256<float> X, Vector256<float> Y, Vector256<float> Z) Of(in GridLevel level, int features, Vector256<float> x, Vector256<float> y, Vector256<float> z, float* table, int* element, float* weight)
    {
        GridCorners.Locate(level, features, x, y, z, element, weight);
        var s = Vector256.Create(level.Scale);
        var (fx, fy, fz) = (Fraction(x, s), Fraction(y, s), Fraction(z, s));
        Vector256<float> gx = Vector256<float>.One - fx, gy = Vector256<float>.One - fy, gz = Vector256<float>.One - fz;
        Vector256<float> v0 = Gather(table, element), v1 = Gather(table, element + 8), v2 = Gather(table, element + 16), v3 = Gather(table, element + 24);
        Vector256<float> v4 = Gather(table, element + 32), v5 = Gather(table, element + 40), v6 = Gather(table, element + 48), v7 = Gather(table, element + 56);

        var alongX = ((v1 - v0) * gy + (v3 - v2) * fy) * gz + ((v5 - v4) * gy + (v7 - v6) * fy) * fz;
        var alongY = ((v2 - v0) * gx + (v3 - v1) * fx) * gz + ((v6 - v4) * gx + (v7 - v5) * fx) * fz;
        var alongZ = ((v4 - v0) * gx + (v5 - v1) * fx) * gy + ((v6 - v2) * gx + (v7 - v3) * fx) * fy;
        return (alongX * s, alongY * s, alongZ * s);
    }

    /// <summary>The way back: adds what each entry's first feature did to the slopes. Threads share the table as <see cref="GridScatter"/>'s do.</summary>
    /// <param name="gradient">three rows of <paramref name="stride"/> numbers: by the slopes along x, y and z</param>
    /// <param name="table">[entries, features], added to</param>
    public static void Scatter(GridLevel[] levels, int features, UnitPoints points, ReadOnlySpan<float> gradient, int stride, Span<float> table, int threads)
    {
        var parts = (threads + levels.Length - 1) / levels.Length;
        fixed (float* fixedGradient = gradient, fixedTable = table)
        {
            float* g = fixedGradient, t = fixedTable;
            Blocks.Each(levels.Length * parts, threads, item =>
            {
                var level = levels[levels.Length - 1 - item / parts];   // fine levels first: they take longest
                var part = item % parts;
                var from = (level.Offset + (int)((long)level.Entries * part / parts)) * features;
                var to = (level.Offset + (int)((long)level.Entries * (part + 1) / parts)) * features;
                Add(level, features, points, g, stride, t, from, to);
            });
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(in GridLevel level, int features, UnitPoints points, float* gradient, int stride, float* table, int from, int to)
    {
        var element = stackalloc int[GridCorners.Size];
        var weight = stackalloc float[GridCorners.Size];
        var length = (uint)(to - from);
        var s = Vector256.Create(level.Scale);
        for (var i = 0; i < points.Count; i += GridCorners.Lanes)
        {
            Vector256<float> x = points.X(i), y = points.Y(i), z = points.Z(i);
            GridCorners.Locate(level, features, x, y, z, element, weight);
            var (fx, fy, fz) = (Fraction(x, s), Fraction(y, s), Fraction(z, s));
            Vector256<float> gx = Vector256<float>.One - fx, gy = Vector256<float>.One - fy, gz = Vector256<float>.One - fz;
            Vector256<float> dx = Vector256.Load(gradient + i) * s, dy = Vector256.Load(gradient + stride + i) * s, dz = Vector256.Load(gradient + 2 * stride + i) * s;

            Vector256<float> a = gy * gz * dx, b = fy * gz * dx, c = gy * fz * dx, d = fy * fz * dx;
            (-a - gz * gx * dy - gx * gy * dz).Store(weight);
            (a - gz * fx * dy - fx * gy * dz).Store(weight + 8);
            (gz * gx * dy - b - gx * fy * dz).Store(weight + 16);
            (b + gz * fx * dy - fx * fy * dz).Store(weight + 24);
            (gx * gy * dz - c - fz * gx * dy).Store(weight + 32);
            (c + fx * gy * dz - fz * fx * dy).Store(weight + 40);
            (fz * gx * dy + gx * fy * dz - d).Store(weight + 48);
            (d + fz * fx * dy + fx * fy * dz).Store(weight + 56);

            var lanes = Math.Min(GridCorners.Lanes, points.Count - i);
            for (var k = 0; k < lanes; k++)
            {
                for (var e = k; e < GridCorners.Size; e += GridCorners.Lanes)
                {
                    if ((uint)(element[e] - from) < length) table[element[e]] += weight[e];
                }
            }
        }
    }

    /// <summary>How far into its cell a point is, 0…1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Fraction(Vector256<float> unit, Vector256<float> scale)
    {
        var position = Vector256.FusedMultiplyAdd(unit, scale, Vector256.Create(0.5f));
        return position - Vector256.Floor(position);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Gather(float* table, int* element) => Avx2.IsSupported
        ? Avx2.GatherVector256(table, Vector256.Load(element), 4)
        : Vector256.Create(table[element[0]], table[element[1]], table[element[2]], table[element[3]], table[element[4]], table[element[5]], table[element[6]], table[element[7]]);
}
