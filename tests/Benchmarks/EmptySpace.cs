using Maquette.Diffusion;
using Maquette.Generation;
using Maquette.Generation.Guidance;
using Maquette.Generation.Recipes;
using Maquette.Scene.Cameras;
using Maquette.Scene.Fields;
using Maquette.Scene.Kernels;
using Maquette.Scene.Rendering;
using Maquette.Scene.Rendering.Kernels;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Benchmarks;

/// <summary>
/// Claim: of a finished draft, rays look at no more than a quarter of their samples: the occupancy grid leaves out those in empty cells, and what hides behind
/// opaque ones is not looked at. Also tells how that comes about along the run, and how much light the left-out haze would have added.
/// </summary>
internal static class EmptySpace
{
    private const int Size = 64, Samples = 64;
    private const double Wanted = 4, MostHaze = 0.1;

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
        var rays = Rays.Through(cameras, Size, Size);
        var (all, _) = Count(distillation.Objects[0].Field, rays, null);
        var (marched, looked) = Count(distillation.Objects[0].Field, rays, distillation.Occupancy);
        var haze = (Opacity(null) - Opacity(distillation.Occupancy)).mean().ToDouble();
        double ratio = (double)all / looked, n = rays.Count;
        Console.WriteLine($"empty: after {step} steps {all / n:F1} samples a ray, {marched / n:F1} with the occupancy grid, {looked / n:F1} of them not hidden: {(double)all / marched:F1} and {ratio:F1} times fewer; left-out haze {haze:F3} of a pixel's light");
        return ratio >= Wanted && haze <= MostHaze;

        Tensor Opacity(OccupancyGrid? occupancy) => new VolumeRenderer(distillation.Objects[0].Field, occupancy).Render(cameras, Size, Size, new() { Samples = Samples }).Opacity;
    }

    private static (int Marched, long Looked) Count(HashGridField field, Rays rays, OccupancyGrid? occupancy)
    {
        const float step = 2f / Samples;
        var marching = new Marching(rays, 0, rays.Count, field.Radius, step * field.Radius, occupancy?.Cells);
        var jitter = new float[rays.Count];
        Array.Fill(jitter, 0.5f);
        var offsets = marching.Count(jitter, get_num_threads());
        Tensor points = empty([offsets[^1], 3]), distances = empty([offsets[^1]]);
        marching.Fill(jitter, offsets, Data.Of<float>(points), Data.Of<float>(distances), get_num_threads());
        return (offsets[^1], field.QueryAlong(points, offsets, step * field.Radius).select(1, 0).gt(0).sum().ToInt64());
    }
}
