using System.CommandLine;
using System.Text.Json;
using Maquette.Cli.Terminal;
using Maquette.Generation;
using Maquette.Generation.Guidance;
using Maquette.Generation.Playing;
using Spectre.Console;

namespace Maquette.Cli.Commands;

/// <summary>Score distillation on plain pictures: which colours and how much variety a guidance leads to, in minutes.</summary>
internal sealed class PlaygroundCommand : Command
{
    private readonly Argument<string> prompt = new("prompt") { Description = "What to draw, for example \"a red mug\"" };
    private readonly Option<string> method = new("--method") { HelpName = "name", Description = "sds or vsd", DefaultValueFactory = _ => "sds" };
    private readonly Option<string> prior = new("--prior") { HelpName = "name", Description = "Which model package imagines it", DefaultValueFactory = _ => "maquette-mini" };
    private readonly NumberOption<int> seeds = new("--seeds", "Pictures, each by itself, 2…64; 8 when left out");
    private readonly NumberOption<long> seed = new("--seed", "Of the first picture, the others have the next ones; 1 when left out");
    private readonly NumberOption<int> steps = new("--steps", "Steps a picture, 2…100,000; 800 when left out");
    private readonly NumberOption<float> guidance = new("--guidance", "Classifier-free guidance; the paper's when left out, 101 for sds and 7.5 for vsd");
    private readonly Option<FileInfo> file = new("--out") { HelpName = "file", Description = "The PNG to write", DefaultValueFactory = _ => new("sheet.png") };
    private readonly Option<bool> json = new("--json") { Description = "Prints the numbers as JSON" };

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public PlaygroundCommand(Option<DirectoryInfo> models, IAnsiConsole console, TextWriter errors)
        : base("playground", "Follows SDS or VSD with plain pictures and measures their colour and variety")
    {
        method.AcceptOnlyFromAmong("sds", "vsd");
        Add(prompt);
        foreach (var option in new Option[] { method, prior, seeds, seed, steps, guidance, file, json }) Add(option);
        SetAction(parsed => Run(parsed, new(parsed.GetValue(models)!.FullName), console, errors));
    }

    private int Run(ParseResult parsed, Studio studio, IAnsiConsole console, TextWriter errors)
    {
        var request = Request(parsed);
        using var interrupt = new Interrupt();
        try
        {
            var result = studio.Play(request, new Progress(), interrupt.Token);
            var target = parsed.GetValue(file)!.FullName;
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, result.Sheet);
            if (parsed.GetValue(json)) console.Profile.Out.Writer.WriteLine(Json(request, result, target));
            else Say(console, request, result, target);
            return CommandLine.Done;
        }
        catch (OperationCanceledException)
        {
            errors.WriteLine("Stopped; nothing was written.");
            return CommandLine.CouldNot;
        }
    }

    private PlaygroundRequest Request(ParseResult parsed)
    {
        var plain = new PlaygroundRequest { Prompt = parsed.GetValue(prompt)! };
        return plain with
        {
            Prior = parsed.GetValue(prior)!,
            Method = parsed.GetValue(method) == "vsd" ? GuidanceMethod.Vsd : GuidanceMethod.Sds,
            Seeds = parsed.GetValue(seeds) ?? plain.Seeds,
            FirstSeed = parsed.GetValue(seed) ?? plain.FirstSeed,
            Steps = parsed.GetValue(steps) ?? plain.Steps,
            GuidanceScale = parsed.GetValue(guidance),
        };
    }

    private static void Say(IAnsiConsole console, PlaygroundRequest request, PlaygroundResult result, string target)
    {
        console.WriteLine($"{request.Method} at guidance {result.GuidanceScale:0.##}, {request.Seeds} seeds, {request.Steps} steps, {result.Seconds:F1} s a picture");
        console.WriteLine($"saturation {result.Saturation:F3}, diversity {result.Diversity:F3}");
        console.WriteLine(target);
    }

    private static string Json(PlaygroundRequest request, PlaygroundResult result, string target) => JsonSerializer.Serialize(
        new
        {
            request.Prompt,
            request.Prior,
            Method = request.Method.ToString(),
            request.Seeds,
            request.FirstSeed,
            request.Steps,
            result.GuidanceScale,
            result.Saturation,
            result.Diversity,
            result.Saturations,
            SecondsAPicture = result.Seconds,
            Sheet = target,
        },
        Format);

    /// <summary>One line on the error stream that is written over, so that the output stays clean.</summary>
    private sealed class Progress : IProgress<double>
    {
        private int last = -1;

        public void Report(double value)
        {
            var percent = (int)(100 * value);
            if (percent == last || Console.IsErrorRedirected) return;
            Console.Error.Write(percent == 100 ? "\r      \r" : $"\r{percent} % ");
            last = percent;
        }
    }
}
