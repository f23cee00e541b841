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

    /// <param name="light">L*, rows from the top</param>
    /// <param name="where">pixels that count</param>
    /// <returns>σ in pixels of the worse direction's typical strong edge; null without edges</returns>
    public static double? Of(float[] light, int width, ReadOnlySpan<bool> where)
    {
        var height = light.Length / width;
        var again = Blur(Blur(light, width, height, 1), width, height, width);
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

    private static float[] Blur(float[] values, int width, int height, int stride)
    {
        var blurred = new float[values.Length];
        var (length, reach) = (stride == 1 ? width : height, Kernel.Length / 2);
        for (var i = 0; i < values.Length; i++)
        {
            var at = stride == 1 ? i % width : i / width;
            var sum = 0f;
            for (var k = -reach; k <= reach; k++) sum += Kernel[k + reach] * values[i + (int.Clamp(at + k, 0, length - 1) - at) * stride];
            blurred[i] = sum;
        }
        return blurred;
    }

    private static float[] Gaussian()
    {
        const int Reach = 5;
        var kernel = Enumerable.Range(-Reach, 2 * Reach + 1).Select(k => MathF.Exp(-k * k / (2 * Again * Again))).ToArray();
        var sum = kernel.Sum();
        return [.. kernel.Select(k => k / sum)];
    }
}
