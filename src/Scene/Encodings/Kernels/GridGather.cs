using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Maquette.Scene.Kernels;

namespace Maquette.Scene.Encodings.Kernels;

/// <summary>Forward of the grid: features of all levels side by side, interpolated at each point.</summary>
internal static unsafe class GridGather
{
    private const int Block = 32768;

    /// <param name="table">[entries, features]</param>
    /// <param name="encoded">[points, levels·features], level-major; written</param>
    public static void Concatenate(GridLevel[] levels, int features, UnitPoints points, ReadOnlySpan<float> table, Span<float> encoded, int threads)
    {
        var stride = levels.Length * features;
        fixed (float* fixedTable = table, fixedEncoded = encoded)
        {
            float* t = fixedTable, e = fixedEncoded;
            var blocks = (points.Count + Block - 1) / Block;
            Blocks.Each(levels.Length * blocks, threads, item =>   // level by level, so that one level's entries stay in the cache
            {
                var l = item / blocks;
                var from = item % blocks * Block;
                var to = Math.Min(points.Count, from + Block);
                if (features == 2) Two(levels[l], points, from, to, t, e + l * 2, stride);
                else Four(levels[l], points, from, to, t, e + l * 4, stride);
            });
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two(in GridLevel level, UnitPoints points, int from, int to, float* table, float* encoded, int stride)
    {
        var element = stackalloc int[GridCorners.Size];
        var weight = stackalloc float[GridCorners.Size];
        for (var i = from; i < to; i += GridCorners.Lanes)
        {
            GridCorners.Locate(level, 2, points.X(i), points.Y(i), points.Z(i), element, weight);
            var lanes = Math.Min(GridCorners.Lanes, to - i);
            for (var k = 0; k < lanes; k++)
            {
                var sum = Vector128<float>.Zero;
                for (var c = k; c < GridCorners.Size; c += 2 * GridCorners.Lanes)
                {
                    var features = Vector128.Create(*(double*)(table + element[c]), *(double*)(table + element[c + GridCorners.Lanes])).AsSingle();
                    float w0 = weight[c], w1 = weight[c + GridCorners.Lanes];
                    sum = Vector128.FusedMultiplyAdd(features, Vector128.Create(w0, w0, w1, w1), sum);
                }
                sum += Vector128.Shuffle(sum, Vector128.Create(2, 3, 0, 1));
                *(double*)(encoded + (long)(i + k) * stride) = sum.AsDouble().ToScalar();
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(in GridLevel level, UnitPoints points, int from, int to, float* table, float* encoded, int stride)
    {
        var element = stackalloc int[GridCorners.Size];
        var weight = stackalloc float[GridCorners.Size];
        for (var i = from; i < to; i += GridCorners.Lanes)
        {
            GridCorners.Locate(level, 4, points.X(i), points.Y(i), points.Z(i), element, weight);
            var lanes = Math.Min(GridCorners.Lanes, to - i);
            for (var k = 0; k < lanes; k++) Interpolate(table, element + k, weight + k).Store(encoded + (long)(i + k) * stride);
        }
    }

    /// <summary>Four features of one point of a plain lattice, from <see cref="GridCorners.LocatePairs"/>: two corners at a time.</summary>
    /// <param name="entry">the corner at 0, 0, 0</param>
    /// <param name="row">numbers from a corner to the next along y</param>
    /// <param name="slice">numbers from a corner to the next along z</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> InterpolatePairs(float* entry, int row, int slice, float* weight)
    {
        var pair = Vector256.Load(entry) * weight[16];
        pair = Vector256.FusedMultiplyAdd(Vector256.Load(entry + row), Vector256.Create(weight[24]), pair);
        pair = Vector256.FusedMultiplyAdd(Vector256.Load(entry + slice), Vector256.Create(weight[32]), pair);
        pair = Vector256.FusedMultiplyAdd(Vector256.Load(entry + row + slice), Vector256.Create(weight[40]), pair);
        return Vector128.FusedMultiplyAdd(pair.GetUpper(), Vector128.Create(weight[8]), pair.GetLower() * weight[0]);
    }

    /// <summary>Four features of one point: Σ over the corners of weight · entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Interpolate(float* table, int* element, float* weight)
    {
        var sum = Vector128<float>.Zero;
        for (var c = 0; c < GridCorners.Size; c += GridCorners.Lanes)
            sum = Vector128.FusedMultiplyAdd(Vector128.Load(table + element[c]), Vector128.Create(weight[c]), sum);
        return sum;
    }
}
