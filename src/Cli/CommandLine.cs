using System.CommandLine;
using System.CommandLine.Help;
using Maquette.Cli.Commands;
using Maquette.Cli.Commands.Identity;
using Maquette.Cli.Commands.Prior;
using Maquette.Generation;
using Maquette.Scene.Imaging;
using Spectre.Console;

namespace Maquette.Cli;

/// <summary>The same Studio as the portal's, from a terminal. Exit codes: 0 done, 1 could not be done, 2 not understood.</summary>
public static class CommandLine
{
    public const int Done = 0, CouldNot = 1, NotUnderstood = 2;

    /// <param name="console">where results and progress go</param>
    /// <param name="errors">one sentence for each thing that is wrong</param>
    public static int Run(string[] args, IAnsiConsole console, TextWriter errors)
    {
        var parsed = Root(console, errors).Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) errors.WriteLine(error.Message);
            errors.WriteLine("./maquette --help tells what there is.");
            return NotUnderstood;
        }
        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = console.Profile.Out.Writer, Error = errors });
        }
        catch (StudioException error)
        {
            errors.WriteLine(error.Message);
            return CouldNot;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or DllNotFoundException or ImageException)
        {
            errors.WriteLine(error.Message);
            return CouldNot;
        }
    }

    private static Command Root(IAnsiConsole console, TextWriter errors)
    {
        var models = new Option<DirectoryInfo>("--models")
        {
            HelpName = "folder",
            Description = "Folder whose sub-folders are model packages",
            DefaultValueFactory = _ => new(Environment.GetEnvironmentVariable("MAQUETTE_MODELS") ?? "models"),
            Recursive = true,
        };
        return new("./maquette", "Makes 3D assets out of words. `serve` starts the portal, `test` runs the tests; the rest is here.")
        {
            new HelpOption(),
            new VersionOption(),
            models,
            new GenerateCommand(models, console, errors),
            new RecipesCommand(console, errors),
            new SheetCommand(models, console, errors),
            new ExportCommand(console, errors),
            new SampleCommand(models, console, errors),
            new PlaygroundCommand(models, console, errors),
            new BenchCommand(models, console),
            new PriorCommand(models, console, errors),
            new IdentityCommand(models, console, errors),
            new CheckCommand(models, console),
        };
    }
}
