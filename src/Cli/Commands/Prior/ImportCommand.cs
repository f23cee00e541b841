using System.CommandLine;
using Maquette.Cli.Terminal;
using Maquette.Generation.Imports;
using Spectre.Console;

namespace Maquette.Cli.Commands.Prior;

/// <summary>A published checkpoint becomes a model package of the models folder.</summary>
internal sealed class ImportCommand : Command
{
    private readonly Argument<string> source = new("file-or-folder") { Description = "A checkpoint (.safetensors, .pt, .ckpt, .bin) or a folder in the diffusers layout" };
    private readonly Option<string?> tokenizer = new("--tokenizer") { HelpName = "folder or file", Description = "vocab.json and merges.txt, or CLIP's merges file; by default what lies beside the checkpoint" };
    private readonly Option<string> name = new("--name") { HelpName = "name", Description = "What the prior will be called", Required = true };

    public ImportCommand(Option<DirectoryInfo> models, IAnsiConsole console, TextWriter errors)
        : base("import", "Brings a Stable Diffusion 1.5, 2.1 or MVDream checkpoint into the models folder")
    {
        Add(source);
        Add(tokenizer);
        Add(name);
        SetAction(parsed => Run(parsed, new(parsed.GetValue(models)!.FullName), console, errors));
    }

    private int Run(ParseResult parsed, PriorImports imports, IAnsiConsole console, TextWriter errors)
    {
        using var interrupt = new Interrupt();
        try
        {
            var prior = PriorProgressBar.Show(console, progress => imports.Import(parsed.GetValue(source)!, parsed.GetValue(tokenizer), parsed.GetValue(name)!, progress, interrupt.Token));
            console.WriteLine($"{prior.Kind}: {prior.Layout}.");
            console.WriteLine($"{prior.Tensors:N0} tensors, {prior.Parameters:N0} parameters, {prior.Precision}, hash {prior.TensorHash}.");
            console.WriteLine($"Ready as '{prior.Id}' after {prior.Took.TotalSeconds:N1} s.");
            return CommandLine.Done;
        }
        catch (OperationCanceledException)
        {
            errors.WriteLine("Stopped; nothing was written.");
            return CommandLine.CouldNot;
        }
    }
}
