using System.Globalization;
using Maquette.Generation.Checks;
using Spectre.Console;

namespace Maquette.Cli.Terminal;

/// <summary>What <see cref="FullSizeCheck"/> finds, a line a network.</summary>
internal static class FullSizeTable
{
    /// <returns>the exit code</returns>
    public static int Run(string device, string? precision, IAnsiConsole console)
    {
        using var interrupt = new Interrupt();
        console.WriteLine(Line("network", "tensors", "parameters", "type", "made", "asked", "peak"));
        var sound = true;
        try
        {
            foreach (var row in FullSizeCheck.Run(device, precision, interrupt.Token))
            {
                sound &= row.AsPublished && row.Finite;
                console.WriteLine(Line(
                    row.Model, row.Tensors.ToString(CultureInfo.InvariantCulture), row.Parameters.ToString("N0", CultureInfo.InvariantCulture),
                    row.Precision, Seconds(row.Made), Seconds(row.Asked), $"{row.PeakBytes / 1e9:0.00} GB"));
                if (!row.AsPublished) console.WriteLine("  these are not the published network's tensors or parameters");
                if (!row.Finite) console.WriteLine("  not all numbers of the answer are finite");
            }
        }
        catch (OperationCanceledException)
        {
            console.WriteLine("Stopped.");
            return CommandLine.CouldNot;
        }
        return sound ? CommandLine.Done : CommandLine.CouldNot;
    }

    private static string Seconds(TimeSpan time) => $"{time.TotalSeconds:0.0} s";

    private static string Line(string model, params ReadOnlySpan<string> cells) =>
        string.Create(CultureInfo.InvariantCulture, $"{model,-25} {cells[0],7} {cells[1],11} {cells[2],-8} {cells[3],6} {cells[4],6} {cells[5],7}");
}
