using System.Diagnostics;

namespace Maquette.Generation.Measuring;

/// <summary>Adds up what the parts of a step take.</summary>
internal sealed class StepClock
{
    private readonly Dictionary<string, TimeSpan> parts = [];
    private long last = Stopwatch.GetTimestamp();

    public TimeSpan this[string part] => parts.GetValueOrDefault(part);

    public TimeSpan Total { get; private set; }

    /// <summary>A step begins now.</summary>
    public void Start() => last = Stopwatch.GetTimestamp();

    /// <summary>What went by since the last lap, or the start, was this part.</summary>
    public void Lap(string part)
    {
        var now = Stopwatch.GetTimestamp();
        var took = Stopwatch.GetElapsedTime(last, now);
        Add(part, took);
        Total += took;
        last = now;
    }

    /// <summary>Measures something inside a part.</summary>
    public T Inside<T>(string part, Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = work();
        Add(part, Stopwatch.GetElapsedTime(start));
        return result;
    }

    public void Clear()
    {
        parts.Clear();
        Total = default;
    }

    private void Add(string part, TimeSpan took) => parts[part] = this[part] + took;
}
