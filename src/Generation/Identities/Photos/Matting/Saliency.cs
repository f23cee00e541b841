using System.Numerics;

namespace Maquette.Generation.Identities.Photos;

/// <summary>What stands out of a picture before anything is known of the subject: what differs from the border, by colour and by the way there.</summary>
internal static class Saliency
{
    private const int Colours = 5;
    private const float Foreign = 6;   // nats beyond what nine in ten pixels of the other sides surprise by

    /// <returns>0…1 a pixel; about .5 where it is open</returns>
    public static float[] Of(LabPicture picture)
    {
        var seeds = Seeds(picture);
        var weights = Array.ConvertAll(seeds, seed => seed ? 1f : 0);
        var behind = ColourMixture.Fit(picture.Pixels, weights, Colours);
        var way = Scaled(BarrierDistance.From(picture, seeds));
        var surprise = Array.ConvertAll(picture.Pixels, behind.Surprise);
        var colour = Scaled(Array.ConvertAll(surprise, s => MathF.Sqrt(float.Max(0, s))));
        var limit = Usual(surprise, seeds) + Foreign;
        var near = new float[way.Length];
        var map = new float[way.Length];
        var middle = new Vector2(picture.Width - 1, picture.Height - 1) / 2;
        for (var i = 0; i < map.Length; i++)
        {
            var off = (new Vector2(i % picture.Width, i / picture.Width) - middle) / (middle + Vector2.One);
            near[i] = MathF.Exp(-.7f * off.LengthSquared());
            map[i] = (.6f * way[i] + .4f * colour[i]) * near[i];
        }
        var threshold = Otsu(map);
        for (var i = 0; i < map.Length; i++) map[i] = float.Max(Step(12 * (map[i] - threshold)), near[i] * Step((surprise[i] - limit) / Foreign));
        return map;
    }

    private static float Step(float x) => 1 / (1 + MathF.Exp(-x));

    // What nine in ten of the chosen pixels do not exceed.
    private static float Usual(float[] surprise, bool[] chosen)
    {
        var sorted = surprise.Where((_, i) => chosen[i]).Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[sorted.Length * 9 / 10];
    }

    /// <summary>The border's pixels, without those that none of the other three sides looks like: there the subject is cut off.</summary>
    public static bool[] Seeds(LabPicture picture)
    {
        var ring = int.Max(2, int.Max(picture.Width, picture.Height) / 60);
        var seeds = new bool[picture.Pixels.Length];
        for (var side = 0; side < 4; side++)
        {
            var others = new float[seeds.Length];
            for (var i = 0; i < others.Length; i++)
                for (var other = 0; other < 4; other++)
                    if (other != side && OnSide(picture, i, other, ring)) others[i] = 1;
            var surprise = Array.ConvertAll(picture.Pixels, ColourMixture.Fit(picture.Pixels, others, Colours).Surprise);
            var limit = Usual(surprise, Array.ConvertAll(others, other => other > 0)) + Foreign;
            for (var i = 0; i < seeds.Length; i++) seeds[i] |= OnSide(picture, i, side, ring) && surprise[i] < limit;
        }
        return seeds;
    }

    private static bool OnSide(LabPicture picture, int pixel, int side, int ring)
    {
        var (x, y) = (pixel % picture.Width, pixel / picture.Width);
        return side switch { 0 => y < ring, 1 => x >= picture.Width - ring, 2 => y >= picture.Height - ring, _ => x < ring };
    }

    // To 0…1, the highest two in a hundred at 1.
    private static float[] Scaled(float[] map)
    {
        var sorted = (float[])map.Clone();
        Array.Sort(sorted);
        var (low, high) = (sorted[sorted.Length / 50], sorted[sorted.Length * 49 / 50]);
        for (var i = 0; i < map.Length; i++) map[i] = float.Clamp((map[i] - low) / float.Max(high - low, 1e-3f), 0, 1);
        return map;
    }

    /// <summary>The value that parts a map into two groups of least spread (Otsu 1979).</summary>
    public static float Otsu(ReadOnlySpan<float> map)
    {
        const int Bins = 256;
        Span<int> bins = stackalloc int[Bins];
        foreach (var value in map) bins[(int)float.Clamp(value * Bins, 0, Bins - 1)]++;
        var total = 0.0;
        for (var b = 0; b < Bins; b++) total += (double)b * bins[b];
        var (best, threshold, below, sum) = (-1.0, 0, 0, 0.0);
        for (var b = 0; b < Bins - 1; b++)
        {
            below += bins[b];
            sum += (double)b * bins[b];
            var above = map.Length - below;
            if (below == 0 || above == 0) continue;
            var between = (double)below * above * Math.Pow(sum / below - (total - sum) / above, 2);
            if (between > best) (best, threshold) = (between, b);
        }
        return (threshold + 1f) / Bins;
    }
}
