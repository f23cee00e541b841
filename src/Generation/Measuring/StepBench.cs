using Maquette.Diffusion;
using Maquette.Generation.Guidance;
using Maquette.Generation.Recipes;

namespace Maquette.Generation.Measuring;

/// <summary>Takes steps of a recipe here and there along its run and adds up what their parts take.</summary>
internal sealed class StepBench(ModelPackage package, Recipe recipe, string prompt)
{
    private const int Warm = 2;

    /// <param name="measured">steps to take, at least; whole rounds of the occupancy grid's updates are taken</param>
    public StepReport Run(int measured, CancellationToken stop)
    {
        using var subject = new Subject(package, recipe, prompt);
        using var rival = recipe.Guidance.Method == GuidanceMethod.Vsd ? new Subject(package, recipe with { Guidance = recipe.Guidance with { Method = GuidanceMethod.Sds } }, prompt) : null;
        subject.Steps(0, Warm);
        rival?.Steps(0, Warm);
        subject.Clock.Clear();
        rival?.Clock.Clear();

        var rounds = (measured + recipe.OccupancyEvery - 1) / recipe.OccupancyEvery;
        for (var round = 0; round < rounds; round++)
        {
            stop.ThrowIfCancellationRequested();
            var first = (int)((long)recipe.Steps * round / rounds / recipe.OccupancyEvery * recipe.OccupancyEvery);
            subject.Steps(first, recipe.OccupancyEvery);
            rival?.Steps(first, recipe.OccupancyEvery);
        }
        return Report(subject.Clock, rival?.Clock, rounds * recipe.OccupancyEvery);
    }

    private StepReport Report(StepClock clock, StepClock? rival, int taken)
    {
        double Of(string part) => clock[part].TotalMilliseconds / taken;
        var parts = new Dictionary<string, double>
        {
            ["prior"] = Of("prior"),
            ["score"] = Of("score"),
            ["lesson"] = Of("lesson"),
            ["codec"] = Of("codec"),
            ["noise"] = Of("guidance") - Of("prior") - Of("score") - Of("lesson") - Of("codec"),
            ["render"] = Of("render"),
            ["losses"] = Of("losses"),
            ["backward"] = Of("backward"),
            ["optimiser"] = Of("optimiser"),
        };
        return new(recipe.Id, recipe.Preset, recipe.Steps, taken, clock.Total.TotalMilliseconds / taken, parts, rival is null ? null : clock.Total / rival.Total);
    }

    /// <summary>A run of a recipe with a clock in it.</summary>
    private sealed class Subject : IDisposable
    {
        private readonly PriorGuidance guidance;
        private readonly Distillation distillation;

        public Subject(ModelPackage package, Recipe recipe, string prompt)
        {
            guidance = new(recipe.Guidance, new DiffusionPrior(package), prompt, "", seed: 1, denoiser => new WatchedDenoiser(denoiser, Clock), score => new WatchedScore(score, Clock));
            distillation = new(recipe, guidance.Guidance, seed: 1, package.Device) { Lap = Clock.Lap };
        }

        public StepClock Clock { get; } = new();

        public void Steps(int first, int count)
        {
            for (var step = first; step < first + count; step++)
            {
                Clock.Start();
                distillation.Step(step);
            }
        }

        public void Dispose()
        {
            distillation.Dispose();
            guidance.Dispose();
        }
    }
}
