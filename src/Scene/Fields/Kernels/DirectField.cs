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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ForwardBlock(GridShape shape, DensityLaw law, UnitPoints points, float* table, float* samples, int from, int to)
    {
        var element = stackalloc int[GridCorners.Size];
        var weight = stackalloc float[GridCorners.Size];
        var raw = stackalloc float[4 * GridCorners.Lanes];
        var output = stackalloc float[4 * GridCorners.Lanes];
        for (var i = from; i < to; i += GridCorners.Lanes)
        {
            Vector256<float> x = points.X(i), y = points.Y(i), z = points.Z(i);
            for (var k = 0; k < 4 * GridCorners.Lanes; k += 8) Vector256<float>.Zero.Store(raw + k);
            foreach (ref readonly var level in shape.Levels.AsSpan())
            {
                GridCorners.Locate(level, 4, x, y, z, element, weight);
                for (var k = 0; k < GridCorners.Lanes; k++)
                    (Vector128.Load(raw + 4 * k) + GridGather.Interpolate(table, element + k, weight + k)).Store(raw + 4 * k);
            }

            FieldActivation.Eight(law, raw, Norm(x, y, z, shape.Radius), output);
            Buffer.MemoryCopy(output, samples + 4L * i, 16L * (to - i), 16L * Math.Min(GridCorners.Lanes, to - i));
        }
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
