using System.CommandLine;
using Maquette.Cli.Terminal;
using Maquette.Generation;
using Spectre.Console;

namespace Maquette.Cli.Commands.Prior;

/// <summary>Lists the model packages and what is wrong with the broken ones.</summary>
internal sealed class InfoCommand : Command
{
    public InfoCommand(Option<DirectoryInfo> models, IAnsiConsole console)
        : base("info", "Lists the model packages")
    {
        SetAction(parsed =>
        {
            var folder = parsed.GetValue(models)!;
            var priors = new Studio(folder.FullName).Priors();
            console.Write(PriorTable.Of(priors, folder));
            return priors.Any(prior => prior.Problem is null) ? CommandLine.Done : CommandLine.CouldNot;
        });
    }
}
