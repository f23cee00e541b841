namespace Maquette.Generation;

/// <summary>How long the rest will take: the mean of recent steps, forgetting old ones.</summary>
internal sealed class Pace(TimeProvider time)
{
    private const double Forget = 0.05;

    private readonly long start = time.GetTimestamp();
    private long last = time.GetTimestamp();
    private double? seconds;

    public TimeSpan Elapsed => time.GetElapsedTime(start);

    /// <summary>Tells that a step ended; what happened between two steps counts as part of the second.</summary>
    public void Stepped()
    {
        var now = time.GetTimestamp();
        var took = time.GetElapsedTime(last, now).TotalSeconds;
        last = now;
        seconds = seconds is { } mean ? mean + Forget * (took - mean) : took;
    }

    public TimeSpan Remaining(int steps) => TimeSpan.FromSeconds(steps * (seconds ?? 0));
}
