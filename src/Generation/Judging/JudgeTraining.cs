using System.Diagnostics;
using Maquette.Diffusion.Text;
using Maquette.Generation.Training.Objects;
using Maquette.Generation.Training.Procedural;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Judging;

/// <summary>A judge's training in a folder: log.csv, checkpoint.safetensors and judge/ (the judge so far, moving average).</summary>
public static class JudgeTraining
{
    private const string LogFile = "log.csv", CheckpointFile = "checkpoint.safetensors", JudgeFolder = "judge";

    /// <summary>Trains, or goes on where the folder's checkpoint ends.</summary>
    /// <param name="data">folder of a rendered set that is shown beside the procedural objects; null for these alone</param>
    /// <param name="budget">time of the whole run, over all its parts: the learning rate's schedule fits it; null counts steps only</param>
    /// <param name="say">lines for a person</param>
    /// <exception cref="StudioException">The folder holds another run.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set; the checkpoint is written.</exception>
    public static void Run(JudgeTrainingOptions options, string? data, string folder, TimeSpan? budget, Action<string> say, CancellationToken stop)
    {
        using var shown = JudgeData.Training(data);
        Run(options, shown.Objects, new(), folder, budget, say, stop);
    }

    /// <param name="objects">what to learn from</param>
    /// <param name="sizes">the networks</param>
    internal static void Run(JudgeTrainingOptions options, IObjectSource objects, JudgeSizes sizes, string folder, TimeSpan? budget, Action<string> say, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        using var judge = Begin(options, objects, sizes);
        if (options.Start is { } start) Judge.CopyWeights(start, judge);
        using var trainer = new JudgeTrainer(options, judge, objects);
        var checkpoint = Path.Combine(folder, CheckpointFile);
        var before = File.Exists(checkpoint) ? trainer.Resume(checkpoint) : TimeSpan.Zero;
        say($"{judge.Model.parameters().Sum(parameter => parameter.numel()):N0} parameters, {judge.Options.Nouns.Count} kinds of things, batches of {options.Objects} pictures at {judge.Options.ImageSize} px, from step {trainer.Step:N0}, {get_num_threads()} threads");

        var clock = Stopwatch.StartNew();
        TimeSpan Spent() => before + clock.Elapsed;
        var log = Path.Combine(folder, LogFile);
        if (!File.Exists(log)) File.WriteAllText(log, JudgeReport.CsvHeader + "\n");
        try
        {
            trainer.Run(
                share: () => budget is { } whole ? Spent() / whole : 0,
                report: report =>
                {
                    File.AppendAllText(log, report.Csv + "\n");
                    say(report.ToString());
                },
                save: () =>
                {
                    trainer.Write(checkpoint, Spent());
                    trainer.WithAverage(() => judge.Save(Path.Combine(folder, JudgeFolder)));
                },
                stop);
        }
        catch (OperationCanceledException)
        {
            trainer.Write(checkpoint, Spent());
            throw;
        }
        trainer.WithAverage(() =>
        {
            if (options is { Start: { } first, StartShare: > 0 }) judge.MixWith(first, options.StartShare);
            judge.Options = judge.Options with { Fronted = TwoFaces.KindsWithAFront(judge, objects, options.Seed, stop) };
            judge.Save(Path.Combine(folder, JudgeFolder));
        });
        say($"done: step {trainer.Step:N0} after {Spent():h\\:mm\\:ss}; the judge is in {Path.Combine(folder, JudgeFolder)}; it tells front from back of: {string.Join(", ", judge.Options.Fronted)}");
    }

    private static Judge Begin(JudgeTrainingOptions options, IObjectSource objects, JudgeSizes sizes)
    {
        var nouns = new SortedSet<string>(StringComparer.Ordinal);
        const int Glance = 8;
        var rgba = new float[4 * Glance * Glance];
        for (var i = 0; i < options.Scouted; i++) nouns.Add(objects.Draw(Draw.At(options.Seed, -1 - i), views: 1, Glance, rgba).Kind);

        string[] wordings = [.. objects.Vocabulary, "a", "an"];
        using var init = new Generator((ulong)options.Seed, CPU);
        return Judge.Create(sizes.Options(Tokenizer.WordsOf(wordings), [.. nouns], Palette.Names), wordings, init);
    }
}
