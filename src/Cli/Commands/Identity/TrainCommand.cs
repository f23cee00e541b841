using System.CommandLine;
using Maquette.Cli.Terminal;
using Maquette.Generation;
using Maquette.Generation.Identities;
using Maquette.Generation.Identities.Photos;
using Spectre.Console;

namespace Maquette.Cli.Commands.Identity;

/// <summary>Photos become an identity; the same command again goes on from its checkpoint.</summary>
internal sealed class TrainCommand : Command
{
    private readonly Argument<DirectoryInfo> photos = new("photos") { Description = $"Folder of {IdentityFiles.Fewest} to {IdentityFiles.Most} pictures of one thing, from different sides (JPEG, PNG, WebP, HEIC)" };
    private readonly Option<string> name = new("--name") { HelpName = "word", Description = "What prompts will call it, as <word>: lower-case letters, digits, - and _", Required = true };
    private readonly Option<string> classNoun = new("--class") { HelpName = "noun", Description = "What kind of thing it is, for example robot", Required = true };
    private readonly Option<string> prior = new("--prior") { HelpName = "name", Description = "Which model package learns it", DefaultValueFactory = _ => "maquette-mini" };
    private readonly Option<IdentityMethod> method = new("--method") { HelpName = "full|lora", Description = "All weights, or low-rank changes: a smaller file, less memory" };
    private readonly NumberOption<int> rank = new("--rank", "Width of the low-rank changes, 1…128");
    private readonly NumberOption<int> steps = new("--steps", "Optimisation steps; by the number of photos when left out");
    private readonly NumberOption<double> rate = new("--learning-rate", "By the size of the prior and the method when left out");
    private readonly NumberOption<double> lambda = new("--lambda", "How strongly the prior's weights are held; 1 when left out");
    private readonly NumberOption<int> batch = new("--batch", "Pictures at once, 1…64; 4 when left out");
    private readonly NumberOption<int> accumulation = new("--accumulation", "Batches a step, 1…64; 1 when left out");
    private readonly Option<bool> noFlip = new("--no-flip") { Description = "For things whose left and right differ" };
    private readonly Option<bool> noBackgrounds = new("--no-backgrounds") { Description = "Always mid-grey behind what is cut out" };
    private readonly NumberOption<int> priorImages = new("--prior-images", "Pictures of the class to be kept in mind, 0…1000; none when left out");
    private readonly NumberOption<int> every = new("--sample-every", "Steps between grids of samples; 100 when left out");
    private readonly Option<string[]> samples = new("--sample") { HelpName = "prompt", Description = "What the grids show, for example \"a <rusty> robot on a table\"; may be given several times" };
    private readonly Option<string?> prompt = new("--prompt") { HelpName = "words", Description = "Caption of the photos; \"a photo of a {identifier} {class}\" when left out" };
    private readonly Option<string?> identifier = new("--identifier") { HelpName = "word", Description = "Word of the prior's vocabulary to learn it under; a free one when left out" };
    private readonly NumberOption<long> seed = new("--seed", "1 when left out");
    private readonly Option<bool> keep = new("--keep-photos") { Description = "Keeps the photos beside the crops, without their metadata" };
    private readonly IdentitiesOption identities = new();

    public TrainCommand(Option<DirectoryInfo> models, IAnsiConsole console, TextWriter errors)
        : base("train", "Teaches a prior an identity from photos")
    {
        Add(photos);
        foreach (var option in new Option[] { name, classNoun, prior, method, rank, steps, rate, lambda, batch, accumulation, noFlip, noBackgrounds, priorImages, every, samples, prompt, identifier, seed, keep, identities }) Add(option);
        SetAction(parsed => Run(parsed, models, new(parsed.GetValue(models)!.FullName) { Identities = parsed.GetValue(identities)!.FullName }, console, errors));
    }

