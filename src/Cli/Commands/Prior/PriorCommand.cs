using System.CommandLine;
using Spectre.Console;

namespace Maquette.Cli.Commands.Prior;

/// <summary>What concerns model packages: training one, importing one, looking at those that are there.</summary>
internal sealed class PriorCommand : Command
{
    public PriorCommand(Option<DirectoryInfo> models, IAnsiConsole console, TextWriter errors)
        : base("prior", "Trains, imports and inspects model packages")
    {
        Add(new TrainCommand(console, errors));
        Add(new ImportCommand(models, console, errors));
        Add(new VerifyCommand(models, console, errors));
        Add(new InfoCommand(models, console));
    }
}
