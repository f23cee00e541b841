namespace Maquette.Generation.Training;

/// <summary>Mean errors by quarter of the noise schedule.</summary>
internal sealed class LossBands
{
    private readonly double[] sums = new double[4];
    private readonly int[] counts = new int[4];

    /// <param name="errors">one an object</param>
    /// <param name="times">timesteps as fractions of the schedule, one an object</param>
    public void Add(ReadOnlySpan<float> errors, ReadOnlySpan<double> times)
    {
        for (var i = 0; i < errors.Length; i++)
        {
            var band = Math.Min(3, (int)(4 * times[i]));
            sums[band] += errors[i];
            counts[band]++;
        }
    }

    public float Mean => (float)(sums.Sum() / Math.Max(1, counts.Sum()));

    public float[] Bands => [.. sums.Zip(counts, (sum, count) => (float)(sum / Math.Max(1, count)))];

    public void Clear()
    {
        Array.Clear(sums);
        Array.Clear(counts);
    }
}
