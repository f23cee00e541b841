using System.CommandLine;
using Maquette.Cli.Terminal;
using Maquette.Generation.Judging;
using Spectre.Console;

namespace Maquette.Cli.Commands.Prior;

/// <summary>Measures how well a prior draws what it is asked for; the same command goes on where a stopped one was.</summary>
internal sealed class EvalCommand : Command
{
    private const string UsualSet = "data/prior";

    private readonly Option<string> prior = new("--prior") { HelpName = "name", Description = "Which model package is judged", DefaultValueFactory = _ => "maquette-mini" };
    private readonly Option<DirectoryInfo?> judge = new("--judge") { HelpName = "folder", Description = "The judge; maquette-judge beside the packages when left out" };
    private readonly Option<DirectoryInfo?> data = new("--data") { HelpName = "folder", Description = $"A rendered set, whose held-out models are true objects for the oracle's row; {UsualSet} where it is there" };
    private readonly Option<bool> full = new("--full") { Description = "Four times the true objects and 100 drafts" };
    private readonly NumberOption<int> drafts = new("--drafts", "Prompts that are made into meshes, 0…1000; 20 when left out, 100 with --full");
    private readonly NumberOption<long> seed = new("--seed", "Another number asks for other objects; 7 when left out");
    private readonly Option<bool> json = new("--json") { Description = "Writes the scores as one JSON object" };
    private readonly Option<DirectoryInfo> cache = new("--cache") { HelpName = "folder", Description = "Where is kept what was seen", DefaultValueFactory = _ => new(Path.Combine(Path.GetTempPath(), "maquette-prior-eval")) };
    private readonly Option<FileInfo?> sheet = new("--sheet") { HelpName = "file", Description = "A PNG of all samples: a row a prompt, four views of each" };

    public EvalCommand(Option<DirectoryInfo> models, IAnsiConsole console, TextWriter errors)
        : base("eval", "Measures how well a prior draws what it is asked for")
    {
        foreach (var option in new Option[] { prior, judge, data, full, drafts, seed, json, cache, sheet }) Add(option);
        SetAction(parsed => Run(parsed, parsed.GetValue(models)!, console, errors));
    }

    private int Run(ParseResult parsed, DirectoryInfo models, IAnsiConsole console, TextWriter errors)
    {
        if (parsed.GetValue(drafts) is { } count and (< 0 or > 1000))
        {
            errors.WriteLine($"--drafts takes a number from 0 to 1000, not {count}.");
            return CommandLine.NotUnderstood;
        }
        var machine = parsed.GetValue(json);
        var folder = parsed.GetValue(cache)!.FullName;
        using var evaluation = new PriorEvaluation(models.FullName, parsed.GetValue(prior)!, Judge(parsed, models), Set(parsed), Wanted(parsed), folder, line => { if (!machine) console.WriteLine(line); });
        using var interrupt = new Interrupt();
        try
        {
            var scores = evaluation.Run(interrupt.Token);
            if (machine) console.Profile.Out.Writer.WriteLine(scores.ToJson());   // not through the console, which would break long lines
            else console.Write(ScoreTable.Of(scores));
        }
        catch (OperationCanceledException)
        {
            errors.WriteLine($"Stopped. What was seen lies in {folder}: the same command goes on from there.");
            return CommandLine.CouldNot;
        }
        if (parsed.GetValue(sheet) is { } file && evaluation.Sheet() is { } png)
        {
            Directory.CreateDirectory(file.DirectoryName!);
            File.WriteAllBytes(file.FullName, png);
            if (!machine) console.WriteLine(file.FullName);
        }
        return CommandLine.Done;
    }

    private string? Set(ParseResult parsed) => parsed.GetValue(data)?.FullName ?? (Directory.Exists(UsualSet) ? Path.GetFullPath(UsualSet) : null);

    private string Judge(ParseResult parsed, DirectoryInfo models) => parsed.GetValue(judge)?.FullName ?? Path.Combine(models.FullName, PriorEvaluation.BundledJudge);

    private EvaluationOptions Wanted(ParseResult parsed)
    {
        var options = new EvaluationOptions { Seed = parsed.GetValue(seed) ?? 7 };
        if (parsed.GetValue(full)) options = options.Full;
        return parsed.GetValue(drafts) is { } count ? options with { Drafts = count } : options;
    }
}
