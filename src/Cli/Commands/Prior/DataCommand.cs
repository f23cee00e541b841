using System.CommandLine;
using System.Diagnostics;
using Maquette.Cli.Terminal;
using Maquette.Generation.Training.Shards;
using Spectre.Console;

namespace Maquette.Cli.Commands.Prior;

/// <summary>Renders a catalogue of openly licensed furniture into a training set.</summary>
internal sealed class DataCommand : Command
{
    private readonly Option<DirectoryInfo> folder = new("--out") { HelpName = "folder", Description = "Folder of the set; an older set there is replaced", Required = true };
    private readonly Option<string?> package = new("--package") { HelpName = "deb or folder", Description = "The Debian package sweethome3d-furniture or a folder of .sh3f files; left out, the package is fetched with apt-get" };
    private readonly NumberOption<int> size = new("--size", "Pixels of a picture's side, 64 if left out");
    private readonly NumberOption<int> variants = new("--variants", "Colourings of each model, 6 if left out");
    private readonly NumberOption<float> proportions = new("--proportions", "How far the variants of a model may differ from its proportions, 0 to 1: .3 makes other makes of it; 0 if left out");
    private readonly NumberOption<long> seed = new("--seed", "The same seed renders the same bytes, 1 if left out");
    private readonly Option<bool> sheet = new("--sheet") { Description = "Also contact sheets for a person to look at" };

    private readonly IAnsiConsole console;

    public DataCommand(IAnsiConsole console, TextWriter errors)
        : base("data", "Renders modelled objects into a training set")
    {
        this.console = console;
        foreach (var option in new Option[] { folder, package, size, variants, proportions, seed, sheet }) Add(option);
        SetAction(async (parsed, _) =>
        {
            using var interrupt = new Interrupt();
            try
            {
                return await Run(parsed, interrupt.Token);
            }
            catch (OperationCanceledException)
            {
                errors.WriteLine("Stopped. Nothing was written.");
                return CommandLine.CouldNot;
            }
        });
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        var defaults = new PriorDataOptions();
        var options = defaults with
        {
            Size = parsed.GetValue(size) ?? defaults.Size,
            Variants = parsed.GetValue(variants) ?? defaults.Variants,
            Proportions = parsed.GetValue(proportions) ?? defaults.Proportions,
            Seed = parsed.GetValue(seed) ?? defaults.Seed,
            Sheets = parsed.GetValue(sheet),
        };
        using var furniture = new FurniturePackage();
        await furniture.Open(parsed.GetValue(package), console.WriteLine, stop);
        var report = await Render(furniture.Folder!, parsed.GetValue(folder)!.FullName, options, stop);

        foreach (var reason in report.Skipped.GroupBy(entry => entry.Reason).OrderByDescending(reason => reason.Count()))
            console.WriteLine($"left out {reason.Count()}: {reason.Key} ({string.Join(", ", reason.Select(entry => entry.Id))})");
        console.WriteLine($"{report.Models:N0} models of {report.Nouns:N0} kinds, {report.HeldOut:N0} of them held out; {report.Skipped.Count:N0} left out");
        console.WriteLine($"{report.Pictures:N0} pictures, {report.Bytes / 1e6:N0} MB in {parsed.GetValue(folder)!.FullName}, {clock.Elapsed.TotalSeconds:N0} s");
        return CommandLine.Done;
    }

    private async Task<PriorDataReport> Render(string catalogues, string folder, PriorDataOptions options, CancellationToken stop)
    {
        if (!console.Profile.Capabilities.Interactive)
        {
            var tenth = 0;
            return await PriorData.Render(catalogues, folder, options, Lines, stop);

            void Lines(int done, int total)
            {
                if (10 * done / total == tenth) return;
                tenth = 10 * done / total;
                console.WriteLine($"{done:N0} of {total:N0} models");
            }
        }
        return await console.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(async context =>
        {
            var bar = context.AddTask("models");
            return await PriorData.Render(catalogues, folder, options, (done, total) => (bar.MaxValue, bar.Value) = (total, done), stop);
        });
    }
}
