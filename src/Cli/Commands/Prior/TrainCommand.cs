using System.CommandLine;
using Maquette.Cli.Terminal;
using Maquette.Generation.Training;
using Spectre.Console;

namespace Maquette.Cli.Commands.Prior;

/// <summary>Trains a small prior from random weights, or goes on with a run.</summary>
internal sealed class TrainCommand : Command
{
    private readonly Option<FileInfo?> config = new("--config") { HelpName = "file", Description = "Settings of a new run, JSON; left out, the folder's run goes on" };
    private readonly Option<DirectoryInfo> folder = new("--out") { HelpName = "folder", Description = "Folder of the run: settings, log, checkpoint, samples, and the package", Required = true };
    private readonly DurationOption budget = new("--budget", "Time for the whole run, such as 2h; the learning rate falls with it");

    public TrainCommand(IAnsiConsole console, TextWriter errors)
        : base("train", "Trains a prior on procedural objects")
    {
        foreach (var option in new Option[] { config, folder, budget }) Add(option);
        SetAction(parsed => Run(parsed.GetValue(config), parsed.GetValue(folder)!.FullName, parsed.GetValue(budget), console, errors));
    }

    private static int Run(FileInfo? config, string folder, TimeSpan? budget, IAnsiConsole console, TextWriter errors)
    {
        using var interrupt = new Interrupt();
        try
        {
            PriorTraining.Run(config is null ? null : PriorTrainingOptions.Read(config.FullName), folder, budget, console.WriteLine, interrupt.Token);
            return CommandLine.Done;
        }
        catch (OperationCanceledException)
        {
            errors.WriteLine($"Stopped. The checkpoint lies in {folder}: the same command without --config goes on from there.");
            return CommandLine.CouldNot;
        }
    }
}
