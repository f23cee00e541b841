using System.Diagnostics;
using Maquette.Diffusion;
using Maquette.Generation.Training.Objects;
using Maquette.Scene.Imaging;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Training;

/// <summary>
/// A training run in a folder: training.json (its settings), log.csv and its curves, checkpoint.safetensors, package/ (the prior so far, moving average)
/// and samples/ (a grid of pictures at every save).
/// </summary>
public static class PriorTraining
{
    private const string SettingsFile = "training.json", LogFile = "log.csv", CheckpointFile = "checkpoint.safetensors", PackageFolder = "package", SamplesFolder = "samples";

    /// <summary>Trains, or goes on where the folder's checkpoint ends.</summary>
    /// <param name="options">the settings; null takes the folder's own</param>
    /// <param name="steps">steps of the whole run, instead of what the settings say; a run that has ended goes on with more</param>
    /// <param name="device">where it runs: "cpu", "cuda", "cuda:1"</param>
    /// <param name="budget">time of the whole run, over all its parts: the learning rate's schedule fits it; null counts steps only</param>
    /// <param name="say">lines for a person</param>
    /// <exception cref="StudioException">The folder holds a run with other settings, or no settings at all.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set; the checkpoint is written.</exception>
    public static void Run(PriorTrainingOptions? options, string folder, int? steps, TimeSpan? budget, string device, Action<string> say, CancellationToken stop)
    {
        options = Settings(options, folder, steps);
        var place = Place(device);
        using var init = new Generator((ulong)options.Seed, CPU);
        using var catalogue = options.Catalogue is { } set ? new CatalogueObjects(set, CatalogueSplit.Training) : null;
        var objects = Mixed(catalogue, options.CatalogueShare);
        using var package = options.Sizes.Create(options, objects.Vocabulary, init);
        if (options.Start is { } start) StartingWeights.Copy(start, package);
        package.To(place);
        using var trainer = new PriorTrainer(options, package, objects);
        var checkpoint = Path.Combine(folder, CheckpointFile);
        var before = File.Exists(checkpoint) ? trainer.Resume(checkpoint) : TimeSpan.Zero;
        say($"{package.NamedTensors().Sum(item => item.Tensor.numel()):N0} parameters, {options.Steps:N0} steps of {options.Objects} objects in {options.Views} views at {options.Resolution} px, from step {trainer.Step:N0}, {get_num_threads()} threads");

        var clock = Stopwatch.StartNew();
        TimeSpan Spent() => before + clock.Elapsed;
        var log = Path.Combine(folder, LogFile);
        if (!File.Exists(log)) File.WriteAllText(log, TrainingReport.CsvHeader + "\n");

        try
        {
            trainer.Run(
                share: () => budget is { } whole ? Spent() / whole : 0,
                report: report =>
                {
                    File.AppendAllText(log, report.Csv + "\n");
                    LossPlot.Write(log, folder);
                    say(report.ToString());
                },
                save: () => Save(trainer, package, options, folder, Spent()),
                stop);
        }
        catch (OperationCanceledException)
        {
            trainer.Write(checkpoint, Spent());
            throw;
        }
        say($"done: step {trainer.Step:N0} after {Spent():h\\:mm\\:ss}; the prior is in {Path.Combine(folder, PackageFolder)}");
    }

    private static IObjectSource Mixed(CatalogueObjects? catalogue, float share)
    {
        var procedural = new ProceduralObjects();
        return catalogue is null ? procedural : new MixedObjects([(procedural, 1 - share), (catalogue, share)]);
    }

    private static Device Place(string name)
    {
        if (!name.StartsWith("cuda", StringComparison.Ordinal)) return name == "cpu" ? CPU : throw new StudioException($"There is no device '{name}'; choose cpu, cuda or cuda:1.");
        return cuda.is_available() ? new Device(name) : throw new StudioException("This libtorch sees no CUDA device; set LIBTORCH to a CUDA libtorch on a machine with a GPU, or train with --device cpu.");
    }

    private static PriorTrainingOptions Settings(PriorTrainingOptions? options, string folder, int? steps)
    {
        var file = Path.Combine(folder, SettingsFile);
        var own = File.Exists(file) ? PriorTrainingOptions.Read(file) : null;
        options ??= own ?? throw new StudioException($"{folder} holds no training run; name a settings file with --config to start one.");
        if (own is not null && (own with { Steps = options.Steps }).Text != options.Text)
            throw new StudioException($"{folder} holds a run with other settings; choose another folder, or leave --config out to go on with that run.");
        options = options with { Steps = steps ?? options.Steps };
        Directory.CreateDirectory(folder);
        File.WriteAllText(file, options.Text);
        return options;
    }

    private static void Save(PriorTrainer trainer, ModelPackage package, PriorTrainingOptions options, string folder, TimeSpan spent)
    {
        trainer.Write(Path.Combine(folder, CheckpointFile), spent);
        trainer.WithAverage(() =>
        {
            package.Save(Path.Combine(folder, PackageFolder), ScalarType.Float16);
            var samples = Directory.CreateDirectory(Path.Combine(folder, SamplesFolder)).FullName;
            File.WriteAllBytes(Path.Combine(samples, $"{trainer.Step:D7}.png"), ImageCodec.EncodePng(SampleGrid.Draw(new(package), options.Samples.Count > 0 ? options.Samples : SampleGrid.UsualPrompts)));
        });
    }
}
