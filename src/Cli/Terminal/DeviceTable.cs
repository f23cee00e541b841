using Maquette.Generation;
using Maquette.Generation.Checks;
using Spectre.Console;

namespace Maquette.Cli.Terminal;

/// <summary>What <see cref="DeviceCheck"/> finds, a line a part.</summary>
internal static class DeviceTable
{
    /// <returns>the exit code: done also where there is no such device, which is said</returns>
    public static int Run(string device, IAnsiConsole console)
    {
        var machine = Machine.Read();
        console.WriteLine($"libtorch {machine.Libtorch}, {machine.Threads} threads an operator on the CPU");
        if (DeviceCheck.Missing(device) is { } reason)
        {
            console.WriteLine($"Skipped: {reason}");
            return CommandLine.Done;
        }

        using var interrupt = new Interrupt();
        console.WriteLine($"{"part on " + device,-38} {"error",9} {"bound",9}");
        var passed = true;
        try
        {
            foreach (var row in DeviceCheck.Run(device, interrupt.Token))
            {
                passed &= row.Passed;
                console.WriteLine($"{row.Name,-38} {row.Error,9:0.0e+0} {row.Bound,9:0.0e+0} {(row.Passed ? "" : row.Failure ?? "TOO LARGE")}".TrimEnd());
            }
        }
        catch (OperationCanceledException)
        {
            console.WriteLine("Stopped.");
            return CommandLine.CouldNot;
        }
        console.WriteLine(Machine.GpuMemory() is { } memory ? $"GPU memory: {memory.Peak / 1e9:0.00} of {memory.Total / 1e9:0.0} GB at most" : "No GPU memory was used.");
        return passed ? CommandLine.Done : CommandLine.CouldNot;
    }
}
