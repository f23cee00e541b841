using System.Diagnostics;
using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Benchmarks;

/// <summary>A training step here and the same step in plain PyTorch, ten steps each in turn, so that a busy moment hits both.</summary>
/// <param name="name">of the claim</param>
/// <param name="what">what a step is, for the line that is printed</param>
/// <param name="script">the twin: it gets a folder and a number of threads</param>
/// <param name="allowed">largest ratio of processor times</param>
internal sealed class StepTwin(string name, string what, string script, double allowed)
{
    private const double AllowedStart = 1e-5, AllowedEnd = .01, Drifted = 1e-3;
    private const int Threads = 1, Turn = 10, Last = 50;

    private readonly record struct Taken(double Loss, double Wall, double Cpu);

    /// <param name="steps">how many, a multiple of ten</param>
    /// <param name="prepare">writes all that the twin needs into a folder and gives the step back: its number → its loss</param>
    /// <returns>whether the claim holds</returns>
    public bool Run(int steps, Func<string, Func<int, double>> prepare)
    {
        if (!Python.HasTorch)
        {
            Console.WriteLine($"{name}: not measured, /usr/bin/python3 has no torch; install python3-torch.");
            return false;
        }
        set_num_threads(Threads);
        Blas.SetThreads(Threads);
        var folder = Directory.CreateTempSubdirectory($"{name}-step").FullName;
        try
        {
            return Compare(folder, steps, prepare(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private bool Compare(string folder, int steps, Func<int, double> take)
    {
        using var python = Python.Start(script, Threads, folder, Threads);
        var version = python.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The Python twin failed; its message stands above.");
        if (!Branch(version).SequenceEqual(Branch(__version__)))
        {
            python.StandardInput.Close();
            Console.WriteLine($"{name}: not measured, Python has torch {version} and this program libtorch {__version__}.");
            return false;
        }

        var (ours, theirs) = (new List<Taken>(), new List<Taken>());
        while (ours.Count < steps)
        {
            for (var i = 0; i < Turn; i++) ours.Add(Take(take, ours.Count));
            theirs.AddRange(Take(python, Turn));
            Console.Error.WriteLine($"  step {ours.Count}: loss {ours[^1].Loss:F6} and {theirs[^1].Loss:F6}, median processor time {Median(ours, step => step.Cpu):F1} and {Median(theirs, step => step.Cpu):F1} ms");
        }
        python.StandardInput.Close();
        python.WaitForExit();
        return Report(ours, theirs);
    }

    private static IEnumerable<string> Branch(string version) => version.Split('.').Take(2);

    private static Taken Take(Func<int, double> take, int step)
    {
        var (cpu, clock) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        var loss = take(step);
        return new(loss, clock.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
    }

    private static IEnumerable<Taken> Take(Process python, int steps)
    {
        python.StandardInput.WriteLine(steps);
        python.StandardInput.Flush();
        for (var i = 0; i < steps; i++)
        {
            var line = python.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The Python twin failed; its message stands above.");
            double[] numbers = [.. line.Split(' ').Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
            yield return new(numbers[0], 1000 * numbers[1], 1000 * numbers[2]);
        }
    }

    private bool Report(List<Taken> ours, List<Taken> theirs)
    {
        double[] apart = [.. ours.Zip(theirs, (a, b) => Math.Abs(a.Loss - b.Loss) / b.Loss)];
        var drift = Array.FindIndex(apart, difference => difference > Drifted);
        var (end, pythonEnd) = (ours.TakeLast(Last).Average(step => step.Loss), theirs.TakeLast(Last).Average(step => step.Loss));
        var (cpu, wall) = (Median(ours, step => step.Cpu) / Median(theirs, step => step.Cpu), Median(ours, step => step.Wall) / Median(theirs, step => step.Wall));

        Console.WriteLine($"{name}: {ours.Count} {what}, libtorch {__version__}, {Threads} thread: C#/Python {cpu:F3} of the processor time (at most {allowed}), {wall:F3} of the wall time, medians");
        Line("C#", ours);
        Line("Python", theirs);
        Console.WriteLine($"  losses: first {ours[0].Loss:F6} and {theirs[0].Loss:F6}; largest relative difference {apart.Max():E1} at step {apart.IndexOf(apart.Max()) + 1}, "
            + $"{(drift < 0 ? "never" : $"from step {drift + 1}")} above {Drifted}; mean of the last {Last} {end:F5} and {pythonEnd:F5}");
        return cpu <= allowed && apart[0] < AllowedStart && Math.Abs(end / pythonEnd - 1) < AllowedEnd;
    }

    private static void Line(string name, List<Taken> steps) => Console.WriteLine(
        $"  {name,-7} {steps.Min(step => step.Wall),8:F2} ms wall at best, {Median(steps, step => step.Wall),8:F2} median; {steps.Min(step => step.Cpu),8:F2} ms processor at best, {Median(steps, step => step.Cpu),8:F2} median");

    private static double Median(List<Taken> steps, Func<Taken, double> of) => steps.Select(of).Order().ElementAt(steps.Count / 2);
}
