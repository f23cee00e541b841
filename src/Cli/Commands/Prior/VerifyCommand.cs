using System.CommandLine;
using Maquette.Cli.Terminal;
using Maquette.Generation.Imports;
using Spectre.Console;

namespace Maquette.Cli.Commands.Prior;

/// <summary>Reads every weight of a prior again, and tells what it takes.</summary>
internal sealed class VerifyCommand : Command
{
    private readonly Argument<string> name = new("name") { Description = "A prior of the models folder" };

    public VerifyCommand(Option<DirectoryInfo> models, IAnsiConsole console, TextWriter errors)
        : base("verify", "Reads all weights of a prior and compares them with those that were imported")
    {
        Add(name);
        SetAction(parsed => Run(parsed.GetValue(name)!, new(parsed.GetValue(models)!.FullName), console, errors));
    }

    private static int Run(string name, PriorImports imports, IAnsiConsole console, TextWriter errors)
    {
        using var interrupt = new Interrupt();
        try
        {
            var prior = PriorProgressBar.Show(console, progress => imports.Verify(name, progress, interrupt.Token));
            console.WriteLine($"{prior.Tensors:N0} tensors, {prior.Parameters:N0} parameters, hash {prior.TensorHash}{(prior.AsImported == true ? ", as imported" : "")}.");
            var table = new Table().RoundedBorder().AddColumns("recipe", "memory on the CPU", "on a GPU in half precision");
            foreach (var recipe in Maquette.Generation.Studio.Recipes)
            {
                var estimate = imports.Estimate(name, recipe.Id);
                table.AddRow(new Text(recipe.Id), new Text(Size(estimate.Total)), new Text(Size(estimate.TotalInHalfPrecision)));
            }
            console.Write(table);
            return CommandLine.Done;
        }
        catch (OperationCanceledException)
        {
            errors.WriteLine("Stopped.");
            return CommandLine.CouldNot;
        }
    }

    private static string Size(long bytes) => $"about {bytes / (double)(1L << 30):N1} GiB";
}
