using System.CommandLine;
using Maquette.Cli.Terminal;
using Maquette.Generation;
using Maquette.Generation.Identities;
using Spectre.Console;

namespace Maquette.Cli.Commands;

/// <summary>Pictures straight from a prior: the quickest look at what it knows.</summary>
internal sealed class SampleCommand : Command
{
    private readonly Argument<string[]> prompts = new("prompt") { Description = "What to draw; each prompt is a row; <name> stands for an identity", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> prior = new("--prior") { HelpName = "name", Description = "Which model package imagines it", DefaultValueFactory = _ => "maquette-mini" };
    private readonly NumberOption<int> views = new("--views", "Cameras around the object, 1…16; 4 when left out");
    private readonly NumberOption<long> seed = new("--seed", "Another number draws other pictures; 1 when left out");
    private readonly NumberOption<int> steps = new("--steps", "DDIM steps, 1…1000; 30 when left out");
    private readonly NumberOption<float> guidance = new("--guidance", "Classifier-free guidance, 1 is none; 4 when left out");
    private readonly LoraOption lora = new();
    private readonly IdentitiesOption identities = new();
    private readonly Option<FileInfo> file = new("--out") { HelpName = "file", Description = "The PNG to write", DefaultValueFactory = _ => new("grid.png") };

    public SampleCommand(Option<DirectoryInfo> models, IAnsiConsole console, TextWriter errors)
        : base("sample", "Draws views of a prompt, without making a mesh")
    {
        Add(prompts);
        foreach (var option in new Option[] { prior, views, seed, steps, guidance, lora, identities, file }) Add(option);
        SetAction(parsed => Run(parsed, new(parsed.GetValue(models)!.FullName) { AnyFile = true, Identities = parsed.GetValue(identities)!.FullName }, console, errors));
    }

    private int Run(ParseResult parsed, Studio studio, IAnsiConsole console, TextWriter errors)
    {
        var words = parsed.GetValue(prompts)!;
        var name = parsed.GetValue(prior)!;
        foreach (var unknown in words.SelectMany(prompt => studio.UnknownWords(name, prompt)).DistinctBy(unknown => unknown.Word)) errors.WriteLine($"{name} never saw the word {unknown}.");

        using var interrupt = new Interrupt();
        try
        {
            var png = studio.Sample(name, words, parsed.GetValue(views) ?? 4, parsed.GetValue(seed) ?? 1, parsed.GetValue(steps) ?? 30, parsed.GetValue(guidance) ?? 4, parsed.GetValue(lora), errors.WriteLine, new IdentityShelf(studio.Identities!).NamedIn(words[0])?.Id, interrupt.Token);
            var target = parsed.GetValue(file)!.FullName;
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, png);
            console.WriteLine(target);
            return CommandLine.Done;
        }
        catch (OperationCanceledException)
        {
            errors.WriteLine("Stopped; nothing was written.");
            return CommandLine.CouldNot;
        }
    }
}
