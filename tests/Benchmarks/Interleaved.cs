using System.Diagnostics;

namespace Maquette.Benchmarks;

/// <summary>Runs two rivals in turn (A B A B …) in one process and compares the medians: a busy machine slows both.</summary>
internal static class Interleaved
{
    /// <returns>how many times less processor time ours takes</returns>
    public static double Compare(string name, int rounds, (string Name, Action Run) anchor, (string Name, Action Run) ours)
    {
        anchor.Run();
        ours.Run();
        var a = new List<Sample>();
        var b = new List<Sample>();
        for (var round = 0; round < rounds; round++)
        {
            a.Add(Time(anchor.Run));
            b.Add(Time(ours.Run));
        }
        Console.WriteLine($"{name}: {Median(a, s => s.Wall) / Median(b, s => s.Wall):F1} times faster (wall), {Median(a, s => s.Cpu) / Median(b, s => s.Cpu):F1} times less CPU time");
        Line(anchor.Name, a);
        Line(ours.Name, b);
        return Median(a, s => s.Cpu) / Median(b, s => s.Cpu);
    }

    private static void Line(string name, List<Sample> samples) =>
        Console.WriteLine($"  {name,-26} {Median(samples, s => s.Wall),9:F2} ms wall, {Median(samples, s => s.Cpu),9:F2} ms CPU (medians of {samples.Count}; best wall {samples.Min(s => s.Wall):F2} ms)");

    private static double Median(List<Sample> samples, Func<Sample, double> of) => samples.Select(of).Order().ElementAt(samples.Count / 2);

    private static Sample Time(Action run)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        run();
        var wall = clock.Elapsed.TotalMilliseconds;
        process.Refresh();
        return new(wall, (process.TotalProcessorTime - before).TotalMilliseconds);
    }

    private readonly record struct Sample(double Wall, double Cpu);
}
