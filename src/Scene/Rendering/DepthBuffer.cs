using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Maquette.Scene.Rendering;

/// <summary>The nearest triangle at every sample. Rows can be filled by different threads; of two triangles at one depth the first stays.</summary>
internal sealed class DepthBuffer(int width, int height)
{
    public const int Nothing = -1;

    private readonly int stride = Padded(width);
    private readonly float[] nearest = new float[Padded(width) * height];
    private readonly int[] triangles = new int[Padded(width) * height];

    public int Width => width;

    public int Height => height;

    /// <summary>Triangle at each sample of a row, <see cref="Nothing"/> where there is none.</summary>
    public ReadOnlySpan<int> Triangles(int row) => triangles.AsSpan(row * stride, width);

    public void Clear(int fromRow, int toRow)
    {
        nearest.AsSpan(fromRow * stride, (toRow - fromRow) * stride).Clear();
        triangles.AsSpan(fromRow * stride, (toRow - fromRow) * stride).Fill(Nothing);
    }

    /// <summary>Draws the part of a triangle in columns [fromX, toX] and rows [fromY, toY].</summary>
    public void Draw(in ScreenTriangle triangle, int number, int fromX, int toX, int fromY, int toY)
    {
        Vector256<float> ax = Vector256.Create(triangle.A.X), ay = Vector256.Create(triangle.A.Y), az = Vector256.Create(triangle.A.Z);
        Vector256<float> depthX = Vector256.Create(triangle.DepthX), farthest = Vector256.Create(triangle.MinDepth), closest = Vector256.Create(triangle.MaxDepth);
        var id = Vector256.Create(number);
        var middles = Vector256.CreateSequence(0.5f, 1f) - Vector256.Create(triangle.Origin.X);
        var start = fromX / Vector256<float>.Count * Vector256<float>.Count;
        for (var y = fromY; y <= toY; y++)
        {
            var down = y + 0.5f - triangle.Origin.Y;
            var e = triangle.B * down + triangle.C;
            Vector256<float> ex = Vector256.Create(e.X), ey = Vector256.Create(e.Y), ez = Vector256.Create(e.Z);
            var depth = Vector256.Create(triangle.DepthY * down + triangle.Depth);
            for (var x = start; x <= toX; x += Vector256<float>.Count)
            {
                var at = Vector256.Create((float)x) + middles;
                var outside = Vector256.Min(Vector256.Min(ax * at + ex, ay * at + ey), az * at + ez);
                var z = Vector256.Min(Vector256.Max(depthX * at + depth, farthest), closest);

                ref var best = ref Unsafe.As<float, Vector256<float>>(ref nearest[y * stride + x]);
                var wins = Vector256.GreaterThanOrEqual(outside, Vector256<float>.Zero) & Vector256.GreaterThan(z, best);
                if (wins == Vector256<float>.Zero) continue;

                ref var holder = ref Unsafe.As<int, Vector256<int>>(ref triangles[y * stride + x]);
                best = Vector256.ConditionalSelect(wins, z, best);
                holder = Vector256.ConditionalSelect(wins.AsInt32(), id, holder);
            }
        }
    }

    /// <summary>As the other, but only where a sample is kept: x and y in samples.</summary>
    public void Draw(in ScreenTriangle triangle, int number, int fromX, int toX, int fromY, int toY, Func<float, float, bool> keep)
    {
        for (var y = fromY; y <= toY; y++)
        {
            var down = y + 0.5f - triangle.Origin.Y;
            for (var x = fromX; x <= toX; x++)
            {
                var across = x + 0.5f - triangle.Origin.X;
                var e = triangle.A * across + (triangle.B * down + triangle.C);
                if (float.Min(e.X, float.Min(e.Y, e.Z)) < 0) continue;
                var z = float.Clamp(triangle.DepthX * across + (triangle.DepthY * down + triangle.Depth), triangle.MinDepth, triangle.MaxDepth);
                var place = y * stride + x;
                if (!(z > nearest[place]) || !keep(x + 0.5f, y + 0.5f)) continue;
                (nearest[place], triangles[place]) = (z, number);
            }
        }
    }

    private static int Padded(int width) => (width + Vector256<float>.Count - 1) / Vector256<float>.Count * Vector256<float>.Count;
}
