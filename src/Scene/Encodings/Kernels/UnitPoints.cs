using System.Buffers;
using System.Runtime.Intrinsics;
using Maquette.Scene.Kernels;

namespace Maquette.Scene.Encodings.Kernels;

/// <summary>
/// Points as three rows x, y, z in the unit cube, padded so that eight can be read from any of them on, in rented memory: what the grid kernels read.
/// Points outside the cube [−radius, radius]³ are moved to its border.
/// </summary>
internal sealed unsafe class UnitPoints : IDisposable
{
    private readonly float[] rows;
    private readonly int stride;

    /// <param name="points">[count, 3], metres</param>
    public UnitPoints(ReadOnlySpan<float> points, float radius, int threads)
    {
        Count = points.Length / 3;
        stride = (Count + GridCorners.Lanes - 1) / GridCorners.Lanes * GridCorners.Lanes;
        rows = ArrayPool<float>.Shared.Rent(3 * stride + GridCorners.Lanes);
        var half = 0.5f / radius;
        fixed (float* fixedPoints = points)
        {
            var p = fixedPoints;
            Blocks.For(Count, 16384, threads, (from, to) =>
            {
                for (var i = from; i < to; i++)
                {
                    rows[i] = Math.Clamp(p[3 * i] * half + 0.5f, 0f, 1f);
                    rows[stride + i] = Math.Clamp(p[3 * i + 1] * half + 0.5f, 0f, 1f);
                    rows[2 * stride + i] = Math.Clamp(p[3 * i + 2] * half + 0.5f, 0f, 1f);
                }
            });
        }
        for (var i = Count; i < stride; i++) rows[i] = rows[stride + i] = rows[2 * stride + i] = 0;
        rows.AsSpan(3 * stride, GridCorners.Lanes).Clear();
    }

    public int Count { get; }

    public Vector256<float> X(int i) => Vector256.LoadUnsafe(ref rows[i]);

    public Vector256<float> Y(int i) => Vector256.LoadUnsafe(ref rows[stride + i]);

    public Vector256<float> Z(int i) => Vector256.LoadUnsafe(ref rows[2 * stride + i]);

    public void Dispose() => ArrayPool<float>.Shared.Return(rows);
}
