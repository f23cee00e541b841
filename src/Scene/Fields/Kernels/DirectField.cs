using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Maquette.Scene.Encodings;
using Maquette.Scene.Encodings.Kernels;
using Maquette.Scene.Kernels;

namespace Maquette.Scene.Fields.Kernels;

/// <summary>
/// The field without a network: the four features of all levels are added up and are, after the activations, density and colour.
/// </summary>
internal static unsafe class DirectField
{
    private const int Block = 4096;
    private const int RayBlock = 256;

    /// <summary>The optical depth behind which a hundred-thousandth of the light is left.</summary>
    private const float Opaque = 11.52f;

    /// <param name="table">[entries, 4]</param>
    /// <param name="samples">[points, 4]: density, red, green, blue; written</param>
    public static void Forward(GridShape shape, DensityLaw law, UnitPoints points, ReadOnlySpan<float> table, Span<float> samples, int threads)
    {
        fixed (float* fixedTable = table, fixedSamples = samples)
        {
            float* t = fixedTable, s = fixedSamples;
            Blocks.For(points.Count, Block, threads, (from, to) => ForwardBlock(shape, law, points, t, s, from, to));
        }
    }

    /// <summary>
    /// The same along rays, near samples first. Where less than a hundred-thousandth of the light is left, nothing is looked at any more: the samples behind are
    /// zero, so they show nothing and get no gradient.
    /// </summary>
    /// <param name="offsets">[rays + 1]: ray r owns samples offsets[r] … offsets[r + 1]</param>
    /// <param name="step">δ, metres</param>
    public static void Along(GridShape shape, DensityLaw law, UnitPoints points, ReadOnlySpan<float> table, Span<float> samples, int[] offsets, float step, int threads)
    {
        fixed (float* fixedTable = table, fixedSamples = samples)
        {
            float* t = fixedTable, s = fixedSamples;
            Blocks.For(offsets.Length - 1, RayBlock, threads, (from, to) => AlongBlock(shape, law, points, t, s, offsets, Opaque / step, from, to));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ForwardBlock(GridShape shape, DensityLaw law, UnitPoints points, float* table, float* samples, int from, int to)
    {
        var element = stackalloc int[GridCorners.Size];
        var weight = stackalloc float[GridCorners.Size];
        var eight = stackalloc float[4 * GridCorners.Lanes];
        for (var i = from; i < to; i += GridCorners.Lanes)
        {
            Eight(shape, law, points, i, table, element, weight, eight);
            Buffer.MemoryCopy(eight, samples + 4L * i, 16L * (to - i), 16L * Math.Min(GridCorners.Lanes, to - i));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AlongBlock(GridShape shape, DensityLaw law, UnitPoints points, float* table, float* samples, int[] offsets, float opaque, int from, int to)
    {
        var element = stackalloc int[GridCorners.Size];
        var weight = stackalloc float[GridCorners.Size];
        var eight = stackalloc float[4 * GridCorners.Lanes];
        for (var r = from; r < to; r++)
        {
            var passed = 0f;   // Σ σ of the samples so far
            int i = offsets[r], end = offsets[r + 1];
            for (; i < end && passed < opaque; i += GridCorners.Lanes)
            {
                Eight(shape, law, points, i, table, element, weight, eight);
                var lanes = Math.Min(GridCorners.Lanes, end - i);
                for (var k = 0; k < lanes; k++)
                {
                    var sample = passed < opaque ? Vector128.Load(eight + 4 * k) : Vector128<float>.Zero;
                    sample.Store(samples + 4L * (i + k));
                    passed += sample.ToScalar();
                }
            }
            if (i < end) new Span<float>(samples + 4L * i, 4 * (end - i)).Clear();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Eight(GridShape shape, DensityLaw law, UnitPoints points, int i, float* table, int* element, float* weight, float* eight)
    {
        Vector256<float> x = points.X(i), y = points.Y(i), z = points.Z(i);
        for (var k = 0; k < 4 * GridCorners.Lanes; k += 8) Vector256<float>.Zero.Store(eight + k);
        foreach (ref readonly var level in shape.Levels.AsSpan())
        {
            if (GridCorners.LocatePairs(level, 4, x, y, z, element, weight))
            {
                int row = 4 * level.Resolution, slice = row * level.Resolution;
                for (var k = 0; k < GridCorners.Lanes; k++)
                    (Vector128.Load(eight + 4 * k) + GridGather.InterpolatePairs(table + element[k], row, slice, weight + k)).Store(eight + 4 * k);
                continue;
            }
            GridCorners.Locate(level, 4, x, y, z, element, weight);
            for (var k = 0; k < GridCorners.Lanes; k++)
                (Vector128.Load(eight + 4 * k) + GridGather.Interpolate(table, element + k, weight + k)).Store(eight + 4 * k);
        }
        FieldActivation.Eight(law, eight, Norm(x, y, z, shape.Radius), eight);
    }

    /// <summary>Keeps the points that have a gradient, close together and in their order.</summary>
    /// <param name="points">[points, 3]</param>
    /// <param name="raw">[points, 4], the gradients; those that are kept are moved to the front</param>
    /// <param name="moved">[points, 3], where the kept ones are written to</param>
    /// <returns>how many are kept</returns>
    public static int Moved(ReadOnlySpan<float> points, Span<float> raw, Span<float> moved)
    {
        var kept = 0;
        fixed (float* p = points, g = raw, m = moved)
        {
            for (var i = 0; i < raw.Length / 4; i++)
            {
                var gradient = Vector128.Load(g + 4L * i);
                if (gradient == Vector128<float>.Zero) continue;
                gradient.Store(g + 4L * kept);
                (m[3L * kept], m[3L * kept + 1], m[3L * kept + 2]) = (p[3L * i], p[3L * i + 1], p[3L * i + 2]);
                kept++;
            }
        }
        return kept;
    }

    /// <summary>‖x‖ in metres of points given in the unit cube.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Norm(Vector256<float> x, Vector256<float> y, Vector256<float> z, float radius)
    {
        var half = Vector256.Create(0.5f);
        x -= half;
        y -= half;
        z -= half;
        return Vector256.Sqrt(x * x + y * y + z * z) * (2 * radius);
    }
}
