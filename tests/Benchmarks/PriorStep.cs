using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Maquette.Diffusion;
using Maquette.Diffusion.Schedulers;
using Maquette.Diffusion.Weights;
using Maquette.Generation.Training;
using Maquette.Generation.Training.Objects;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Benchmarks;

/// <summary>
/// Claim: the trainer's step takes no more processor time than the same step in plain PyTorch, and learns the same. The twin,
/// <c>prior_step.py</c>, starts from the same weights and gets the same batches, timesteps and noise; the two take turns.
/// </summary>
internal static class PriorStep
{
    private const double Allowed = 1, AllowedStart = 1e-5, AllowedEnd = .01, Drifted = 1e-3;
    private const int Threads = 1, Steps = 200, Turn = 10, Last = 50;

    private static readonly PriorTrainingOptions Options = new() { Seed = 3, Steps = 24_000, WarmUp = 200, Objects = 8, EmaDecay = .9993 };

    private readonly record struct Taken(double Loss, double Wall, double Cpu);

    public static bool Run()
    {
        if (!Python.HasTorch)
        {
            Console.WriteLine("prior: not measured, /usr/bin/python3 has no torch; install python3-torch.");
            return false;
        }
        set_num_threads(Threads);
        Blas.SetThreads(Threads);
        var folder = Directory.CreateTempSubdirectory("prior-step").FullName;
        try
        {
            var objects = new ProceduralObjects();
            using var init = new Generator((ulong)Options.Seed, CPU);
            using var package = Options.Sizes.Create(Options, objects.Vocabulary, init);
            using var trainer = new PriorTrainer(Options, package, objects);
            var source = new BatchSource(Options, objects);
            TrainingBatch[] batches = [.. Enumerable.Range(0, Steps).Select(source.At)];
            Write(folder, package, trainer, batches);
            return Compare(folder, trainer, batches);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool Compare(string folder, PriorTrainer trainer, TrainingBatch[] batches)
    {
        using var python = Python.Start("prior_step.py", Threads, folder, Threads);
        var version = python.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The Python twin failed; its message stands above.");
        if (!Branch(version).SequenceEqual(Branch(__version__)))
        {
            python.StandardInput.Close();
            Console.WriteLine($"prior: not measured, Python has torch {version} and this program libtorch {__version__}.");
            return false;
        }

        var (ours, theirs) = (new List<Taken>(), new List<Taken>());
        for (var from = 0; from < Steps; from += Turn)   // taking turns, so that a busy moment hits both
        {
            ours.AddRange(batches.Skip(from).Take(Turn).Select(batch => Take(trainer, batch)));
            theirs.AddRange(Take(python, Turn));
            Console.Error.WriteLine($"  step {ours.Count}: loss {ours[^1].Loss:F6} and {theirs[^1].Loss:F6}, median processor time {Median(ours, step => step.Cpu):F1} and {Median(theirs, step => step.Cpu):F1} ms");
        }
        python.StandardInput.Close();
        python.WaitForExit();
        return Report(ours, theirs);
    }

    private static IEnumerable<string> Branch(string version) => version.Split('.').Take(2);

    private static Taken Take(PriorTrainer trainer, TrainingBatch batch)
    {
        var (cpu, clock) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        var loss = trainer.Take(batch, trainer.LearningRate(0), new());
        return new(loss, clock.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
    }

    private static IEnumerable<Taken> Take(Process python, int steps)
    {
        python.StandardInput.WriteLine(steps);
        python.StandardInput.Flush();
        for (var i = 0; i < steps; i++)
        {
            var line = python.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The Python twin failed; its message stands above.");
            double[] numbers = [.. line.Split(' ').Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
            yield return new(numbers[0], 1000 * numbers[1], 1000 * numbers[2]);
        }
    }

    private static bool Report(List<Taken> ours, List<Taken> theirs)
    {
        double[] apart = [.. ours.Zip(theirs, (a, b) => Math.Abs(a.Loss - b.Loss) / b.Loss)];
        var drift = Array.FindIndex(apart, difference => difference > Drifted);
        var (end, pythonEnd) = (ours.TakeLast(Last).Average(step => step.Loss), theirs.TakeLast(Last).Average(step => step.Loss));
        var (cpu, wall) = (Median(ours, step => step.Cpu) / Median(theirs, step => step.Cpu), Median(ours, step => step.Wall) / Median(theirs, step => step.Wall));

        Console.WriteLine($"prior: {Steps} training steps of {Options.Objects} objects, libtorch {__version__}, {Threads} thread: C#/Python {cpu:F3} of the processor time (at most {Allowed}), {wall:F3} of the wall time, medians");
        Line("C#", ours);
        Line("Python", theirs);
        Console.WriteLine($"  losses: first {ours[0].Loss:F6} and {theirs[0].Loss:F6}; largest relative difference {apart.Max():E1} at step {apart.IndexOf(apart.Max()) + 1}, "
            + $"{(drift < 0 ? "never" : $"from step {drift + 1}")} above {Drifted}; mean of the last {Last} {end:F5} and {pythonEnd:F5}");
        return cpu <= Allowed && apart[0] < AllowedStart && Math.Abs(end / pythonEnd - 1) < AllowedEnd;
    }

    private static void Line(string name, List<Taken> steps) => Console.WriteLine(
        $"  {name,-7} {steps.Min(step => step.Wall),8:F2} ms wall at best, {Median(steps, step => step.Wall),8:F2} median; {steps.Min(step => step.Cpu),8:F2} ms processor at best, {Median(steps, step => step.Cpu),8:F2} median");

    private static double Median(List<Taken> steps, Func<Taken, double> of) => steps.Select(of).Order().ElementAt(steps.Count / 2);

    /// <summary>All that the twin needs: settings, first weights, and what each step sees and draws.</summary>
    private static void Write(string folder, ModelPackage package, PriorTrainer trainer, TrainingBatch[] batches)
    {
        var (sizes, text) = (Options.Sizes, package.Options.Text);
        File.WriteAllText(Path.Combine(folder, "settings.json"), JsonSerializer.Serialize(new
        {
            size = new
            {
                sizes.Patch, sizes.Channels, sizes.Attention, sizes.BlocksPerLevel, sizes.HeadChannels, groups = sizes.NormGroups,
                sizes.TextWidth, sizes.TextLayers, textHeads = text.Heads, sizes.Tokens, words = text.VocabularySize,
            },
            timesteps = package.Schedule.Steps, largestBeta = ((NoiseScheduleOptions.Cosine)package.Schedule.Options).LargestBeta,
            Options.LearningRate, Options.WarmUp, Options.ClipNorm, Options.MaxWeight, Options.EmaDecay,
        }, JsonSerializerOptions.Web));
        SafetensorsWriter.Write(Path.Combine(folder, "weights.safetensors"), package.NamedTensors());
        for (var step = 0; step < batches.Length; step++)
        {
            using var scope = NewDisposeScope();
            SafetensorsWriter.Write(Path.Combine(folder, $"{step:D4}.safetensors"), Tensors(package, trainer, step, batches[step]));
        }
    }

    private static IEnumerable<(string, Tensor)> Tensors(ModelPackage package, PriorTrainer trainer, int step, TrainingBatch batch)
    {
        var images = tensor(batch.Images).reshape(-1, 3, Options.Resolution, Options.Resolution);                // [objects·views, 3, height, width]
        var (t, _, eps) = trainer.Draw(step, batch.Captions.Length, package.Codec.Encode(images, null).shape);
        var prompts = batch.Captions.Select(package.Tokenizer.Encode).ToArray();
        yield return ("images", images);
        yield return ("t", t);
        yield return ("eps", eps);
        yield return ("ids", tensor(prompts.SelectMany(prompt => prompt.Ids).ToArray()).reshape(prompts.Length, -1));
        yield return ("counts", tensor(prompts.Select(prompt => (long)prompt.Count).ToArray()));
        if (batch.Cameras is { } cameras) yield return ("cameras", tensor(cameras).reshape(-1, 16));
    }
}
