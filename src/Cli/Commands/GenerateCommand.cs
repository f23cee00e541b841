using System.CommandLine;
using Maquette.Cli.Terminal;
using Maquette.Generation;
using Maquette.Generation.Identities;
using Spectre.Console;

namespace Maquette.Cli.Commands;

/// <summary>A prompt becomes an asset folder; the same command again goes on from the folder's checkpoint.</summary>
internal sealed class GenerateCommand : Command
{
    private readonly Argument<string> prompt = new("prompt") { Description = "What to make, for example \"a red chair\"; <name> stands for an identity" };
    private readonly Option<string> negative = new("--negative") { HelpName = "words", Description = "What it should not be", DefaultValueFactory = _ => "" };
    private readonly Option<string> recipe = new("--recipe") { HelpName = "name", Description = "How it is made: " + string.Join(", ", Studio.Recipes.Select(known => known.Id)), DefaultValueFactory = _ => "draft" };
    private readonly Option<string?> preset = new("--preset") { HelpName = "name", Description = "Which of the recipe's sizes: " + string.Join("; ", Studio.Recipes.Select(known => $"{known.Id} has {string.Join(", ", known.Presets.Select(size => size.Id))}")) + ". The first when left out" };
    private readonly Option<string> prior = new("--prior") { HelpName = "name", Description = "Which model package imagines it", DefaultValueFactory = _ => "maquette-mini" };
    private readonly LoraOption lora = new();
    private readonly IdentitiesOption identities = new();
    private readonly NumberOption<long> seed = new("--seed", "Another number makes another object; 1 when left out");
    private readonly Option<DirectoryInfo?> folder = new("--out") { HelpName = "folder", Description = "Folder for the asset; by default named after prompt and seed" };
    private readonly IReadOnlyList<ParameterOption> parameters = ParameterOption.All();

    public GenerateCommand(Option<DirectoryInfo> models, IAnsiConsole console, TextWriter errors)
        : base("generate", "Makes a 3D asset out of a prompt")
    {
        Add(prompt);
        foreach (var option in (Option[])[negative, recipe, preset, prior, lora, identities, seed, folder, .. parameters]) Add(option);
        SetAction(parsed => Run(new(parsed.GetValue(models)!.FullName) { AnyFile = true, Identities = parsed.GetValue(identities)!.FullName }, Request(parsed), Folder(parsed), console, errors));
    }

    private static int Run(Studio studio, GenerationRequest request, string folder, IAnsiConsole console, TextWriter errors)
    {
        var problems = studio.Check(request);
        foreach (var problem in problems) errors.WriteLine(problem);
        if (problems.Count > 0) return CommandLine.NotUnderstood;

        using var interrupt = new Interrupt();
        try
        {
            JobProgress.Show(console, events => studio.Run(request, folder, events, new(), () => true, interrupt.Token));
        }
        catch (OperationCanceledException)
        {
            errors.WriteLine($"Stopped. The checkpoint lies in {folder}: the same command goes on from there.");
            return CommandLine.CouldNot;
        }
        foreach (var made in Siblings.In(folder).Select(place => Path.Combine(folder, Siblings.Folder(place))).Prepend(folder))
            foreach (var file in new DirectoryInfo(made).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal))
                console.WriteLine($"{file.FullName}  {file.Length / 1024d:N0} KiB");
        return CommandLine.Done;
    }

    private GenerationRequest Request(ParseResult parsed) => new()
    {
        Prompt = parsed.GetValue(prompt)!,
        NegativePrompt = parsed.GetValue(negative)!,
        Recipe = parsed.GetValue(recipe)!,
        Preset = parsed.GetValue(preset),
        Prior = parsed.GetValue(prior)!,
        Lora = parsed.GetValue(lora),
        Identity = new IdentityShelf(parsed.GetValue(identities)!.FullName).NamedIn(parsed.GetValue(prompt)!)?.Id,
        Seed = parsed.GetValue(seed) ?? 1,
        Overrides = ParameterOption.Read(parameters, parsed),
    };

    private string Folder(ParseResult parsed) =>
        parsed.GetValue(folder)?.FullName ?? Path.GetFullPath(FolderName.Of(parsed.GetValue(prompt)!, parsed.GetValue(seed) ?? 1));
}
