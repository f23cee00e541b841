using System.CommandLine;
using Spectre.Console;

namespace Maquette.Cli.Commands.Prior;

/// <summary>What concerns model packages: training one, importing one, judging it, looking at those that are there and at what they learn from.</summary>
internal sealed class PriorCommand : Command
{
    public PriorCommand(Option<DirectoryInfo> models, IAnsiConsole console, TextWriter errors)
        : base("prior", "Trains, imports, judges and inspects model packages")
    {
        Add(new TrainCommand(console, errors));
        Add(new DataCommand(console, errors));
        Add(new ImportCommand(models, console, errors));
        Add(new VerifyCommand(models, console, errors));
        Add(new InfoCommand(models, console));
        Add(new JudgeCommand(console, errors));
        Add(new EvalCommand(models, console, errors));
        Add(new ScenesCommand(console));
    }
}
