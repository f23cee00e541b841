using Maquette.Diffusion;
using Maquette.Generation.Guidance;
using Maquette.Generation.Recipes;

namespace Maquette.Generation.Measuring;

/// <summary>Takes steps of a recipe here and there along each of its stages and adds up what their parts take.</summary>
internal sealed class StepBench(ModelPackage package, Recipe recipe, string prompt)
{
    private const int Warm = 2;

    /// <param name="measured">steps to take, at least; whole rounds of the occupancy grid's updates are taken, and one in each stage</param>
    public StepReport Run(int measured, CancellationToken stop)
    {
        using var subject = new Subject(package, recipe, prompt);
        using var rival = IsVsd(recipe) ? new Subject(package, WithSds(recipe), prompt) : null;
        var (reports, taken, ratios) = (new List<StageReport>(), 0, new List<(double Own, double Sds)>());
        var first = 0;
        foreach (var stage in recipe.Stages)
        {
            var rounds = Math.Max(1, (int)Math.Round((double)measured * stage.Steps / recipe.Steps / recipe.OccupancyEvery, MidpointRounding.AwayFromZero));
            var raced = recipe.GuidanceOf(stage.Form).Method == GuidanceMethod.Vsd ? rival : null;
            Measure(subject, raced, stage, first, rounds, stop);
            taken += rounds * recipe.OccupancyEvery;
            reports.Add(Report(stage, subject.Clock, rounds * recipe.OccupancyEvery));
            if (raced is not null) ratios.Add((subject.Clock.Total.TotalSeconds * stage.Steps / rounds, raced.Clock.Total.TotalSeconds * stage.Steps / rounds));
            first += stage.Steps;
        }
        double Mean(Func<StageReport, double> of) => reports.Sum(report => of(report) * report.Steps) / recipe.Steps;
        var parts = reports[0].Parts.Keys.ToDictionary(part => part, part => Mean(report => report.Parts[part]));
        return new(recipe.Id, recipe.Preset, recipe.Steps, taken, Mean(report => report.Milliseconds), parts, rival is null ? null : ratios.Sum(ratio => ratio.Own) / ratios.Sum(ratio => ratio.Sds)) { Stages = reports };
    }

    private void Measure(Subject subject, Subject? rival, Stage stage, int first, int rounds, CancellationToken stop)
    {
        var last = first + stage.Steps - 1;
        subject.Steps(first, Warm, last);
        rival?.Steps(first, Warm, last);
        subject.Clock.Clear();
        rival?.Clock.Clear();
        for (var round = 0; round < rounds; round++)
        {
            stop.ThrowIfCancellationRequested();
            var from = (first + (int)((long)stage.Steps * round / rounds)) / recipe.OccupancyEvery * recipe.OccupancyEvery;
            subject.Steps(Math.Max(first, from), recipe.OccupancyEvery, last);
            rival?.Steps(Math.Max(first, from), recipe.OccupancyEvery, last);
        }
    }

    private static bool IsVsd(Recipe recipe) => recipe.Forms.Any(form => recipe.GuidanceOf(form).Method == GuidanceMethod.Vsd);

    private static Recipe WithSds(Recipe recipe) => recipe with
    {
        Guidance = recipe.Guidance with { Method = GuidanceMethod.Sds },
        Texture = recipe.Texture is null ? null : recipe.Texture with { Guidance = recipe.Texture.Guidance with { Method = GuidanceMethod.Sds } },
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

        /// <param name="last">of the stage: where it is shorter, this one is taken again</param>
        public void Steps(int first, int count, int last)
        {
            for (var step = first; step < first + count; step++)
            {
                Clock.Start();
                distillation.Step(Math.Min(step, last));
            }
        }

        public void Dispose()
        {
            distillation.Dispose();
            guides.Dispose();
        }
    }
}