    private int Run(ParseResult parsed, Option<DirectoryInfo> models, Studio studio, IAnsiConsole console, TextWriter errors)
    {
        var request = Request(parsed);
        var folder = Path.Combine(studio.Identities!, request.Name);
        string[] problems = [.. studio.Check(request, folder), .. Finished(studio, request.Name)];
        foreach (var problem in problems) errors.WriteLine(problem);
        if (problems.Length > 0) return CommandLine.NotUnderstood;

        using var interrupt = new Interrupt();
        try
        {
            var taken = Take(PhotoIntake.Create(parsed.GetValue(models)!.FullName), FilesOf(parsed.GetValue(photos)!), console, errors, interrupt.Token);
            if (taken.Count == 0) return CommandLine.CouldNot;
            PhotoFolder.Write(folder, taken, parsed.GetValue(keep));
            var estimate = studio.EstimateIdentity(request, taken.Count);
            console.WriteLine($"{taken.Count} photos, {estimate.Steps} steps, about {RemainingColumn.Format(estimate.Time)}, {estimate.Memory / 1e9:0.0} GB of memory at most");
            JobProgress.Show(console, events => studio.TrainIdentity(request, folder, events, new(), () => true, interrupt.Token));
        }
        catch (OperationCanceledException)
        {
            errors.WriteLine($"Stopped. The same command goes on from the checkpoint in {folder}.");
            return CommandLine.CouldNot;
        }
        console.WriteLine($"{folder}: now prompts may say <{request.Name}>, for example ./maquette sample \"a <{request.Name}> {request.ClassNoun}\"");
        return CommandLine.Done;
    }

    /// <summary>Those photos that can be trained on; none when they are too few.</summary>
    private static IReadOnlyList<PreparedPhoto> Take(PhotoIntake intake, IReadOnlyList<string> files, IAnsiConsole console, TextWriter errors, CancellationToken stop)
    {
        var verdicts = intake.TakeFiles(files, stop);
        var taken = verdicts.OfType<PhotoVerdict.Taken>().Select(verdict => verdict.Photo).ToArray();
        var review = intake.Review(taken);
        console.Write(VerdictTable.Of(verdicts, review));
        if (review.Problem is { } lacking) errors.WriteLine(lacking);
        return review.Ready ? [.. taken.Where((_, i) => review.Findings[i].All(finding => finding.Severity != PhotoSeverity.Refused))] : [];
    }

    private static IEnumerable<string> Finished(Studio studio, string name)
    {
        if (new IdentityShelf(studio.Identities!).Find(name) is { Ready: true } known && !studio.HasChanged(known, patient: true)) yield return $"The identity '{name}' is trained already: choose another name, or remove it first with ./maquette identity remove {name}.";
    }

    private static IReadOnlyList<string> FilesOf(DirectoryInfo folder) => folder.Exists
        ? [.. folder.EnumerateFiles().Where(file => !file.Name.StartsWith('.')).Select(file => file.FullName).Order(StringComparer.Ordinal)]
        : throw new StudioException($"There is no folder {folder.FullName}: name the folder of the photos.");

    private IdentityRequest Request(ParseResult parsed)
    {
        var usual = new IdentityRequest { Name = "", ClassNoun = "" };
        return new()
        {
            Name = parsed.GetValue(name)!,
            ClassNoun = parsed.GetValue(classNoun)!,
            Identifier = parsed.GetValue(identifier),
            Prior = parsed.GetValue(prior)!,
            Method = parsed.GetValue(method),
            Rank = parsed.GetValue(rank),
            Steps = parsed.GetValue(steps),
            LearningRate = parsed.GetValue(rate),
            Lambda = parsed.GetValue(lambda) ?? usual.Lambda,
            BatchSize = parsed.GetValue(batch) ?? usual.BatchSize,
            Accumulation = parsed.GetValue(accumulation) ?? usual.Accumulation,
            Flip = !parsed.GetValue(noFlip),
            BackgroundColours = !parsed.GetValue(noBackgrounds),
            PriorImages = parsed.GetValue(priorImages) ?? usual.PriorImages,
            SampleEvery = parsed.GetValue(every) ?? usual.SampleEvery,
            SamplePrompts = parsed.GetValue(samples) ?? [],
            Prompt = parsed.GetValue(prompt) ?? usual.Prompt,
            Seed = parsed.GetValue(seed) ?? 1,
        };
    }
}
