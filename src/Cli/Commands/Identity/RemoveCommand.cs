using System.CommandLine;
using Maquette.Cli.Terminal;
using Maquette.Generation.Identities;
using Spectre.Console;

namespace Maquette.Cli.Commands.Identity;

/// <summary>Deletes an identity with its photos, crops and weights.</summary>
internal sealed class RemoveCommand : Command
{
    private readonly Argument<string> name = new("name") { Description = "Its name or the name of its folder" };
    private readonly IdentitiesOption identities = new();

    public RemoveCommand(IAnsiConsole console, TextWriter errors)
        : base("remove", "Deletes an identity with its photos, crops and weights; assets that were made with it stay")
    {
        Add(name);
        Add(identities);
        SetAction(parsed =>
        {
            var folder = parsed.GetValue(identities)!;
            var shelf = new IdentityShelf(folder.FullName);
            if (shelf.Find(parsed.GetValue(name)!) is not { } found)
            {
                errors.WriteLine($"There is no identity '{parsed.GetValue(name)}' in {folder.FullName}; ./maquette identity list tells which there are.");
                return CommandLine.CouldNot;
            }
            shelf.Remove(found);
            console.WriteLine($"'{found.Name}' is gone, with all that lay in {found.Folder}.");
            return CommandLine.Done;
        });
    }
}
