using System.CommandLine;
using System.Runtime.InteropServices;
using Maquette.Cli.Terminal;
using Maquette.Generation;
using Maquette.Scene.Imaging;
using Spectre.Console;

namespace Maquette.Cli.Commands;

/// <summary>Tells what this machine has, and what of it is missing or broken.</summary>
internal sealed class CheckCommand : Command
{
    private readonly IAnsiConsole console;
    private readonly Option<bool> fullSize = new("--full-size") { Description = "Makes each published network at its own size and asks it once; takes minutes and up to 6 GB" };
    private readonly Option<string> device = new("--device") { HelpName = "device", Description = "Compares every part of the engine on a device with the CPU's: cpu, cuda or cuda:1" };
    private readonly Option<string> precision = new("--precision") { HelpName = "type", Description = "With --full-size: float32, bfloat16 or float16; chosen for the device when left out" };
    private bool healthy = true;

    public CheckCommand(Option<DirectoryInfo> models, IAnsiConsole console)
        : base("check", "Reports libtorch, BLAS, threads, libvips and the model packages")
    {
        this.console = console;
        foreach (var option in new Option[] { fullSize, device, precision }) Add(option);
        SetAction(parsed =>
            parsed.GetValue(fullSize) ? FullSizeTable.Run(parsed.GetValue(device) ?? "cpu", parsed.GetValue(precision), console)
            : parsed.GetValue(device) is { } name ? DeviceTable.Run(name, console)
            : Run(parsed.GetValue(models)!));
    }

    private int Run(DirectoryInfo models)
    {
        var table = new Table().RoundedBorder().HideHeaders().AddColumns("what", "state");
        table.AddRow(new Text("machine"), new Text($"{RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}"));
        AddEngine(table);
        AddState(table, "libvips", () => ImageCodec.LibraryVersion.ToString());
        console.Write(table);

        var priors = new Studio(models.FullName).Priors();
        console.Write(PriorTable.Of(priors, models));
        return healthy && priors.Any(prior => prior.Problem is null) ? CommandLine.Done : CommandLine.CouldNot;
    }

    private void AddEngine(Table table)
    {
        Machine? machine = null;
        AddState(table, "libtorch", () => (machine = Machine.Read()).Libtorch);
        if (machine is null) return;
        table.AddRow(new Text("device"), new Text($"{machine.Device}, {machine.Threads} threads an operator"));
        table.AddRow(new Text("BLAS"), new Text(machine.BlasCore is { } core ? $"OpenBLAS for {core}, {machine.BlasThreads} threads" : "libtorch's own"));
    }

    private void AddState(Table table, string what, Func<string> ask)
    {
        try
        {
            table.AddRow(new Text(what), new Text(ask()));
        }
        catch (Exception error) when (error is DllNotFoundException or ImageException)
        {
            healthy = false;
            table.AddRow(new Text(what), new Text(error.Message, Color.Red));
        }
    }
}
