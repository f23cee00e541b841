using Maquette.Generation.Judging;

namespace Maquette.Generation.Identities.Evaluation;

/// <summary>What colours an object has, and how much of each, wherever they are: what differs from the border, in 6³ soft bins of RGB.</summary>
internal static class ColourHistogram
{
    private const int Bins = 6;

    /// <param name="planes">[views, 3, size, size], 0…1, on one plain ground</param>
    /// <returns>shares that add up to 1; all 0 when nothing stands out from the ground</returns>
    public static float[] Of(ReadOnlySpan<float> planes, int views, int size)
    {
        var (shares, pixels) = (new float[Bins * Bins * Bins], ForegroundColour.Foreground(planes, views, size));
        foreach (var pixel in pixels)
        {
            for (var corner = 0; corner < 8; corner++)
            {
                var (weight, bin) = (1f / pixels.Count, 0);
                for (var c = 0; c < 3; c++)
                {
                    var place = Math.Clamp(pixel[c], 0, 1) * (Bins - 1);
                    var low = Math.Min((int)place, Bins - 2);
                    var upper = corner >> c & 1;
                    weight *= upper == 1 ? place - low : 1 - (place - low);
                    bin = bin * Bins + low + upper;
                }
                shares[bin] += weight;
            }
        }
        return shares;
    }

    /// <summary>Σ min(a, b): the share that two objects have in common, 0…1 (Swain and Ballard 1991).</summary>
    public static float Intersection(float[] a, float[] b) => a.Zip(b, Math.Min).Sum();
}
