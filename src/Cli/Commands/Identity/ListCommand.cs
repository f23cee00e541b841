using System.CommandLine;
using Maquette.Cli.Terminal;
using Maquette.Generation;
using Maquette.Generation.Identities;
using Spectre.Console;

namespace Maquette.Cli.Commands.Identity;

/// <summary>Lists the identities and what is wrong with the broken ones.</summary>
internal sealed class ListCommand : Command
{
    private readonly IdentitiesOption identities = new();

    public ListCommand(Option<DirectoryInfo> models, IAnsiConsole console)
        : base("list", "Lists the identities")
    {
        Add(identities);
        SetAction(parsed =>
        {
            var (folder, studio) = (parsed.GetValue(identities)!, new Studio(parsed.GetValue(models)!.FullName));
            console.Write(IdentityTable.Of(new IdentityShelf(folder.FullName).All(), item => studio.HasChanged(item, patient: true), folder));
            return CommandLine.Done;
        });
    }
}
