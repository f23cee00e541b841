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
        using var rival = IsVsd ? new Subject(package, WithSds(run), prompt) : null;
        var (reports, own, sds, first) = (new List<StageReport>(), TimeSpan.Zero, TimeSpan.Zero, 0);
        foreach (var (i, stage) in run.Stages.Index())
        {
            subject.Clock.Clear();
            rival?.Clock.Clear();
            for (var done = 0; done < stage.Steps; done += run.OccupancyEvery)
            {
                stop.ThrowIfCancellationRequested();
                var count = Math.Min(run.OccupancyEvery, stage.Steps - done);
                subject.Steps(first + done, count);
                rival?.Steps(first + done, count);
            }
            reports.Add(Report(recipe.Stages[i], subject.Clock, stage.Steps));
            (own, sds, first) = (own + subject.Clock.Total, sds + (rival?.Clock.Total ?? TimeSpan.Zero), first + stage.Steps);
        }

        double Mean(Func<StageReport, double> of) => reports.Zip(run.Stages).Sum(pair => of(pair.First) * pair.Second.Steps) / run.Steps;
        var parts = reports[0].Parts.Keys.ToDictionary(part => part, part => Mean(report => report.Parts[part]));
        return new(recipe.Id, recipe.Preset, recipe.Steps, run.Steps, Mean(report => report.Milliseconds), parts, rival is null ? null : own / sds) { Stages = reports };
    }

    /// <summary>Steps of every stage, with light and normals where the recipe has them, until the compiler has seen them all.</summary>
    private void Warm()
    {
        var run = Shortened(2 * recipe.Stages.Count + 2);
        using var subject = new Subject(package, run, prompt);
        subject.Steps(0, run.Steps);
        if (!IsVsd) return;
        using var rival = new Subject(package, WithSds(run), prompt);
        rival.Steps(0, run.Steps);
    }

    private Recipe Shortened(int steps) => recipe.With(new() { Steps = Math.Max(steps, recipe.Stages.Count) });

    private bool IsVsd => recipe.Forms.Any(form => recipe.GuidanceOf(form).Method == GuidanceMethod.Vsd);

    private static Recipe WithSds(Recipe run) => run with
    {
        Guidance = run.Guidance with { Method = GuidanceMethod.Sds },
        Texture = run.Texture is null ? null : run.Texture with { Guidance = run.Texture.Guidance with { Method = GuidanceMethod.Sds } },
    };

    private static StageReport Report(Stage stage, StepClock clock, int taken)
    {
        double Of(string part) => clock[part].TotalMilliseconds / taken;
        var parts = new Dictionary<string, double>
        {
            ["prior"] = Of("prior"),
            ["score"] = Of("score"),
            ["lesson"] = Of("lesson"),
            ["codec"] = Of("codec"),
            ["noise"] = Of("guidance") - Of("prior") - Of("score") - Of("lesson") - Of("codec"),
            ["render"] = Of("hand-over") + Of("render"),
            ["losses"] = Of("losses"),
            ["backward"] = Of("backward"),
            ["optimiser"] = Of("optimiser"),
        };
        return new(stage.Name, stage.Steps, clock.Total.TotalMilliseconds / taken, parts);
    }

    /// <summary>A run of a recipe with a clock in it.</summary>
    private sealed class Subject : IDisposable
    {
        private readonly PriorGuides guides;
        private readonly Distillation distillation;

        public Subject(ModelPackage package, Recipe recipe, string prompt)
        {
            guides = new(recipe, new DiffusionPrior(package), prompt, "", seed: 1, denoiser => new WatchedDenoiser(denoiser, Clock), score => new WatchedScore(score, Clock));
            distillation = new(recipe, guides.Of, seed: 1, package.Device) { Lap = Clock.Lap };
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
            guides.Dispose();
        }
    }
}
