using System.CommandLine;
using System.Globalization;
using Maquette.Cli.Terminal;
using Maquette.Generation;
using Maquette.Generation.Measuring;
using Spectre.Console;

namespace Maquette.Cli.Commands;

/// <summary>Where the time of a recipe's steps goes on this machine.</summary>
internal sealed class BenchCommand : Command
{
    private readonly Option<string> recipe = new("--recipe") { HelpName = "name", Description = "Which recipe; all when left out: " + string.Join(", ", Studio.Recipes.Select(known => known.Id)) };
    private readonly Option<string?> preset = new("--preset") { HelpName = "name", Description = "Which of the recipe's sizes; its first when left out" };
    private readonly Option<string> prior = new("--prior") { HelpName = "name", Description = "Which model package imagines it", DefaultValueFactory = _ => "maquette-mini" };
    private readonly Option<string> prompt = new("--prompt") { HelpName = "words", Description = "What is made", DefaultValueFactory = _ => "a red chair" };
    private readonly NumberOption<int> steps = new("--steps", "Into how many steps the whole run is shortened, to measure them; 64 when left out");

    public BenchCommand(Option<DirectoryInfo> models, IAnsiConsole console)
        : base("bench", "Measures the parts of a recipe's steps, stage by stage: prior, codec, rendering, backward pass, optimiser")
    {
        foreach (var option in new Option[] { recipe, preset, prior, prompt, steps }) Add(option);
        SetAction(parsed => Run(parsed, new(parsed.GetValue(models)!.FullName), console));
    }

    private int Run(ParseResult parsed, Studio studio, IAnsiConsole console)
    {
        using var interrupt = new Interrupt();
        foreach (var name in parsed.GetValue(recipe) is { } one ? [one] : Studio.Recipes.Select(known => known.Id))
        {
            var request = new GenerationRequest { Prompt = parsed.GetValue(prompt)!, Recipe = name, Preset = parsed.GetValue(preset), Prior = parsed.GetValue(prior)! };
            Say(console, studio.Bench(request, parsed.GetValue(steps) ?? 64, interrupt.Token));
        }
        return CommandLine.Done;
    }

    private static void Say(IAnsiConsole console, StepReport report)
    {
        console.WriteLine(Words($"{report.Recipe}, {report.Preset}: {report.Milliseconds:F1} ms a step in a run of {report.Measured} steps; all {report.Steps} take {report.Seconds:F0} s"));
        console.Write(Parts(report.Milliseconds, report.Parts));
        if (report.Stages.Count > 1)
        {
            foreach (var stage in report.Stages)
            {
                console.WriteLine(Words($"{stage.Name}: {stage.Milliseconds:F1} ms a step, {stage.Steps} steps take {stage.Steps * stage.Milliseconds / 1000:F0} s"));
                console.Write(Parts(stage.Milliseconds, stage.Parts));
            }
        }
        console.WriteLine(Words($"rendering and backward pass together {100 * report.RenderShare:F0} %"));
        if (report.ToSds is { } ratio) console.WriteLine(Words($"a step takes {ratio:F2} times an SDS step"));
    }

    private static Table Parts(double total, IReadOnlyDictionary<string, double> parts)
    {
        var table = new Table().RoundedBorder().AddColumns("part", "ms", "share");
        foreach (var (part, milliseconds) in parts.Where(part => part.Value > 0)) table.AddRow(part, Words($"{milliseconds:F1}"), Words($"{100 * milliseconds / total:F0} %"));
        return table;
    }

    private static string Words(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
