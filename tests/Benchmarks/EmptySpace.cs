using Maquette.Diffusion;
using Maquette.Generation;
using Maquette.Generation.Guidance;
using Maquette.Generation.Recipes;
using Maquette.Scene.Cameras;
using Maquette.Scene.Fields;
using Maquette.Scene.Rendering;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Benchmarks;

/// <summary>Claim: of a finished draft, the occupancy grid leaves rays at most a quarter of the samples, and the pictures stay as they are. Also tells how that comes about along the run.</summary>
internal static class EmptySpace
{
    private const int Size = 64, Samples = 64;
    private const double Wanted = 4, MostDifference = 0.01;

    public static bool Run()
    {
        var folder = Path.Combine("models", "maquette-mini");
        if (ModelPackage.Problem(folder) is { } problem)
        {
            Console.WriteLine($"empty: not measured, {problem}");
            return false;
        }

        using var package = ModelPackage.Load(folder);
        using var prior = new MultiViewPrior(new DiffusionPrior(package), "a red mug", "");
        var recipe = RecipeBook.Find("draft", null)!;
        using var distillation = new Distillation(recipe, new MultiViewSds(prior, recipe.Guidance), seed: 1);

        var held = false;
        for (var step = 0; step < recipe.Steps;)
        {
            distillation.Step(step++);
            if (step % (recipe.Steps / 5) == 0) held = Look(distillation, step);
        }
        return held;
    }

    private static bool Look(Distillation distillation, int step)
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        var cameras = OrthogonalViews.UnitSphere.Draw(new Generator(1));
        var field = distillation.Objects[0].Field;
        var (whole, pruned) = (new CountingField(field), new CountingField(field));
        var all = new VolumeRenderer(whole).Render(cameras, Size, Size, new() { Samples = Samples });
        var kept = new VolumeRenderer(pruned, distillation.Occupancy).Render(cameras, Size, Size, new() { Samples = Samples });

        var ratio = (double)whole.Samples / pruned.Samples;
        var difference = (all.Over(zeros(1)) - kept.Over(zeros(1))).abs().mean().ToDouble();
        Console.WriteLine($"empty: after {step} steps {whole.Samples / (double)(cameras.Count * Size * Size):F1} samples a ray without the grid, {pruned.Samples / (double)(cameras.Count * Size * Size):F1} with it: {ratio:F1} times fewer; the pictures differ by {difference:F4} on average");
        return ratio >= Wanted && difference <= MostDifference;
    }

    private sealed class CountingField(HashGridField counted) : IField
    {
        public long Samples { get; private set; }

        public float Radius => counted.Radius;

        public Tensor Query(Tensor points)
        {
            Samples += points.shape[0];
            return counted.Query(points);
        }
    }
}
