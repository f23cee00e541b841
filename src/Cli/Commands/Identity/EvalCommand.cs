using System.CommandLine;
using Maquette.Cli.Terminal;
using Maquette.Generation.Identities;
using Maquette.Generation.Identities.Evaluation;
using Spectre.Console;

namespace Maquette.Cli.Commands.Identity;

/// <summary>Measures whether identities are known again from all sides, and what the prior forgets.</summary>
internal sealed class EvalCommand : Command
{
    private readonly Option<string> prior = new("--prior") { HelpName = "name", Description = "Which model package is taught", DefaultValueFactory = _ => "maquette-mini" };
    private readonly Option<IdentityMethod> method = new("--method") { HelpName = "full|lora", Description = "All weights, or low-rank changes" };
    private readonly NumberOption<int> steps = new("--steps", "Optimisation steps; as usual when left out");
    private readonly NumberOption<double> rate = new("--learning-rate", "As usual when left out");
    private readonly NumberOption<double> lambda = new("--lambda", "How strongly the prior's weights are held; 1 when left out");
    private readonly NumberOption<int> rank = new("--rank", "Width of the low-rank changes");
    private readonly NumberOption<int> batch = new("--batch", "Pictures at once; 4 when left out");
    private readonly Option<string[]> subjects = new("--subject") { HelpName = "noun", Description = $"One of {string.Join(", ", IdentityEvaluation.Subjects)}; may be given several times, all when left out" };
    private readonly Option<bool> json = new("--json") { Description = "Writes the scores as one JSON object" };
    private readonly Option<FileInfo?> sheet = new("--sheet") { HelpName = "file", Description = "A PNG: three rows a subject, its photos, what the untaught prior draws of the class, what the taught one draws of it" };
    private readonly Option<DirectoryInfo> folder = new("--out") { HelpName = "folder", Description = "Where the identities go", DefaultValueFactory = _ => new(Path.Combine(Path.GetTempPath(), "maquette-identity-eval")) };

    public EvalCommand(Option<DirectoryInfo> models, IAnsiConsole console, TextWriter errors)
        : base("eval", "Teaches a prior five things that it cannot know, and measures how well it then draws them")
    {
        foreach (var option in new Option[] { prior, method, steps, rate, lambda, rank, batch, subjects, json, sheet, folder }) Add(option);
        SetAction(parsed => Run(parsed, parsed.GetValue(models)!, console, errors));
    }

    private int Run(ParseResult parsed, DirectoryInfo models, IAnsiConsole console, TextWriter errors)
    {
        IReadOnlyList<string> wanted = parsed.GetValue(subjects) is { Length: > 0 } given ? given : IdentityEvaluation.Subjects;
        if (wanted.FirstOrDefault(noun => !IdentityEvaluation.Subjects.Contains(noun)) is { } unknown)
        {
            errors.WriteLine($"There is no subject '{unknown}'; there are: {string.Join(", ", IdentityEvaluation.Subjects)}.");
            return CommandLine.NotUnderstood;
        }
        var machine = parsed.GetValue(json);
        var request = new IdentityRequest
        {
            Name = "subject",
            ClassNoun = "thing",
            Prior = parsed.GetValue(prior)!,
            Method = parsed.GetValue(method),
            Steps = parsed.GetValue(steps),
            LearningRate = parsed.GetValue(rate),
            Rank = parsed.GetValue(rank),
            Lambda = parsed.GetValue(lambda) ?? 1,
            BatchSize = parsed.GetValue(batch) ?? 4,
            SampleEvery = 100_000,
            Seed = 1,
        };
        var evaluation = new IdentityEvaluation(models.FullName, request, parsed.GetValue(folder)!.FullName, line => { if (!machine) console.WriteLine(line); });
        using var interrupt = new Interrupt();
        try
        {
            var scores = evaluation.Run(wanted, interrupt.Token);
            if (machine) console.Profile.Out.Writer.WriteLine(scores.ToJson());   // not through the console, which would break long lines
            else console.Write(IdentityScoreTable.Of(scores));
            if (parsed.GetValue(sheet) is { } file)
            {
                Directory.CreateDirectory(file.DirectoryName!);
                File.WriteAllBytes(file.FullName, evaluation.Sheet());
                if (!machine) console.WriteLine(file.FullName);
            }
            return scores.Identities.All(score => score.Holds) ? CommandLine.Done : CommandLine.CouldNot;
        }
        catch (OperationCanceledException)
        {
            errors.WriteLine("Stopped.");
            return CommandLine.CouldNot;
        }
    }
}
