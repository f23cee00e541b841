using System.Diagnostics;
using Maquette.Diffusion;
using Maquette.Generation;
using Maquette.Generation.Guidance;
using Maquette.Generation.Recipes;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Benchmarks;

/// <summary>The draft recipe with the bundled prior: where a step's time goes, and how long all of it takes. The claim: distilled in 150 s, 2 GB at most.</summary>
internal static class Draft
{
    private const int Warm = 10, Measured = 40;
    private const double Limit = 150, MostMemory = 2e9;

    public static bool Run()
    {
        var folder = Path.Combine("models", "maquette-mini");
        if (ModelPackage.Problem(folder) is { } problem)
        {
            Console.WriteLine($"draft: not measured, {problem}");
            return false;
        }

        using var package = ModelPackage.Load(folder);
        using var prior = new MultiViewPrior(new DiffusionPrior(package), "a red chair", "");
        var recipe = RecipeBook.Find("draft", null)!;
        var (asked, guided) = (new Stopwatch(), new Stopwatch());
        using var distillation = new Distillation(recipe, new Timed(new MultiViewSds(new TimedDenoiser(prior, asked), recipe.Guidance), guided), seed: 1);

        for (var step = 0; step < Warm; step++) distillation.Step(step);
        asked.Reset();
        guided.Reset();
        var all = Stopwatch.StartNew();
        for (var step = Warm; step < Warm + Measured; step++) distillation.Step(step);

        var (total, ask, guide) = (all.Elapsed.TotalMilliseconds / Measured, asked.Elapsed.TotalMilliseconds / Measured, guided.Elapsed.TotalMilliseconds / Measured);
        using var me = Process.GetCurrentProcess();
        var seconds = recipe.Steps * total / 1000;
        Console.WriteLine($"draft: step {total:F1} ms = prior {ask:F1} + codec and noise {guide - ask:F1} + render, backward and optimiser {total - guide:F1}; {recipe.Steps} steps {seconds:F0} s; peak memory {me.PeakWorkingSet64 / 1e9:F2} GB");
        return seconds <= Limit && me.PeakWorkingSet64 <= MostMemory;
    }

    private sealed class Timed(IGuidance guidance, Stopwatch watch) : IGuidance
    {
        public Tensor Loss(Tensor images, Viewpoints seen, float progress, Generator generator)
        {
            watch.Start();
            var loss = guidance.Loss(images, seen, progress, generator);
            watch.Stop();
            return loss;
        }
    }

    private sealed class TimedDenoiser(IDenoiser denoiser, Stopwatch watch) : IDenoiser
    {
        public Diffusion.Codecs.ILatentCodec Codec => denoiser.Codec;

        public Diffusion.Schedulers.NoiseSchedule Schedule => denoiser.Schedule;

        public int ImageSize => denoiser.ImageSize;

        public (Tensor X0, Tensor Eps) Guided(Tensor xT, Tensor t, Viewpoints seen, float guidanceScale, float rescale)
        {
            watch.Start();
            var answer = denoiser.Guided(xT, t, seen, guidanceScale, rescale);
            watch.Stop();
            return answer;
        }
    }
}
