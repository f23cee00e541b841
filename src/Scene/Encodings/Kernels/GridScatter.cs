using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Maquette.Scene.Kernels;

namespace Maquette.Scene.Encodings.Kernels;

/// <summary>
/// Backward of the grid's interpolation: adds weight · gradient of each point to the eight lattice points around it. The table is cut into
/// ranges; each range belongs to one thread, which adds in the order of the points, so the sums do not depend on timing or thread count.
/// </summary>
internal static unsafe class GridScatter
{
    /// <param name="gradient">of the encoded values; point i, level l, feature f at i·<paramref name="stride"/> + l·<paramref name="levelStride"/> + f</param>
    /// <param name="table">[entries, features], added to</param>
    public static void Add(GridLevel[] levels, int features, UnitPoints points, ReadOnlySpan<float> gradient, int stride, int levelStride, Span<float> table, int threads)
    {
        var parts = (threads + levels.Length - 1) / levels.Length;
        fixed (float* fixedGradient = gradient, fixedTable = table)
        {
            float* g = fixedGradient, t = fixedTable;
            Blocks.Each(levels.Length * parts, threads, item =>
            {
                var l = levels.Length - 1 - item / parts;   // fine levels first: they take longest
                var part = item % parts;
                var level = levels[l];
                var from = (level.Offset + (int)((long)level.Entries * part / parts)) * features;
                var to = (level.Offset + (int)((long)level.Entries * (part + 1) / parts)) * features;
                if (features == 2) AddTwo(level, points, g + l * levelStride, stride, t, from, to);
                else AddFour(level, points, g + l * levelStride, stride, t, from, to);
            });
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddTwo(in GridLevel level, UnitPoints points, float* gradient, int stride, float* table, int from, int to)
    {
        var element = stackalloc int[GridCorners.Size];
        var weight = stackalloc float[GridCorners.Size];
        var length = (uint)(to - from);
        for (var i = 0; i < points.Count; i += GridCorners.Lanes)
        {
            GridCorners.Locate(level, 2, points.X(i), points.Y(i), points.Z(i), element, weight);
            var lanes = Math.Min(GridCorners.Lanes, points.Count - i);
            for (var k = 0; k < lanes; k++)
            {
                var g = Vector128.CreateScalarUnsafe(*(double*)(gradient + (long)(i + k) * stride)).AsSingle();
                for (var c = k; c < GridCorners.Size; c += GridCorners.Lanes)
                {
                    if ((uint)(element[c] - from) >= length) continue;
                    var entry = (double*)(table + element[c]);
                    var sum = Vector128.FusedMultiplyAdd(g, Vector128.Create(weight[c]), Vector128.CreateScalarUnsafe(*entry).AsSingle());
                    *entry = sum.AsDouble().ToScalar();
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddFour(in GridLevel level, UnitPoints points, float* gradient, int stride, float* table, int from, int to)
    {
        var element = stackalloc int[GridCorners.Size];
        var weight = stackalloc float[GridCorners.Size];
        var length = (uint)(to - from);
        var whole = length == (uint)(level.Entries * 4);
        int row = 4 * level.Resolution, slice = row * level.Resolution;
        for (var i = 0; i < points.Count; i += GridCorners.Lanes)
        {
            var lanes = Math.Min(GridCorners.Lanes, points.Count - i);
            if (GridCorners.LocatePairs(level, 4, points.X(i), points.Y(i), points.Z(i), element, weight))
            {
                for (var k = 0; k < lanes; k++)
                {
                    var g = Vector128.Load(gradient + (long)(i + k) * stride);
                    var pair = Vector256.Create(g * weight[k], g * weight[8 + k]);
                    if (whole) AddPairs(pair, table + element[k], row, slice, weight + k);
                    else AddPairsWithin(pair, table, element[k], row, slice, weight + k, from, length);
                }
                continue;
            }
            GridCorners.Locate(level, 4, points.X(i), points.Y(i), points.Z(i), element, weight);
            for (var k = 0; k < lanes; k++)
            {
                var g = Vector128.Load(gradient + (long)(i + k) * stride);
                for (var c = k; c < GridCorners.Size; c += GridCorners.Lanes)
                {
                    if ((uint)(element[c] - from) >= length) continue;
                    var entry = table + element[c];
                    Vector128.FusedMultiplyAdd(g, Vector128.Create(weight[c]), Vector128.Load(entry)).Store(entry);
                }
            }
        }
    }

    /// <summary>To two neighbouring corners at a time, as <see cref="GridGather.InterpolatePairs"/> reads them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddPairs(Vector256<float> pair, float* entry, int row, int slice, float* weight)
    {
        Vector256.FusedMultiplyAdd(pair, Vector256.Create(weight[16]), Vector256.Load(entry)).Store(entry);
        Vector256.FusedMultiplyAdd(pair, Vector256.Create(weight[24]), Vector256.Load(entry + row)).Store(entry + row);
        Vector256.FusedMultiplyAdd(pair, Vector256.Create(weight[32]), Vector256.Load(entry + slice)).Store(entry + slice);
        Vector256.FusedMultiplyAdd(pair, Vector256.Create(weight[40]), Vector256.Load(entry + row + slice)).Store(entry + row + slice);
    }

    /// <summary>The same sums, of the corners that lie in a part of the level.</summary>
    private static void AddPairsWithin(Vector256<float> pair, float* table, int element, int row, int slice, float* weight, int from, uint length)
    {
        for (var c = 0; c < 4; c++)
        {
            var at = element + (c & 1) * row + (c >> 1) * slice;
            var w = Vector128.Create(weight[16 + 8 * c]);
            if ((uint)(at - from) < length) Vector128.FusedMultiplyAdd(pair.GetLower(), w, Vector128.Load(table + at)).Store(table + at);
            if ((uint)(at + 4 - from) < length) Vector128.FusedMultiplyAdd(pair.GetUpper(), w, Vector128.Load(table + at + 4)).Store(table + at + 4);
        }
    }
}
