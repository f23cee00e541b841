namespace Maquette.Generation.Judging;

/// <summary>Which text a picture is nearest to, by the cosines of unit features.</summary>
internal static class Retrieval
{
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0f;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    /// <summary>1 + how many of the others are at least as near as the true one: 1 is best, and a tie counts against.</summary>
    public static int Rank(float[] feature, float[] own, IEnumerable<float[]> others)
    {
        var mine = Dot(feature, own);
        return 1 + others.Count(other => Dot(feature, other) >= mine);
    }

    /// <summary>Where the nearest of some features stands among them.</summary>
    public static int Nearest(float[] feature, IReadOnlyList<float[]> among) => Enumerable.Range(0, among.Count).MaxBy(i => Dot(feature, among[i]));

    /// <summary>The direction of the mean of unit features, as for the views of one object.</summary>
    public static float[] Mean(IReadOnlyList<float[]> features)
    {
        var mean = new float[features[0].Length];
        foreach (var feature in features)
            for (var i = 0; i < mean.Length; i++) mean[i] += feature[i];
        var length = MathF.Sqrt(Dot(mean, mean));
        if (length > 0)
            for (var i = 0; i < mean.Length; i++) mean[i] /= length;
        return mean;
    }

    /// <summary>Mean cosine of all pairs; null for fewer than two.</summary>
    public static double? MeanCosine(IReadOnlyList<float[]> features)
    {
        if (features.Count < 2) return null;
        var sum = 0d;
        for (var i = 0; i < features.Count; i++)
            for (var j = 0; j < i; j++) sum += Dot(features[i], features[j]);
        return sum / (features.Count * (features.Count - 1) / 2d);
    }

    /// <summary>Mean cosine of each of some features with each of others.</summary>
    public static double MeanCosine(IReadOnlyList<float[]> some, IReadOnlyList<float[]> others) => some.Average(a => others.Average(b => Dot(a, b)));
}
