using System.Numerics;

namespace Maquette.Generation.Identities.Photos;

/// <summary>
/// How sharp a picture is, whatever it shows: a blurred step loses little of its slope when it is blurred again, a sharp one much (Zhuo and Sim 2011).
/// Movement blurs in one direction only, so both are measured.
/// </summary>
internal static class EdgeSpread
{
    private const float Again = 1.5f;   // σ₀, pixels
    private const float Faintest = 1.5f;   // slope of L* a pixel below which noise is measured
    private const int Fewest = 24;

    private static readonly float[] Kernel = Gaussian();

    /// <summary>How far around a pixel that counts the light matters, pixels.</summary>
    public static int Reach => Kernel.Length / 2 + 2;

    /// <param name="light">L*, rows from the top</param>
    /// <param name="where">pixels that count</param>
    /// <returns>σ in pixels of the worse direction's typical strong edge; null without edges</returns>
    public static double? Of(float[] light, int width, ReadOnlySpan<bool> where)
    {
        var height = light.Length / width;
        var again = Blurred(light, width, height);
        var across = Direction(light, again, width, height, 1, width, where);
        var down = Direction(light, again, width, height, width, 1, where);
        return across is null ? down : down is null ? across : Math.Max(across.Value, down.Value);
    }

    // paper → here:  ∇i → sharp   ∇i₁ → soft   R = ∇i/∇i₁ = √((σ² + σ₀²)/σ²)
    private static double? Direction(float[] light, float[] again, int width, int height, int along, int beside, ReadOnlySpan<bool> where)
    {
        var edges = new List<(float Slope, float Spread)>();
        for (var y = 2; y < height - 2; y++)
        {
            for (var x = 2; x < width - 2; x++)
            {
                var i = y * width + x;
                if (!where[i]) continue;
                var soft = MathF.Abs(again[i + along] - again[i - along]) / 2;
                if (soft < Faintest || 2 * MathF.Abs(again[i + beside] - again[i - beside]) > 2 * soft) continue;
                if (soft < MathF.Abs(again[i] - again[i - 2 * along]) / 2 || soft < MathF.Abs(again[i + 2 * along] - again[i]) / 2) continue;   // not the steepest place
                var sharp = MathF.Abs(light[i + along] - light[i - along]) / 2;
                var r = sharp / soft;
                edges.Add((soft, r > 1.02f ? Again / MathF.Sqrt(r * r - 1) : 5 * Again));
            }
        }
        if (edges.Count < Fewest) return null;
        var strong = edges.OrderByDescending(edge => edge.Slope).Take(int.Max(Fewest, edges.Count / 4)).Select(edge => edge.Spread).Order().ToArray();
        return strong[strong.Length * 2 / 5];
    }

    // Along rows, then columns; the border's pixels go on outside.
    private static float[] Blurred(float[] values, int width, int height)
    {
        var reach = Kernel.Length / 2;
        var (paddedWidth, paddedHeight) = (width + 2 * reach, height + 2 * reach);
        float[] padded = new float[paddedWidth * paddedHeight], rows = new float[padded.Length], blurred = new float[values.Length];
        for (var y = 0; y < paddedHeight; y++)
        {
            var from = values.AsSpan(int.Clamp(y - reach, 0, height - 1) * width, width);
            var to = padded.AsSpan(y * paddedWidth, paddedWidth);
            to[..reach].Fill(from[0]);
            from.CopyTo(to[reach..]);
            to[(reach + width)..].Fill(from[^1]);
        }
        Weigh(padded, rows, 1);
        Weigh(rows, padded, paddedWidth);
        for (var y = 0; y < height; y++) padded.AsSpan((y + reach) * paddedWidth + reach, width).CopyTo(blurred.AsSpan(y * width));
        return blurred;
    }

    private static void Weigh(ReadOnlySpan<float> from, Span<float> to, int stride)
    {
        var (first, last) = (Kernel.Length / 2 * stride, from.Length - Kernel.Length / 2 * stride);
        var i = first;
        for (; i <= last - Vector<float>.Count; i += Vector<float>.Count)
        {
            var sum = Vector<float>.Zero;
            for (var k = 0; k < Kernel.Length; k++) sum += Kernel[k] * new Vector<float>(from[(i - first + k * stride)..]);
            sum.CopyTo(to[i..]);
        }
        for (; i < last; i++)
        {
            var sum = 0f;
            for (var k = 0; k < Kernel.Length; k++) sum += Kernel[k] * from[i - first + k * stride];
            to[i] = sum;
        }
    }

    private static float[] Gaussian()
    {
        const int Reach = 5;
        var kernel = Enumerable.Range(-Reach, 2 * Reach + 1).Select(k => MathF.Exp(-k * k / (2 * Again * Again))).ToArray();
        var sum = kernel.Sum();
        return [.. kernel.Select(k => k / sum)];
    }
}
