using System.Text.Json;
using Maquette.Diffusion;
using Maquette.Diffusion.Schedulers;
using Maquette.Diffusion.Weights;
using Maquette.Generation.Training;
using Maquette.Generation.Training.Objects;
using static TorchSharp.torch;

namespace Maquette.Benchmarks;

/// <summary>
/// Claim: the trainer's step takes no more processor time than the same step in plain PyTorch, and learns the same. The twin,
/// <c>prior_step.py</c>, starts from the same weights and gets the same batches, timesteps and noise; the two take turns.
/// </summary>
internal static class PriorStep
{
    private const int Steps = 200;

    private static readonly PriorTrainingOptions Options = new() { Seed = 3, Steps = 24_000, WarmUp = 200, Objects = 8, EmaDecay = .9993 };

    public static bool Run()
    {
        var objects = new ProceduralObjects();
        using var init = new Generator((ulong)Options.Seed, CPU);
        using var package = Options.Sizes.Create(Options, objects.Vocabulary, init);
        using var trainer = new PriorTrainer(Options, package, objects);
        var source = new BatchSource(Options, objects);
        return new StepTwin("prior", $"training steps of {Options.Objects} objects", "prior_step.py", allowed: 1).Run(Steps, folder =>
        {
            TrainingBatch[] batches = [.. Enumerable.Range(0, Steps).Select(source.At)];
            WritePrior(folder, package, Options);
            for (var step = 0; step < batches.Length; step++)
            {
                using var scope = NewDisposeScope();
                SafetensorsWriter.Write(Path.Combine(folder, $"{step:D4}.safetensors"), Tensors(package, trainer, step, batches[step]));
            }
            return step => trainer.Take(batches[step], trainer.LearningRate(0), new());
        });
    }

    /// <summary>Settings and first weights, as the twin reads them.</summary>
    /// <param name="λ">of the L1 term of an identity</param>
    public static void WritePrior(string folder, ModelPackage package, PriorTrainingOptions options, double λ = 0)
    {
        var (sizes, text) = (options.Sizes, package.Options.Text);
        File.WriteAllText(Path.Combine(folder, "settings.json"), JsonSerializer.Serialize(new
        {
            size = new
            {
                sizes.Patch, sizes.Channels, sizes.Attention, sizes.BlocksPerLevel, sizes.HeadChannels, groups = sizes.NormGroups,
                sizes.TextWidth, sizes.TextLayers, textHeads = text.Heads, sizes.Tokens, words = text.VocabularySize,
            },
            timesteps = package.Schedule.Steps, largestBeta = ((NoiseScheduleOptions.Cosine)package.Schedule.Options).LargestBeta,
            options.LearningRate, options.WarmUp, options.ClipNorm, options.MaxWeight, options.EmaDecay, lambda = λ,
        }, JsonSerializerOptions.Web));
        SafetensorsWriter.Write(Path.Combine(folder, "weights.safetensors"), package.NamedTensors());
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
