using System.CommandLine;
using System.Globalization;
using Maquette.Generation;
using Spectre.Console;

namespace Maquette.Cli.Commands;

/// <summary>What the recipes are, or one of them with its stages and numbers: the same words as the portal's.</summary>
internal sealed class RecipesCommand : Command
{
    private readonly Argument<string?> name = new("recipe") { Description = "One of them, told whole; all in short when left out", Arity = ArgumentArity.ZeroOrOne };

    public RecipesCommand(IAnsiConsole console, TextWriter errors)
        : base("recipes", "Tells what each recipe does, what it costs and what may be changed")
    {
        Add(name);
        SetAction(parsed => Run(parsed.GetValue(name), console, errors));
    }

    private static int Run(string? wanted, IAnsiConsole console, TextWriter errors)
    {
        if (wanted is null)
        {
            Short(console);
            return CommandLine.Done;
        }
        if (Studio.Recipes.FirstOrDefault(recipe => recipe.Id == wanted) is not { } found)
        {
            errors.WriteLine($"There is no recipe '{wanted}': choose one of {string.Join(", ", Studio.Recipes.Select(recipe => recipe.Id))}.");
            return CommandLine.NotUnderstood;
        }
        Whole(found, console);
        return CommandLine.Done;
    }

    private static void Short(IAnsiConsole console)
    {
        foreach (var recipe in Studio.Recipes)
        {
            console.WriteLine($"{recipe.Id}: {recipe.Description}");
            console.WriteLine($"  Take it {char.ToLowerInvariant(recipe.UseWhen[0])}{recipe.UseWhen[1..]}");
            foreach (var preset in recipe.Presets) console.WriteLine($"  --preset {preset.Id}: {preset.CpuCost}; {preset.GpuCost ?? "not measured yet on a GPU"}");
        }
    }

    private static void Whole(RecipeInfo recipe, IAnsiConsole console)
    {
        console.WriteLine($"{recipe.Name}. {recipe.Description}");
        console.WriteLine(recipe.UseWhen);
        console.WriteLine(recipe.NotWhen);
        if (recipe.Paper is { } paper) console.WriteLine($"{paper.Authors} ({paper.Year}), {paper.Title}, {paper.Address}");
        foreach (var preset in recipe.Presets)
        {
            console.WriteLine();
            console.WriteLine($"{preset.Id}: {preset.Description}");
            foreach (var stage in preset.Stages) console.WriteLine($"  {stage.Name}{(stage.Size.Length > 0 ? $", {stage.Size}" : "")}: {string.Join(" ", stage.Sentences)}");
        }
        console.WriteLine();
        console.Write(Numbers(recipe));
    }

    private static Table Numbers(RecipeInfo recipe)
    {
        var table = new Table().AddColumn("generate …");
        foreach (var preset in recipe.Presets) table.AddColumn(new TableColumn(preset.Id).RightAligned());
        table.AddColumn("range and meaning");
        foreach (var parameter in recipe.Presets.SelectMany(preset => preset.Parameters).Distinct())
            table.AddRow([
                new Text($"--{parameter.Id}"),
                .. recipe.Presets.Select(preset => new Text(parameter.Read(preset.Defaults)?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "–")),
                new Text($"{parameter.Range}. {parameter.Meaning}")]);
        return table;
    }
}
