using System.Text;
using Spectre.Console;

namespace Maquette.Cli.Tests;

/// <summary>A console that writes plain text into a string, as into a pipe.</summary>
internal sealed class PlainConsole
{
    private readonly StringBuilder text = new();
    private readonly StringBuilder errors = new();

    public PlainConsole()
    {
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(new StringWriter(text)),
        });
        Console.Profile.Width = 200;
    }

    public IAnsiConsole Console { get; }

    public string Text => text.ToString();

    public string[] Errors => errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public int Run(params string[] arguments) => CommandLine.Run(arguments, Console, new StringWriter(errors));
}
