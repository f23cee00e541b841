using System.CommandLine;
using Spectre.Console;

namespace Maquette.Cli.Commands.Identity;

/// <summary>What concerns identities: teaching a prior one from photos, looking at those that are there, removing one.</summary>
internal sealed class IdentityCommand : Command
{
    public IdentityCommand(Option<DirectoryInfo> models, IAnsiConsole console, TextWriter errors)
        : base("identity", "Teaches a prior a thing from photos, to be named in prompts as <name>")
    {
        Add(new TrainCommand(models, console, errors));
        Add(new ListCommand(models, console));
        Add(new InfoCommand(models, console, errors));
        Add(new RemoveCommand(console, errors));
        Add(new EvalCommand(models, console, errors));
    }
}
