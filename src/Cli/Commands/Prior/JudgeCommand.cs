using System.CommandLine;
using Maquette.Cli.Terminal;
using Maquette.Generation.Judging;
using Maquette.Generation.Training;
using Spectre.Console;

namespace Maquette.Cli.Commands.Prior;

/// <summary>Trains a judge of priors, or goes on with a run.</summary>
internal sealed class JudgeCommand : Command
{
    private readonly Option<DirectoryInfo> folder = new("--out") { HelpName = "folder", Description = "Folder of the run: log, checkpoint, and the judge", Required = true };
    private readonly Option<DirectoryInfo?> data = new("--data") { HelpName = "folder", Description = "A rendered set of models to learn from beside the procedural objects" };
    private readonly Option<DirectoryInfo?> start = new("--start") { HelpName = "folder", Description = "A judge whose weights a new run starts from" };
    private readonly NumberOption<double> startShare = new("--start-share", "Share of that judge's weights in the one that is kept, 0 to 1; 0 when left out");
    private readonly DurationOption budget = new("--budget", "Time for the whole run, such as 15m; the learning rate falls with it. 15m when neither is given");
    private readonly NumberOption<int> steps = new("--steps", "Ends the run after so many steps, at which the same seed gives the same judge");
    private readonly NumberOption<long> seed = new("--seed", "Another number draws other pictures; 7 when left out");
    private readonly Option<TrainingPrecision> precision = new("--precision") { HelpName = "full|bfloat16", Description = "Numbers of the picture's network; bfloat16 is faster on processors that have it" };

    public JudgeCommand(IAnsiConsole console, TextWriter errors)
        : base("judge", "Trains the small network that tells what a picture shows")
    {
        foreach (var option in new Option[] { folder, data, start, startShare, budget, steps, seed, precision }) Add(option);
        SetAction(parsed => Run(parsed, console, errors));
    }

    private int Run(ParseResult parsed, IAnsiConsole console, TextWriter errors)
    {
        var target = parsed.GetValue(folder)!.FullName;
        var count = parsed.GetValue(steps);
        var time = parsed.GetValue(budget) ?? (count is null ? TimeSpan.FromMinutes(15) : (TimeSpan?)null);
        var options = new JudgeTrainingOptions { Seed = parsed.GetValue(seed) ?? 7, Precision = parsed.GetValue(precision), Start = parsed.GetValue(start)?.FullName, StartShare = parsed.GetValue(startShare) ?? 0 };
        if (count is < 1)
        {
            errors.WriteLine($"--steps takes a number from 1 on, not {count}.");
            return CommandLine.NotUnderstood;
        }
        if (options.StartShare is not (>= 0 and <= 1) || (options.StartShare > 0 && options.Start is null))
        {
            errors.WriteLine($"--start-share takes a number from 0 to 1, beside a judge after --start, not {options.StartShare}.");
            return CommandLine.NotUnderstood;
        }
        using var interrupt = new Interrupt();
        try
        {
            JudgeTraining.Run(options with { Steps = count ?? options.Steps }, parsed.GetValue(data)?.FullName, target, time, console.WriteLine, interrupt.Token);
            return CommandLine.Done;
        }
        catch (OperationCanceledException)
        {
            errors.WriteLine($"Stopped. The checkpoint lies in {target}: the same command goes on from there.");
            return CommandLine.CouldNot;
        }
    }
}
