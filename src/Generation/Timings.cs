namespace Maquette.Generation;

/// <summary>Stage → seconds of wall time, added up over attempts.</summary>
internal sealed class Timings(TimeProvider time)
{
    private readonly Dictionary<string, double> seconds = [];

    public IReadOnlyDictionary<string, double> Seconds => seconds;

    public void Add(string stage, double took) => seconds[stage] = Math.Round(seconds.GetValueOrDefault(stage) + took, 3);

    public T Measure<T>(string stage, Func<T> work)
    {
        var start = time.GetTimestamp();
        var result = work();
        Add(stage, time.GetElapsedTime(start).TotalSeconds);
        return result;
    }
}
