using Maquette.Diffusion;
using Maquette.Generation.Guidance;
using Maquette.Generation.Recipes;

namespace Maquette.Generation.Measuring;

/// <summary>
/// Does a recipe's whole run in fewer steps and adds up what their parts take: every stage in its share, on an object that forms as it would.
/// A step costs most while there is only fog, so the whole run is rather cheaper than this says.
/// </summary>
internal sealed class StepBench(ModelPackage package, Recipe recipe, string prompt)
{
    /// <param name="measured">steps of the shortened run; as many as the recipe has, and it is the run itself</param>
    public StepReport Run(int measured, CancellationToken stop)
    {
        Warm();
        var run = Shortened(measured);
        using var subject = new Subject(package, run, prompt);
        using var rival = run.Guidance.Method == GuidanceMethod.Vsd ? new Subject(package, WithSds(run), prompt) : null;
        for (var first = 0; first < run.Steps; first += run.OccupancyEvery)
        {
            stop.ThrowIfCancellationRequested();
            var count = Math.Min(run.OccupancyEvery, run.Steps - first);
            subject.Steps(first, count);
            rival?.Steps(first, count);
        }
        return Report(subject.Clock, rival?.Clock, run.Steps);
    }

    /// <summary>Steps of every stage, with light and normals where the recipe has them, until the compiler has seen them all.</summary>
    private void Warm()
    {
        var run = Shortened(2 * recipe.Stages.Count + 2);
        using var subject = new Subject(package, run, prompt);
        subject.Steps(0, run.Steps);
        if (run.Guidance.Method != GuidanceMethod.Vsd) return;
        using var rival = new Subject(package, WithSds(run), prompt);
        rival.Steps(0, run.Steps);
    }

    private Recipe Shortened(int steps) => recipe.With(new() { Steps = Math.Max(steps, recipe.Stages.Count) });

    private static Recipe WithSds(Recipe run) => run with { Guidance = run.Guidance with { Method = GuidanceMethod.Sds } };

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
