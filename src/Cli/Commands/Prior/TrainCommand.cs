using System.CommandLine;
using Maquette.Cli.Terminal;
using Maquette.Generation;
using Maquette.Generation.Training;
using Spectre.Console;

namespace Maquette.Cli.Commands.Prior;

/// <summary>Trains a small prior from random weights, or goes on with a run.</summary>
internal sealed class TrainCommand : Command
{
    private const string SettingsFile = "training.json", Runs = "data/training";

    private readonly Option<string?> config = new("--config") { HelpName = "file", Description = $"Settings of a new run, JSON, or a folder with a {SettingsFile}; left out, the folder's run goes on" };
    private readonly Option<DirectoryInfo?> folder = new("--out") { HelpName = "folder", Description = $"Folder of the run: settings, log, curves, checkpoint, samples, and the package; by default {Runs}/ and the settings' name" };
    private readonly NumberOption<int> steps = new("--steps", "Steps of the whole run, instead of what the settings say");
    private readonly DurationOption budget = new("--budget", "Time for the whole run, such as 2h; the learning rate falls with it");

    private readonly Option<string> device = new("--device") { HelpName = "name", Description = "cpu, cuda or cuda:1", DefaultValueFactory = _ => "cpu" };

    public TrainCommand(IAnsiConsole console, TextWriter errors)
        : base("train", "Trains a prior on procedural objects, and on rendered models where the settings name a set")
    {
        foreach (var option in new Option[] { config, folder, steps, budget, device }) Add(option);
        SetAction(parsed => Run(parsed, console, errors));
    }

    private int Run(ParseResult parsed, IAnsiConsole console, TextWriter errors)
    {
        var settings = parsed.GetValue(config) is { } given ? SettingsOf(given) : null;
        var run = parsed.GetValue(folder)?.FullName ?? Path.GetFullPath(Path.Combine(Runs, RunName(settings)));
        using var interrupt = new Interrupt();
        try
        {
            var options = settings is null ? null : PriorTrainingOptions.Read(settings);
            PriorTraining.Run(options, run, parsed.GetValue(steps), parsed.GetValue(budget), parsed.GetValue(device)!, console.WriteLine, interrupt.Token);
            return CommandLine.Done;
        }
        catch (OperationCanceledException)
        {
            errors.WriteLine($"Stopped. The checkpoint lies in {run}: the same command without --config, with --out, goes on from there.");
            return CommandLine.CouldNot;
        }
    }

    private static string SettingsOf(string given) => Directory.Exists(given) ? Path.Combine(given, SettingsFile) : given;

    private static string RunName(string? settings)
    {
        if (settings is null) throw new StudioException("Name the settings of a new run with --config, or the folder of a run to go on with --out.");
        return Path.GetFileName(settings) == SettingsFile ? Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(settings)))! : Path.GetFileNameWithoutExtension(settings);
    }
}
