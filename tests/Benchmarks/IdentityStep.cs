using Maquette.Diffusion;
using Maquette.Diffusion.Weights;
using Maquette.Generation.Identities;
using Maquette.Generation.Identities.Evaluation;
using Maquette.Generation.Training;
using Maquette.Generation.Training.Objects;
using static TorchSharp.torch;

namespace Maquette.Benchmarks;

/// <summary>
/// Claim: a step of teaching a prior an identity takes at most 1.15 times the processor time of the same step in plain PyTorch, and learns the same.
/// The twin, <c>identity_step.py</c>, starts from the same weights and gets the same pictures, timesteps and noise; ours cuts its pictures as well.
/// </summary>
internal static class IdentityStep
{
    private const double Allowed = 1.15, Rate = 2e-4;
    private const int Steps = 100, Photo = 64;

    private static readonly PriorTrainingOptions Prior = new() { Seed = 3, LearningRate = Rate, ClipNorm = IdentityTrainer.ClipNorm, MaxWeight = IdentityTrainer.MaxWeight };
    private static readonly IdentityRequest Request = new() { Name = "subject", ClassNoun = "robot", Seed = 1 };

    public static bool Run()
    {
        using var init = new Generator((ulong)Prior.Seed, CPU);
        using var package = Prior.Sizes.Create(Prior, new ProceduralObjects().Vocabulary, init);
        return new StepTwin("identity", $"steps of teaching {Request.BatchSize} pictures", "identity_step.py", Allowed).Run(Steps, folder =>
        {
            var photos = Photos(folder);
            PriorStep.WritePrior(folder, package, Prior, Request.Lambda);
            WriteSteps(folder, package, photos);
            var trainer = new IdentityTrainer(Request, new(Steps, Rate, 0), package, photos, Caption);
            return step => trainer.Step(step)["ldm"];
        });
    }

    private static string Caption => "a photo of a zqaa robot";

    private static CropSet Photos(string folder)
    {
        CropFolder.Write(folder, EvaluationSubject.All[0].Photos());
        return CropSet.Read(IdentityFiles.CropsOf(folder), Photo);
    }

    private static void WriteSteps(string folder, ModelPackage package, CropSet photos)
    {
        using var still = no_grad();
        using var generator = new Generator(0, CPU);
        var (n, size, crops) = (Request.BatchSize, Prior.Resolution, new CropBatches(Request, photos, Prior.Resolution));
        var planes = new float[n * 3 * size * size];
        for (var step = 0; step < Steps; step++)
        {
            using var scope = NewDisposeScope();
            crops.At(step, 0, planes);
            generator.manual_seed(IdentityTrainer.SeedOf(Request, step));
            var images = tensor(planes, [n, 3, size, size]);                                                             // [n, 3, size, size]
            var (t, _) = DenoisingLoss.Timesteps(package, n, IdentityTrainer.UniformTimesteps, generator);
            var eps = randn(package.Codec.Encode(images, null).shape, generator: generator);
            SafetensorsWriter.Write(Path.Combine(folder, $"{step:D4}.safetensors"), [("images", images), ("t", t), ("eps", eps)]);
        }
        var caption = new DiffusionPrior(package).Encode([Caption]);
        SafetensorsWriter.Write(Path.Combine(folder, "caption.safetensors"), [("tokens", caption.Tokens), ("pooled", caption.Pooled!)]);
    }
}
