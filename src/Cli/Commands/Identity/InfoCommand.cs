using System.CommandLine;
using Maquette.Cli.Terminal;
using Maquette.Generation;
using Maquette.Generation.Identities;
using Spectre.Console;

namespace Maquette.Cli.Commands.Identity;

/// <summary>What one identity is, how it was trained and how its samples fit their prompts.</summary>
internal sealed class InfoCommand : Command
{
    private readonly Argument<string> name = new("name") { Description = "Its name or the name of its folder" };
    private readonly IdentitiesOption identities = new();

    public InfoCommand(Option<DirectoryInfo> models, IAnsiConsole console, TextWriter errors)
        : base("info", "Tells all about one identity")
    {
        Add(name);
        Add(identities);
        SetAction(parsed =>
        {
            var folder = parsed.GetValue(identities)!;
            if (new IdentityShelf(folder.FullName).Find(parsed.GetValue(name)!) is not { } found)
            {
                errors.WriteLine($"There is no identity '{parsed.GetValue(name)}' in {folder.FullName}; ./maquette identity list tells which there are.");
                return CommandLine.CouldNot;
            }
            var changed = new Studio(parsed.GetValue(models)!.FullName).HasChanged(found, patient: true);
            console.Write(IdentityTable.Details(found, changed));
            return found.Problem is null && !changed ? CommandLine.Done : CommandLine.CouldNot;
        });
    }
}
