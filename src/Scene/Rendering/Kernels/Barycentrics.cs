using System.Numerics;
using Maquette.Scene.Kernels;

namespace Maquette.Scene.Rendering.Kernels;

/// <summary>
/// Where on its face each pixel's centre p = (x, y, 1) lies. With homogeneous corners q: E_i = (q_{i+1} × q_{i+2})·p, S = Σ E, and the
/// perspective-correct weights are b_i = E_i / S, the depth z = q_0·(q_1 × q_2) / S.
/// </summary>
internal static unsafe class Barycentrics
{
    /// <param name="corners">[views, vertices, 3]</param>
    /// <param name="shown">[views, h, w]: face, negative where there is none</param>
    /// <param name="weights">[views, h, w, 4]: b_0, b_1, b_2, z, all zero where there is no face; written</param>
    public static void Forward(int[] faces, int vertices, RasterSize size, ReadOnlySpan<float> corners, ReadOnlySpan<int> shown, Span<float> weights, int threads)
    {
        fixed (float* fixedCorners = corners, fixedWeights = weights)
        fixed (int* fixedShown = shown)
        {
            var q = (Vector3*)fixedCorners;
            var w = (Vector4*)fixedWeights;
            var f = fixedShown;
            size.ForRows(threads, (view, y) =>
            {
                var first = (view * size.Height + y) * size.Width;
                for (var x = 0; x < size.Width; x++)
                {
                    var face = f[first + x];
                    w[first + x] = face < 0 ? Vector4.Zero : At(q + (long)view * vertices, faces, face, size.Centre(x, y));
                }
            });
        }
    }

    private static Vector4 At(Vector3* q, int[] faces, int face, Double3 p)
    {
        Double3 a = q[faces[3 * face]], b = q[faces[3 * face + 1]], c = q[faces[3 * face + 2]];
        var (e, volume) = Edges(a, b, c, p);
        var sum = e.X + e.Y + e.Z;
        if (sum == 0) return new(1, 0, 0, (float)a.Z);   // so thin that its edges are one line here
        var s = 1 / sum;
        return new((float)(e.X * s), (float)(e.Y * s), (float)(e.Z * s), (float)(volume * s));
    }

    // E of the three edges. A pixel may lie outside an edge by a rounding of the coverage: it counts as on it.
    private static (Double3 E, double Volume) Edges(Double3 a, Double3 b, Double3 c, Double3 p)
    {
        var bc = Double3.Cross(b, c);
        var volume = Double3.Dot(a, bc);
        Double3 e = new(Double3.Dot(bc, p), Double3.Dot(Double3.Cross(c, a), p), Double3.Dot(Double3.Cross(a, b), p));
        return (volume < 0 ? new(double.Min(e.X, 0), double.Min(e.Y, 0), double.Min(e.Z, 0)) : new(double.Max(e.X, 0), double.Max(e.Y, 0), double.Max(e.Z, 0)), volume);
    }

    /// <summary>∂L/∂E_i = (∂L/∂b_i − Σ_j b_j ∂L/∂b_j − z ∂L/∂z) / S and ∂L/∂volume = ∂L/∂z / S, taken on to the corners.</summary>
    /// <param name="gradient">[views, h, w, 4]</param>
    /// <param name="cornerGradient">[views, vertices, 3]; written</param>
    public static void Backward(int[] faces, int vertices, RasterSize size, ReadOnlySpan<float> corners, ReadOnlySpan<int> shown, ReadOnlySpan<float> gradient, Span<float> cornerGradient, int threads)
    {
        using var sums = new StripeSums(size, 3 * vertices);
        fixed (float* fixedCorners = corners, fixedGradient = gradient)
        fixed (int* fixedShown = shown)
        {
            var q = (Vector3*)fixedCorners;
            var g = (Vector4*)fixedGradient;
            var f = fixedShown;
            Blocks.Each(size.Stripes, threads, stripe =>
            {
                var (view, from, to) = size.Stripe(stripe);
                var o = (Vector3*)sums.Of(stripe);
                for (var y = from; y < to; y++)
                {
                    var first = (view * size.Height + y) * size.Width;
                    for (var x = 0; x < size.Width; x++)
                    {
                        var face = f[first + x];
                        if (face >= 0 && g[first + x] != Vector4.Zero) Add(q + (long)view * vertices, faces, face, size.Centre(x, y), g[first + x], o);
                    }
                }
            });
        }
        sums.Total(cornerGradient, threads);
    }

    private static void Add(Vector3* q, int[] faces, int face, Double3 p, Vector4 g, Vector3* sums)
    {
        int i = faces[3 * face], j = faces[3 * face + 1], k = faces[3 * face + 2];
        Double3 a = q[i], b = q[j], c = q[k];
        var (e, volume) = Edges(a, b, c, p);
        var sum = e.X + e.Y + e.Z;
        if (sum == 0) return;
        var s = 1 / sum;
        var mean = (g.X * e.X + g.Y * e.Y + g.Z * e.Z + g.W * volume) * s;   // Σ b ∂L/∂b + z ∂L/∂z
        Double3 ge = new(e.X == 0 ? 0 : (g.X - mean) * s, e.Y == 0 ? 0 : (g.Y - mean) * s, e.Z == 0 ? 0 : (g.Z - mean) * s);
        var gv = g.W * s;

        Double3 ap = Double3.Cross(p, a), bp = Double3.Cross(p, b), cp = Double3.Cross(p, c);
        Add(ref sums[i], gv * Double3.Cross(b, c) + ge.Y * cp + -ge.Z * bp);
        Add(ref sums[j], gv * Double3.Cross(c, a) + ge.Z * ap + -ge.X * cp);
        Add(ref sums[k], gv * Double3.Cross(a, b) + ge.X * bp + -ge.Y * ap);
    }

    private static void Add(ref Vector3 sum, Double3 g) => sum += new Vector3((float)g.X, (float)g.Y, (float)g.Z);
}
